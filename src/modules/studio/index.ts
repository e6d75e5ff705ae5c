// Front door of the studio: what later modules may use.
export { type CreationSource, findCreationSource, findOwnCreationSource } from './creation-sources.sql.ts'
export { countCreations } from './creations.sql.ts'
export { wordsOf } from './designs/design-words.ts'
export { listCreations } from './list-creations.ts'
export type { LiveSource } from './live-source.ts'
export { type OrderedWords, readOrderedWords } from './ordered-words.sql.ts'
export type { CreationPosts } from './ports.ts'
export {
  clearCreationPost,
  findPublishable,
  lockPublishable,
  type PublishableCreation,
  setCreationPost,
} from './publishing.sql.ts'
export { hasDelivered, type QueueFigures, readQueueFigures } from './queue.sql.ts'
export { pictureRef } from './show-creation.ts'
export type { OpenSourcePosts, SourcePost, SourcePosts } from './source-posts.ts'
export { chooseWatermark } from './watermark.ts'
