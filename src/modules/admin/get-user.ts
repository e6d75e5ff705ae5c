// One account with its balance and how many pictures it has.
import type { AdminUserDetail } from '#contract/admin-users.ts'
import { getBalance, showBalance } from '#modules/credits/index.ts'
import { countCreations } from '#modules/studio/index.ts'
import type { Services } from '#platform/module.ts'
import type { Admin } from './act.ts'
import { requireAccount } from './require-account.ts'
import { showUser } from './show-user.ts'

/** Throws not_found. */
export async function getUser(services: Services, admin: Admin, userId: string): Promise<AdminUserDetail> {
  const { db, clock } = services
  const account = await requireAccount(db, userId)
  const [balance, creations] = await Promise.all([
    getBalance(db, { userId: account.id, now: clock.now() }),
    countCreations(db, account.id),
  ])
  return { ...showUser(account), balance: showBalance(balance), creations, isSelf: account.id === admin.userId }
}
