// Mutes somebody: their posts leave one's feed, and they are not told.
import type { Standing } from '#contract/people.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { findOther } from './find-person.ts'
import { muteRow } from './people.sql.ts'
import { showStanding } from './show-standing.ts'

/** Each stands in the way of every feed that its owner reads. */
const most = 2_000

/** Throws not_found; forbidden for oneself and beyond 2,000 people. Again changes nothing. */
export async function mutePerson(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { userId, handle }: { userId: string; handle: string },
): Promise<Standing> {
  const { account } = await findOther(db, userId, handle)
  const mute = { muterId: userId, mutedId: account.id, most, now: clock.now() }
  if (!(await muteRow(db, mute))) throw new Refusal('forbidden', 'You have muted as many people as there is room for.')
  return showStanding(db, userId, account.id)
}
