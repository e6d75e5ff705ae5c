// The account as its owner sees it, made from a row. Pure.
import type { Account } from '#contract/identity.ts'
import { showId } from '#platform/ids.ts'
import type { UserRow } from './users.sql.ts'

/** What later modules know about a person; app.ts wires the studio's count. */
export interface ProfileStats {
  countCreations(userId: string): Promise<number>
}

export async function showAccount(user: UserRow, stats: ProfileStats): Promise<Account> {
  return {
    id: showId('user', user.id),
    name: user.name,
    handle: user.handle,
    email: user.email,
    role: user.role,
    referralCode: user.referral_code,
    createdAt: user.created_at.toISOString(),
    stats: { creations: await stats.countCreations(user.id) },
  }
}
