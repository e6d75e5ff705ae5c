// What the community needs of later modules. They implement it; app.ts wires it.
import type { PostDetail } from '#contract/posts.ts'
import type { Services } from '#platform/module.ts'

/** What moderation says of a post to its author. */
export interface PostModeration {
  /** Null: no moderator or report has hidden it. `postId`: uuid. */
  find(postId: string): Promise<NonNullable<PostDetail['moderation']> | null>
}

/** Who mounts the community gives it moderation's. */
export type OpenPostModeration = (services: Services) => PostModeration

/** A community without moderation: nothing is ever hidden. */
export const noPostModeration: PostModeration = { find: async () => null }
