// The account as its owner sees it, made from a row. Pure.
import type { Account } from '#contract/identity.ts'
import type { Config } from '#platform/config.ts'
import { showId } from '#platform/ids.ts'
import { isTwoFactorRequired } from './two-factor-rule.ts'
import type { UserRow } from './users.sql.ts'

/** What later modules know about a person; app.ts wires the studio's count. */
export interface ProfileStats {
  countCreations(userId: string): Promise<number>
}

/** Address of the stored profile picture. */
export function pictureAddress(hash: Buffer, size: 96 | 256): string {
  return `/media/u/${hash.toString('hex')}-${size}.webp`
}

export async function showAccount(config: Config, user: UserRow, stats: ProfileStats): Promise<Account> {
  return {
    id: showId('user', user.id),
    name: user.name,
    handle: user.handle,
    email: user.email,
    isEmailVerified: user.email_verified_at !== null,
    role: user.role,
    referralCode: user.referral_code,
    pictureUrl: user.picture_hash && pictureAddress(user.picture_hash, 256),
    hasPassword: user.has_password,
    hasTwoFactor: user.two_factor_at !== null,
    isTwoFactorDue: isTwoFactorRequired(config, user.role) && user.two_factor_at === null,
    createdAt: user.created_at.toISOString(),
    stats: { creations: await stats.countCreations(user.id) },
  }
}
