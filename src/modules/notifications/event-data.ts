// What the facts carry that are told. Read through these schemas: a fact of another shape is kept aside instead of being told wrongly.
import { z } from 'zod'
import { CaseSubject, ModerationAct } from '#contract/moderation.ts'

const uuid = z.guid()

export const PostLiked = z.object({ postId: uuid, actorIds: z.array(uuid).max(100), count: z.int().min(1) })
export const CommentAdded = z.object({ commentId: uuid })
export const UserFollowed = z.object({ followedId: uuid })
export const RewardCredited = z.object({
  postId: uuid,
  authorId: uuid,
  byUserId: uuid,
  hundredths: z.int().min(0),
})
export const PostHidden = z.object({ postId: uuid, authorId: uuid, by: z.enum(['reports', 'moderator']) })
export const ModerationDecided = z.object({
  caseId: uuid,
  act: ModerationAct,
  subject: CaseSubject,
  /** Null: more reporters of a decision whose author was told already. */
  authorId: uuid.nullable(),
  reporterIds: z.array(uuid).max(100),
  isUpheld: z.boolean(),
  /** What became of the author's appeal. */
  appeal: z.enum(['granted', 'refused']).nullable(),
  reason: z.string(),
  postId: uuid.nullish(),
})
