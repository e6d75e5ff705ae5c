// Gives a role to somebody else. Nobody changes their own, so that no admin locks themselves out.
import type { AdminUser, setUserRole as contract } from '#contract/admin-users.ts'
import type { BodyOf } from '#contract/endpoint.ts'
import { grantRole } from '#modules/identity/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Admin, auditLine } from './act.ts'
import { requireAccount } from './require-account.ts'
import { showUser } from './show-user.ts'

/** Throws not_found, and conflict for oneself, the last admin and the role that is held already. */
export async function setUserRole(
  services: Services,
  admin: Admin,
  { userId, role, reason }: BodyOf<typeof contract> & { userId: string },
): Promise<AdminUser> {
  const account = await requireAccount(services.db, userId)
  if (account.id === admin.userId) throw new Refusal('conflict', 'Your own role is changed by another admin.')
  if (account.role === role) throw new Refusal('conflict', 'The account has this role already.')
  const tell = auditLine(services, admin, {
    action: 'users.set_role',
    subject: { kind: 'user', id: account.id },
    reason,
    before: { role: account.role },
    after: { role },
  })
  const alongside = async (tx: Parameters<typeof tell>[0]) => void (await tell(tx))
  await grantRole(services, { actorId: admin.userId, userId: account.id, role, alongside })
  return showUser({ ...account, role })
}
