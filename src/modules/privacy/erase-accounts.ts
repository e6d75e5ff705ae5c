// Erases the accounts whose seven days are over. Every step may be repeated; what a killed run left, the next one finds.

import { deleteMailsOfUser } from '#platform/mail/index.ts'
import type { Services } from '#platform/module.ts'
import { beginErasure, listDueErasures, markErased } from './erasures.sql.ts'
import { deleteExportsOfUser, failExportsOfUser } from './exports.sql.ts'
import { deleteGrievancesOfUser } from './grievances.sql.ts'
import type { PrivacyPorts } from './ports.ts'
import { deleteParts } from './sweep-exports.ts'

/** In one run; the next takes the rest. */
const mostAccounts = 50
const mostPartBatches = 200

/** Returns how many were finished. One that fails is logged and does not hold up the others. */
export async function eraseAccounts(services: Services, ports: PrivacyPorts, signal: AbortSignal): Promise<number> {
  const { db, clock, log } = services
  let erased = 0
  let problem: unknown
  for (const userId of await listDueErasures(db, clock.now(), mostAccounts)) {
    if (signal.aborted) break
    try {
      erased += (await eraseAccount(services, ports, { userId, signal })) ? 1 : 0
    } catch (error) {
      problem = error
      log.error({ err: error, userId }, 'an erasure failed and is tried again')
    }
  }
  if (problem !== undefined) throw problem
  return erased
}

/** False when something is still under way, or it was taken back at the last moment. */
export async function eraseAccount(
  services: Services,
  { people, parts }: PrivacyPorts,
  { userId, signal }: { userId: string; signal: AbortSignal },
): Promise<boolean> {
  const { db, clock } = services
  if (!(await beginErasure(db, userId, clock.now()))) return false
  // From here on nobody acts for this account: nothing new comes while the old goes.
  await people.close(userId)
  await failExportsOfUser(db, userId, clock.now())
  for (let round = 0; round < mostPartBatches && (await deleteParts(services, userId)) > 0; round++) {
    if (signal.aborted) return false
  }
  for (const part of parts) {
    if ((await part.erase(userId, signal)) === 'later') return false
  }
  await db.transaction(async (tx) => {
    await deleteMailsOfUser(tx, userId)
    await deleteGrievancesOfUser(tx, userId)
    await deleteExportsOfUser(tx, userId)
    await markErased(tx, userId, clock.now())
  })
  return true
}
