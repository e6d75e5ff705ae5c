// Mutes somebody no longer.
import type { Standing } from '#contract/people.ts'
import type { Services } from '#platform/module.ts'
import { findPerson } from './find-person.ts'
import { unmuteRow } from './people.sql.ts'
import { showStanding } from './show-standing.ts'

/** Throws not_found. Again changes nothing. */
export async function unmutePerson(
  { db }: Pick<Services, 'db'>,
  { userId, handle }: { userId: string; handle: string },
): Promise<Standing> {
  const { account } = await findPerson(db, userId, handle)
  await unmuteRow(db, userId, account.id)
  return showStanding(db, userId, account.id)
}
