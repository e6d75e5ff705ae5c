// How links of the audit log's chain are computed, and how its end is signed. Pure.
import { createHash } from 'node:crypto'
import type { Secrets } from '../secrets.ts'
import type { ChainEnd } from './audit.sql.ts'

/** What the first link follows. */
export const chainStart = Buffer.alloc(32)

export function linkHash(previous: Buffer, text: string): Buffer {
  return createHash('sha256').update(previous).update(text).digest()
}

const textOf = (position: number, hash: Buffer) => `${position}:${hash.toString('hex')}`

export function signEnd(secrets: Secrets, position: number, hash: Buffer): string {
  return secrets.sign('audit-chain', textOf(position, hash))
}

export function isEndSigned(secrets: Secrets, end: Pick<ChainEnd, 'position' | 'hash' | 'signature'>): boolean {
  return secrets.verify('audit-chain', textOf(end.position, end.hash), end.signature)
}
