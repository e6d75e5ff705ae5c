// Counts what came of a post when a picture that was made from it is delivered: different people, not their own author, once each.
import type { Tx } from '#platform/db/database.ts'
import { publish } from '#platform/events/publish.ts'
import type { DeliveredEvent, Subscription } from '#platform/events/subscriptions.ts'
import type { Services } from '#platform/module.ts'
import { deliveredRemix } from './delivered-remix.ts'
import { insertReuse } from './remixes.sql.ts'
import { settleRemix } from './settle-remix.ts'

async function countReuse(tx: Tx, event: DeliveredEvent, minSimilarity: number): Promise<void> {
  const remix = deliveredRemix(event)
  if (remix === null) return
  const settled = await settleRemix(tx, remix, minSimilarity)
  if (settled === null) return
  const { postId, generationId, creationId, userId, deliveredAt } = remix
  // What was only inspired by a post is no reuse of it; going on from one's own is none either.
  const counts = settled.lineage === 'remixed' && settled.authorId !== userId
  const isNewReuse = counts && (await insertReuse(tx, remix))
  const data = { postId, generationId, creationId, isNewReuse }
  await publish(tx, { name: 'remix_generated', userId, data, occurredAt: deliveredAt })
}

export function countReuses({ config }: Pick<Services, 'config'>): Subscription {
  return {
    subscriber: 'community.count_reuse',
    events: ['image_generated'],
    handle: (tx, event) => countReuse(tx, event, config.remixMinSimilarity),
  }
}
