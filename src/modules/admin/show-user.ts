// An account as an admin sees it, made from its facts. Pure.
import type { AdminUser } from '#contract/admin-users.ts'
import type { AccountFacts } from '#modules/identity/index.ts'
import { showId } from '#platform/ids.ts'

export function showUser(account: AccountFacts): AdminUser {
  const { name, handle, email, isEmailVerified, hasTwoFactor, role, createdAt, suspendedAt } = account
  return {
    id: showId('user', account.id),
    createdAt: createdAt.toISOString(),
    ...{ name, handle, email, isEmailVerified, hasTwoFactor, role },
    ...(suspendedAt && { suspendedAt: suspendedAt.toISOString() }),
  }
}
