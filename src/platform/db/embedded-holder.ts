// Writes down who runs the embedded database of a data folder. Only information: PostgreSQL's own lock decides.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { identityOf, isSameProcessAlive } from '../process/process-identity.ts'

const Holder = z.object({
  pid: z.number().int().positive(),
  startTicks: z.number(),
  /** `server`, or the command that borrowed the folder for a moment. */
  purpose: z.string(),
  /** How commands reach the database meanwhile. */
  ownerUrl: z.string(),
})

export type Holder = z.infer<typeof Holder>

const pathOf = (dataDir: string) => join(dataDir, 'rangoli.pid')

/** The living process that holds the folder, or null. */
export function readHolder(dataDir: string): Holder | null {
  try {
    const holder = Holder.parse(JSON.parse(readFileSync(pathOf(dataDir), 'utf8')))
    return isSameProcessAlive(holder) ? holder : null
  } catch {
    return null
  }
}

export function writeHolder(dataDir: string, { purpose, ownerUrl }: Pick<Holder, 'purpose' | 'ownerUrl'>): void {
  const mine: Holder = { ...identityOf(process.pid), purpose, ownerUrl }
  const half = `${pathOf(dataDir)}.${process.pid}`
  writeFileSync(half, `${JSON.stringify(mine)}\n`, { mode: 0o600 })
  renameSync(half, pathOf(dataDir))
}

/** Removes this process's own mark, nobody else's. */
export function removeHolder(dataDir: string): void {
  if (readHolder(dataDir)?.pid === process.pid) rmSync(pathOf(dataDir), { force: true })
}
