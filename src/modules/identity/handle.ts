// Handles and referral codes for new accounts. Pure but for randomness.
import { randomBytes, randomInt } from 'node:crypto'

/** Names nobody may take: they would read like the house speaking, or stand in an address of ours. */
const reserved = new Set(
  'admin administrator api docs explore help moderator official post rangoli root settings staff studio support system team verify wallet'.split(
    ' ',
  ),
)

export function isReservedHandle(handle: string): boolean {
  return reserved.has(handle)
}

/** `Asha Rao` -> `asha_rao_4821`; a name without Latin letters becomes `creator_4821`. */
export function proposeHandle(name: string): string {
  const base = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 20)
    .replace(/_+$/, '')
  const stem = base.length >= 2 && !reserved.has(base) ? base : 'creator'
  return `${stem}_${randomInt(1000, 1_000_000)}`
}

/**
 * Ten letters and digits that nobody confuses, since people read it off a picture: one in eight hundred million million, so
 * that with the limits on registering nobody meets another person's code by trying.
 */
export function newReferralCode(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
  return [...randomBytes(10)].map((byte) => alphabet[byte % alphabet.length]).join('')
}
