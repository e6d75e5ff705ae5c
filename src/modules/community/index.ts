// Front door of the community: what later modules may use.
export * from './social/index.ts'
export { type CardRow, findCards } from './cards.sql.ts'
export type { PostModeration } from './ports.ts'
export { hidePost, type ModeratedPost } from './posts/hide-post.ts'
export { type CountedPostRow, findPost, type PostRow } from './posts/posts.sql.ts'
export { removePost } from './posts/remove-post.ts'
export { restorePost } from './posts/restore-post.ts'
export { showCards } from './show-cards.ts'
