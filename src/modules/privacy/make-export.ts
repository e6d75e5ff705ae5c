// Makes the copy that was ordered. Killed anywhere it begins anew under the next number; only the last one is handed out.
import { z } from 'zod'
import { keptDays } from '#contract/retention.ts'
import { queueMail } from '#platform/mail/index.ts'
import type { Services } from '#platform/module.ts'
import { claimExport, insertPart, markFailed, markReady } from './exports.sql.ts'
import { listExportFiles } from './list-export-files.ts'
import { exportReadyMail } from './mail-templates.ts'
import type { PrivacyPorts } from './ports.ts'
import type { DataExportsTable } from './tables.ts'
import { writeZip } from './write-zip.ts'

const Order = z.object({ exportId: z.uuid() })

export const exportTries = 5

/** A later try, or an erasure, has taken over: nothing more to do here. */
class TakenOver extends Error {}

export interface PartOf {
  export_id: string
  attempt: number
  number: number
}

export function partKey({ export_id, attempt, number }: PartOf): string {
  return `data-exports/${export_id}/${attempt}/${number}.part`
}

/** Throws when another try makes sense. */
export async function makeExport(
  services: Services,
  ports: PrivacyPorts,
  { data, signal }: { data: unknown; signal: AbortSignal },
): Promise<void> {
  const { db, clock, log } = services
  const { exportId } = Order.parse(data)
  const job = await claimExport(db, exportId)
  if (job === null) return
  if (job.attempts > exportTries) {
    await markFailed(db, exportId, clock.now())
    log.error({ exportId }, 'export given up')
    return
  }
  try {
    const sizeBytes = await writeZip(
      listExportFiles(services, ports, job),
      (number, bytes) => storePart(services, { export_id: exportId, attempt: job.attempts, number }, bytes),
      signal,
    )
    await finish(services, ports, job, sizeBytes)
  } catch (error) {
    if (error instanceof TakenOver) return
    throw error
  }
}

/** Noted before it is stored: the sweep finds every piece there is. */
async function storePart({ db, storage }: Services, part: PartOf, bytes: Buffer): Promise<void> {
  if (!(await insertPart(db, part.export_id, part.attempt, part.number))) throw new TakenOver()
  await storage.put(partKey(part), bytes)
}

async function finish(
  services: Services,
  { people }: PrivacyPorts,
  job: DataExportsTable,
  sizeBytes: number,
): Promise<void> {
  const { db, clock } = services
  const person = await people.find(job.user_id)
  const now = clock.now()
  const expiresAt = new Date(now.getTime() + keptDays.dataExports * 86_400_000)
  await db.transaction(async (tx) => {
    const ready = { exportId: job.id, attempt: job.attempts, sizeBytes, now, expiresAt }
    if (!(await markReady(tx, ready)) || !person?.email) return
    await queueMail(services, tx, {
      template: exportReadyMail,
      entityId: job.id,
      to: person.email,
      userId: job.user_id,
      locale: job.locale,
      values: { name: person.name, expiresAt },
    })
  })
}
