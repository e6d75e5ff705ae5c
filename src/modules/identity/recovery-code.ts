// Recovery codes: ten, each good once, for whoever lost the phone. Only sha256 is kept: 50 random bits are not guessed behind a limit.
import { createHash, randomInt } from 'node:crypto'

const count = 10
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const letters = (length: number) => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')

/** `k7mfp-x2r9d` */
export function newRecoveryCodes(): string[] {
  const codes = new Set<string>()
  while (codes.size < count) codes.add(`${letters(5)}-${letters(5)}`)
  return [...codes]
}

/** The same for every way of typing it. Bound to the account: the same code of two people is two hashes. */
export function hashRecoveryCode(userId: string, code: string): Buffer {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '')
  return createHash('sha256').update(`${userId} ${plain}`).digest()
}
