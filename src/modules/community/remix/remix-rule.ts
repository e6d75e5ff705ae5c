// What a post allows somebody who wants to make a picture from it. Pure.
import { keptDays } from '#contract/retention.ts'
import { never } from '#platform/assert.ts'
import { Refusal } from '#platform/refusal.ts'
import type { RemixablePost } from './remix-opens.sql.ts'

/** For so long after remix/open an order may name the post. */
export const openForMs = keptDays.remixOpens * 86_400_000

export type RemixVerdict =
  | { type: 'open' }
  /** They run it and never read it. */
  | { type: 'sealed' }
  | { type: 'closed' }
  /** Hidden, private, withdrawn, or one of the two has blocked the other: it is answered as if it did not exist. */
  | { type: 'gone' }

type Asked = Pick<RemixablePost, 'author_id' | 'state' | 'is_listed' | 'remix' | 'is_prompt_sealed'>

/** Authors may always go on from their own posts, and read what is their own: everything but the part of a sealed post below it. */
export function judgeRemix(post: Asked | null, viewer: { userId: string; isKeptApart: boolean }): RemixVerdict {
  if (post === null) return { type: 'gone' }
  if (post.author_id === viewer.userId) {
    if (post.state !== 'live' && post.state !== 'preparing') return { type: 'gone' }
    return { type: post.is_prompt_sealed ? 'sealed' : 'open' }
  }
  if (!post.is_listed || viewer.isKeptApart) return { type: 'gone' }
  return { type: post.remix }
}

/** The post and whether it is sealed for this person. Throws not_found and forbidden. */
export function refuseUnremixable(
  post: RemixablePost | null,
  viewer: { userId: string; isKeptApart: boolean },
): { post: RemixablePost; isSealed: boolean } {
  const verdict = judgeRemix(post, viewer)
  if (post === null || verdict.type === 'gone') throw new Refusal('not_found', 'There is no such post.')
  switch (verdict.type) {
    case 'closed':
      throw new Refusal('forbidden', 'Its author does not let others remix this post.')
    case 'open':
    case 'sealed':
      return { post, isSealed: verdict.type === 'sealed' }
    default:
      return never(verdict)
  }
}
