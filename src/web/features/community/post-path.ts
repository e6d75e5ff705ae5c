// Where a post is shown.

export const postPath = (postId: string) => `/post/${encodeURIComponent(postId)}`
export const profilePath = (handle: string) => `/u/${encodeURIComponent(handle)}`
