// What the community needs of later modules. They implement it; app.ts wires it. Types only.
import type { PostDetail } from '#contract/posts.ts'

/** What moderation says of a post to its author. */
export interface PostModeration {
  /** Null: no moderator or report has hidden it. `postId`: uuid. */
  find(postId: string): Promise<NonNullable<PostDetail['moderation']> | null>
}

export interface CommunityPorts {
  moderation: PostModeration
}
