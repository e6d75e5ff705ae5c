// What the rest of the community, and later modules through its front door, use of remixing.

export { deliveredRemix } from './delivered-remix.ts'
export { type AuthoredPost, listAuthoredPosts, lockEarningPost } from './earning-posts.sql.ts'
export { countRemixes, findLineageOf, listAncestors } from './lineage.ts'
export { listMeasuredRemixes, type MeasuredRemix } from './remixes.sql.ts'
export { type DeliveredRemix, type SettledRemix, settleRemix } from './settle-remix.ts'
export type { Lineage } from './tables.ts'
