// Where a remix begins. Who has to sign in first comes back to it.

export const remixPath = (postId: string) => `/studio?remix=${encodeURIComponent(postId)}`
