// Front door of the studio: what later modules may use.
export { countCreations } from './creations.sql.ts'
export { listCreations } from './list-creations.ts'
export { hasDelivered, type QueueFigures, readQueueFigures } from './queue.sql.ts'
