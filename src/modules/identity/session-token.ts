// Opaque session tokens: 256 random bits, kept only as sha256. Pure.
import { createHash, randomBytes } from 'node:crypto'

/** Days without use after which a session ends, and days after which it ends in any case. */
export const sessionIdleDays = 14
export const sessionAbsoluteDays = 90

export function newSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashSessionToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
