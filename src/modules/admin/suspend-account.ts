// Suspends an account and restores it, each with its reason in the audit log.
import type { AdminUser } from '#contract/admin-users.ts'
import { type AccountAct, restoreUser, suspendUser } from '#modules/identity/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Services } from '#platform/module.ts'
import { type Admin, auditLine } from './act.ts'
import { requireAccount } from './require-account.ts'
import { showUser } from './show-user.ts'

interface Act {
  userId: string
  reason: string
}

/** Throws not_found, and conflict for oneself and for the last admin. */
export function suspendAccount(services: Services, admin: Admin, act: Act): Promise<AdminUser> {
  return perform(services, admin, { ...act, action: 'users.suspend', operation: suspendUser })
}

/** Throws not_found. */
export function restoreAccount(services: Services, admin: Admin, act: Act): Promise<AdminUser> {
  return perform(services, admin, { ...act, action: 'users.restore', operation: restoreUser })
}

interface Performed extends Act {
  action: string
  operation: (services: Services, act: AccountAct) => Promise<void>
}

async function perform(
  services: Services,
  admin: Admin,
  { userId, reason, action, operation }: Performed,
): Promise<AdminUser> {
  const account = await requireAccount(services.db, userId)
  const tell = auditLine(services, admin, { action, subject: { kind: 'user', id: account.id }, reason })
  const alongside = async (tx: Tx) => void (await tell(tx))
  await operation(services, { actorId: admin.userId, userId: account.id, alongside })
  return showUser(await requireAccount(services.db, userId))
}
