// Blocks somebody: neither sees, follows, likes, remixes or answers the other. They are not told.
import type { Standing } from '#contract/people.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { findOther } from './find-person.ts'
import { blockRow } from './people.sql.ts'
import { showStanding } from './show-standing.ts'

/** Each stands in the way of every list that its owner reads. */
const most = 2_000

/** Throws not_found; forbidden for oneself and beyond 2,000 people. Again changes nothing. */
export async function blockPerson(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { userId, handle }: { userId: string; handle: string },
): Promise<Standing> {
  const { account } = await findOther(db, userId, handle)
  const block = { blockerId: userId, blockedId: account.id, most, now: clock.now() }
  if (!(await blockRow(db, block)))
    throw new Refusal('forbidden', 'You have blocked as many people as there is room for.')
  return showStanding(db, userId, account.id)
}
