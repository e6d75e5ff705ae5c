// Front door of the community: what later modules may use.

export { type CardRow, findCards } from './cards.sql.ts'
export { forgetFeedPages } from './feed/index.ts'
export type { OpenPostModeration, PostModeration } from './ports.ts'
export { hidePost, type ModeratedPost } from './posts/hide-post.ts'
export { countPosts, findPostFacts, listPostFacts, type PostFacts } from './posts/post-facts.sql.ts'
export { type CountedPostRow, findPost, type PostRow } from './posts/posts.sql.ts'
export { removePost } from './posts/remove-post.ts'
export { restorePost } from './posts/restore-post.ts'
export { refuseVisitors } from './refuse-visitors.ts'
export * from './remix/index.ts'
export { showCards } from './show-cards.ts'
export * from './social/index.ts'
