// Follows somebody. They are told the first time only, so that following on and off is no way to call for attention.
import type { Standing } from '#contract/people.ts'
import { publish } from '#platform/events/publish.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { findOther } from './find-person.ts'
import { followRow } from './people.sql.ts'
import { showStanding } from './show-standing.ts'

/** As many as the feed of what they publish can still be read for at once. */
const most = 5_000

/** Throws not_found; forbidden for oneself, for somebody one has blocked, and beyond 5,000 people. Again changes nothing. */
export async function followPerson(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { userId, handle }: { userId: string; handle: string },
): Promise<Standing> {
  const { account } = await findOther(db, userId, handle)
  const now = clock.now()
  await db.transaction(async (tx) => {
    const outcome = await followRow(tx, { followerId: userId, followedId: account.id, most, now })
    if (outcome === 'kept_apart') throw new Refusal('forbidden', 'You have blocked this person. Unblock them first.')
    if (outcome === 'full') throw new Refusal('forbidden', 'You follow as many people as there is room for.')
    if (outcome !== 'followed') return
    const data = { followedId: account.id }
    await publish(tx, { name: 'user_followed', userId, data, occurredAt: now })
  })
  return showStanding(db, userId, account.id)
}
