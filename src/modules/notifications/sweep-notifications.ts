// Takes away what is older than it is kept, and of the fullest lists all but the newest.
import { keptDays } from '#contract/retention.ts'
import type { Services } from '#platform/module.ts'
import { deleteOldRows, findFullInboxes, trimInbox } from './sweep.sql.ts'

const dayMs = 86_400_000
export const mostKept = 1_000
const batch = 1_000
const mostBatches = 200
const inboxesAtOnce = 500

export async function sweepNotifications(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  signal: AbortSignal,
): Promise<void> {
  const before = new Date(clock.now().getTime() - keptDays.notifications * dayMs)
  for (let round = 0; round < mostBatches && !signal.aborted; round++) {
    if ((await deleteOldRows(db, before, batch)) < batch) break
  }
  for (const userId of await findFullInboxes(db, mostKept, inboxesAtOnce)) {
    for (let round = 0; round < mostBatches && !signal.aborted; round++) {
      if ((await trimInbox(db, userId, { most: mostKept, limit: batch })) < batch) break
    }
  }
}
