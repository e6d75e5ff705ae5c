// Follows somebody no longer.
import type { Standing } from '#contract/people.ts'
import type { Services } from '#platform/module.ts'
import { findPerson } from './find-person.ts'
import { unfollowRow } from './people.sql.ts'
import { showStanding } from './show-standing.ts'

/** Throws not_found. Again changes nothing. */
export async function unfollowPerson(
  { db }: Pick<Services, 'db'>,
  { userId, handle }: { userId: string; handle: string },
): Promise<Standing> {
  const { account } = await findPerson(db, userId, handle)
  await unfollowRow(db, userId, account.id)
  return showStanding(db, userId, account.id)
}
