// Removes copies whose seven days are over, tries that came to nothing, and their rows. Bounded; safe to repeat.
import { keptDays } from '#contract/retention.ts'
import type { Services } from '#platform/module.ts'
import { deleteOldExports, deletePart, expireExports, listDeadParts } from './exports.sql.ts'
import { partKey } from './make-export.ts'

const dayMs = 86_400_000
const batch = 100
const mostBatches = 100

type SweepServices = Pick<Services, 'db' | 'clock' | 'storage'>

export async function sweepExports({ db, clock, storage }: SweepServices, signal: AbortSignal): Promise<void> {
  const now = clock.now()
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs)
  const repeat = async (step: () => Promise<number>) => {
    for (let round = 0; round < mostBatches && !signal.aborted; round++) if ((await step()) < batch) break
  }
  await repeat(() => expireExports(db, { now, orderedBefore: daysAgo(2), limit: batch }))
  await repeat(() => deleteParts({ db, storage }))
  await repeat(() => deleteOldExports(db, daysAgo(keptDays.dataExports), batch))
}

/** The bytes first: a row without bytes is deleted again, bytes without a row would stay for ever. */
export async function deleteParts({ db, storage }: Pick<Services, 'db' | 'storage'>, userId?: string): Promise<number> {
  const parts = await listDeadParts(db, batch, userId)
  for (const part of parts) {
    await storage.delete(partKey(part))
    await deletePart(db, part)
  }
  return parts.length
}
