// The roles and kinds of credits as plain values: the contract's schemas would bring zod into the browser.
import type { Bucket } from '#contract/credits.ts'
import type { Role } from '#contract/identity.ts'

export const roles: readonly Role[] = ['user', 'moderator', 'admin']
export const buckets: readonly Bucket[] = ['bonus', 'earned', 'paid']
