// The folder of PostgreSQL's Unix socket: short, because a socket's path ends at 107 bytes, and closed to other users.
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from './embedded-account.ts'
import { ownerName } from './embedded-cluster.ts'

const longestSocketPathBytes = 107

/** The same folder for the same cluster while it is ours; a fresh name when somebody else took that one. */
export function makeSocketDir(cluster: string, account: Account): string {
  const hash = createHash('sha256').update(cluster).digest('hex').slice(0, 12)
  const parent = Buffer.byteLength(tmpdir()) > longestSocketPathBytes - 48 ? '/tmp' : tmpdir()
  const usual = join(parent, `rangoli-${hash}`)
  const folder = isOurs(usual, account) || makeFolder(usual) ? usual : mkdtempSync(join(parent, 'rangoli-'))
  chmodSync(folder, 0o700)
  if (process.getuid?.() === 0) chownSync(folder, account.ownerUid, account.ownerUid)
  return folder
}

function makeFolder(path: string): boolean {
  try {
    mkdirSync(path, { mode: 0o700 })
    return true
  } catch {
    return false
  }
}

function isOurs(path: string, account: Account): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined || !found.isDirectory()) return false
  return found.uid === account.ownerUid || found.uid === process.getuid?.()
}

/** Connection string of the owner; the form that pg, libpq and pgbench all understand. */
export function ownerUrlOf(socketDir: string, database: string): string {
  return `postgresql://${ownerName}@localhost/${database}?host=${encodeURIComponent(socketDir)}`
}
