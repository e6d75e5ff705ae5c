// Blocks somebody no longer. Who followed whom before does not come back.
import type { Standing } from '#contract/people.ts'
import type { Services } from '#platform/module.ts'
import { findPerson } from './find-person.ts'
import { unblockRow } from './people.sql.ts'
import { showStanding } from './show-standing.ts'

/** Throws not_found. Again changes nothing. */
export async function unblockPerson(
  { db }: Pick<Services, 'db'>,
  { userId, handle }: { userId: string; handle: string },
): Promise<Standing> {
  const { account } = await findPerson(db, userId, handle)
  await unblockRow(db, userId, account.id)
  return showStanding(db, userId, account.id)
}
