// What each of somebody's posts has earned, newest post first, with what the limits cut; a keyset cursor.

import { creditsFromHundredths } from '#contract/credits-amount.ts'
import type { QueryOf, ReplyOf } from '#contract/endpoint.ts'
import type { listPostEarnings as contract, PostEarnings } from '#contract/rewards.ts'
import { type AuthoredPost, listAuthoredPosts } from '#modules/community/index.ts'
import { currentRules } from '#modules/credits/index.ts'
import { showId } from '#platform/ids.ts'
import { privatePicture, publicPicture } from '#platform/images/index.ts'
import { parseListCursor, showListCursor } from '#platform/list-cursor.ts'
import type { Services } from '#platform/module.ts'
import { findPostSums } from './earnings.sql.ts'
import type { RewardPostsTable } from './tables.ts'

type EarningServices = Pick<Services, 'db' | 'clock' | 'secrets'>

/** Throws validation_failed for a cursor that is none. */
export async function listPostEarnings(
  services: EarningServices,
  { userId, query }: { userId: string; query: QueryOf<typeof contract> },
): Promise<ReplyOf<typeof contract>> {
  const { db, clock } = services
  const after = parseListCursor(query.cursor)
  // One more than shown says whether there is another page.
  const posts = await listAuthoredPosts(db, { authorId: userId, after, limit: query.limit + 1 })
  const page = posts.slice(0, query.limit)
  const last = page.at(-1)
  const ids = page.map(({ id }) => id)
  const [sums, { reuse }] = await Promise.all([findPostSums(db, ids), currentRules(db, clock.now())])
  const items = page.map((post) => show(services, post, { sums: sums.get(post.id), most: reuse.postMaxHundredths }))
  if (posts.length <= query.limit || last === undefined) return { items }
  return { items, nextCursor: showListCursor({ createdAt: last.place, id: last.id }) }
}

function show(
  services: EarningServices,
  post: AuthoredPost,
  { sums, most }: { sums: RewardPostsTable | undefined; most: number },
): PostEarnings {
  const earned = sums?.earned_hundredths ?? 0
  return {
    id: showId('post', post.id),
    createdAt: (post.published_at ?? post.created_at).toISOString(),
    title: post.title,
    imageUrl: addressOf(services, post),
    width: post.width,
    height: post.height,
    placeholder: post.placeholder,
    reuses: post.reuses,
    earned: creditsFromHundredths(earned),
    left: creditsFromHundredths(Math.max(0, most - earned)),
    cutByPost: creditsFromHundredths(sums?.cut_by_post_hundredths ?? 0),
    cutByDay: creditsFromHundredths(sums?.cut_by_day_hundredths ?? 0),
    cutByBonus: creditsFromHundredths(sums?.cut_by_bonus_hundredths ?? 0),
  }
}

/** Null for a post that has ended: its picture may be gone with it. */
function addressOf(services: EarningServices, post: AuthoredPost): string | null {
  if (post.state !== 'live' && post.state !== 'preparing') return null
  const { width, height, placeholder } = post
  const mark = showId('generation', post.generation_id)
  const picture = { contentHash: post.content_hash.toString('hex'), mark, width, height, placeholder }
  return (post.isListed ? publicPicture(picture) : privatePicture(services, picture)).imageUrl
}
