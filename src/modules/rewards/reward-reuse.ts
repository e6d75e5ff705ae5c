// Rewards the author of a post when somebody else's picture that was made from it is delivered: one transaction, once for a post and
// a person, never beyond a limit by a hundredth.
//
// Locks, in this order: the record of the remix, the author's row of rewards, the post (shared), the author's wallet. One author and
// one wallet in a transaction, and the wallet last: nobody who holds a wallet waits for anything here.
import type { RewardCut } from '#contract/rewards.ts'
import { deliveredRemix, lockEarningPost, settleRemix } from '#modules/community/index.ts'
import { grantReuseReward, readCapture, rulesAt } from '#modules/credits/index.ts'
import { isActive } from '#modules/identity/index.ts'
import { assert, never } from '#platform/assert.ts'
import type { Tx } from '#platform/db/database.ts'
import { notifyLive } from '#platform/events/live.ts'
import { publish } from '#platform/events/publish.ts'
import type { DeliveredEvent, Subscription } from '#platform/events/subscriptions.ts'
import { newId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { dayInIndia } from './day-in-india.ts'
import { decideReward } from './reuse-caps.ts'
import { insertReward, lockAuthor, readEarned } from './rewards.sql.ts'

interface EarningReuse {
  postId: string
  authorId: string
  /** Who made the picture. */
  userId: string
  generationId: string
  deliveredAt: Date
  paidWithBonus: boolean
}

type RewardParts = Pick<Services, 'config' | 'clock'>

async function rewardReuse(tx: Tx, event: DeliveredEvent, { config, clock }: RewardParts): Promise<void> {
  const remix = deliveredRemix(event)
  if (remix === null) return
  const settled = await settleRemix(tx, remix, config.remixMinSimilarity)
  // What was only inspired by a post is no reuse of it.
  if (settled?.lineage !== 'remixed') return
  const { authorId } = settled
  const { postId, userId, generationId, deliveredAt } = remix
  if (authorId === userId) return
  const capture = await readCapture(tx, generationId)
  if (capture?.userId !== userId) return
  const reuse = { postId, authorId, userId, generationId, deliveredAt, paidWithBonus: capture.paidFrom.bonus > 0 }
  const before = await lockAuthor(tx, authorId)
  // As it was at the delivery: what was hidden or suspended later had earned this before.
  const earns = (await lockEarningPost(tx, postId, deliveredAt)) && (await isActive(tx, authorId, deliveredAt))
  if (earns) await settle(tx, reuse, { number: before + 1, now: clock.now() })
}

interface Place {
  /** Of this reward among the author's. */
  number: number
  /** Day and rules are those of the delivery; the credits come now. */
  now: Date
}

async function settle(tx: Tx, reuse: EarningReuse, { number, now }: Place): Promise<void> {
  const { postId, authorId, userId, deliveredAt, paidWithBonus } = reuse
  const day = dayInIndia(deliveredAt)
  const { version, rules } = await rulesAt(tx, deliveredAt)
  const { isRepeated, ...earned } = await readEarned(tx, { postId, userId, authorId, day })
  const verdict = decideReward({ authorId, userId, paidWithBonus, isRepeated, earned }, rules.reuse)
  switch (verdict.type) {
    case 'self':
    case 'repeated':
      return
    case 'grant':
    case 'cut':
    case 'capped': {
      const { hundredths, fullHundredths, cutBy } = verdict
      const rewardId = newId()
      await insertReward(tx, {
        post_id: postId,
        user_id: userId,
        id: rewardId,
        author_id: authorId,
        number,
        generation_id: reuse.generationId,
        day,
        delivered_at: deliveredAt,
        full_hundredths: fullHundredths,
        granted_hundredths: hundredths,
        cut_by: cutBy,
        paid_with_bonus: paidWithBonus,
        rules_version: version,
      })
      if (hundredths > 0) await credit(tx, reuse, { rewardId, hundredths, cutBy, now })
      return
    }
    default:
      never(verdict)
  }
}

async function credit(
  tx: Tx,
  { postId, authorId, userId }: EarningReuse,
  { rewardId, hundredths, cutBy, now }: { rewardId: string; hundredths: number; cutBy: RewardCut; now: Date },
): Promise<void> {
  const grant = { userId: authorId, hundredths, ref: `reuse:${postId}:${userId}`, now }
  assert(await grantReuseReward(tx, grant), 'a reward was granted before')
  const data = { postId, authorId, byUserId: userId, rewardId, hundredths, cutBy }
  await publish(tx, { name: 'reward_credited', userId, data, occurredAt: now })
  await notifyLive(tx, authorId, { type: 'balance' })
}

export function rewardReuses(parts: RewardParts): Subscription {
  return {
    subscriber: 'rewards.reward_reuse',
    events: ['image_generated'],
    handle: (tx, event) => rewardReuse(tx, event, parts),
  }
}
