// Orders a copy of all one's data; a job makes it. One at a time, and one a day.
import type { DataExport } from '#contract/privacy.ts'
import { must } from '#platform/assert.ts'
import { newId } from '#platform/ids.ts'
import type { MailLocale } from '#platform/mail/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { findErasure } from './erasures.sql.ts'
import { findLatestExport, insertExport } from './exports.sql.ts'
import { showExport } from './show-privacy.ts'

export const makeExportJob = 'privacy.make_export'

const everyMs = 24 * 3_600_000

/** Throws `conflict` while one is being made, `rate_limited` within a day of the last good one. */
export async function orderExport(
  { db, clock, enqueue }: Pick<Services, 'db' | 'clock' | 'enqueue'>,
  { userId, locale }: { userId: string; locale: MailLocale },
): Promise<DataExport> {
  const now = clock.now()
  const erasure = await findErasure(db, userId)
  if (erasure?.begun_at) throw new Refusal('conflict', 'This account is being erased.')
  return db.transaction(async (tx) => {
    const last = await findLatestExport(tx, userId)
    const waitMs = last && last.state !== 'failed' ? last.ordered_at.getTime() + everyMs - now.getTime() : 0
    const isUnderWay = last?.state === 'queued' || last?.state === 'running'
    if (!isUnderWay && waitMs > 0) {
      throw new Refusal('rate_limited', 'You have had a copy within the last day. Please ask again tomorrow.', {
        retryAfterSeconds: Math.ceil(waitMs / 1000),
      })
    }
    const id = newId()
    if (isUnderWay || !(await insertExport(tx, { id, userId, locale, now }))) {
      throw new Refusal('conflict', 'A copy of your data is being made already.')
    }
    await enqueue(tx, makeExportJob, { exportId: id })
    return showExport(must(await findLatestExport(tx, userId), 'the export just ordered'), now)
  })
}
