// Front door of the studio: what later modules may use.
export { countCreations } from './creations.sql.ts'
export { listCreations } from './list-creations.ts'
export { type QueueFigures, readQueueFigures } from './queue.sql.ts'
export type { OpenSourcePosts, SourcePost, SourcePosts } from './source-posts.ts'
