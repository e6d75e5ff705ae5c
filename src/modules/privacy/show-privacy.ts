// A person's standing with the privacy notice, their latest copy and a pending erasure.
import type { DataExport, PrivacyState } from '#contract/privacy.ts'
import { showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { findConsent, listConsents } from './consents.sql.ts'
import { findErasure } from './erasures.sql.ts'
import { findLatestExport } from './exports.sql.ts'
import type { DataExportsTable } from './tables.ts'

const shownConsents = 20

/** `version`: of the notice in force. */
export async function showPrivacy(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  userId: string,
  version: string,
): Promise<PrivacyState> {
  const [service, productMail, consents, latest, erasure] = await Promise.all([
    findConsent(db, userId, 'service'),
    findConsent(db, userId, 'product_mail'),
    listConsents(db, userId, shownConsents),
    findLatestExport(db.query, userId),
    findErasure(db, userId),
  ])
  return {
    notice: { version, isDue: !service?.isGiven || service.noticeVersion !== version },
    productMail: productMail?.isGiven === true,
    consents: consents.map((row) => ({
      purpose: row.purpose,
      isGiven: row.is_given,
      noticeVersion: row.notice_version,
      how: row.how,
      at: row.created_at.toISOString(),
    })),
    ...(latest && { export: showExport(latest, clock.now()) }),
    ...(erasure && {
      erasure: { requestedAt: erasure.requested_at.toISOString(), dueAt: erasure.due_at.toISOString() },
    }),
  }
}

/** Over is over, also before the sweep has come by. */
export function showExport(row: DataExportsTable, now: Date): DataExport {
  const isOver = row.state === 'ready' && row.expires_at !== null && row.expires_at <= now
  return {
    id: showId('dataExport', row.id),
    state: isOver ? 'expired' : row.state,
    orderedAt: row.ordered_at.toISOString(),
    ...(!isOver &&
      row.state === 'ready' &&
      row.expires_at !== null &&
      row.size_bytes !== null && { expiresAt: row.expires_at.toISOString(), sizeBytes: row.size_bytes }),
  }
}
