// Takes a report: into the one open case of its subject, once for each reporter, and out of sight with it when enough trusted people say so.
import type { ReportReason } from '#contract/moderation.ts'
import { findAccount } from '#modules/identity/index.ts'
import { hasDelivered } from '#modules/studio/index.ts'
import { must } from '#platform/assert.ts'
import { recordAudit } from '#platform/audit/index.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { publish } from '#platform/events/publish.ts'
import { newId, showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { type CaseRow, changeCase, countReport, openOrLockCase, type SubjectKey } from './cases.sql.ts'
import { insertDecision } from './decisions.sql.ts'
import { findReporter, findReportId, insertReport } from './reports.sql.ts'
import { showSubject } from './show-subject.ts'
import { hideSubject } from './subjects.ts'
import { isTrusted, trustedReportsToHide } from './trust-rule.ts'

export interface Report {
  reporterId: string
  reason: ReportReason
  details?: string | undefined
}

/** The caller has made sure that the reporter sees the subject and that it is somebody else's. */
export async function reportSubject(
  services: Services,
  subject: SubjectKey & { authorId: string },
  { reporterId, reason, details = '' }: Report,
): Promise<{ reportId: string }> {
  const { db, clock } = services
  const now = clock.now()
  const trusted = await isTrustedReporter(db, reporterId, now)
  return db.transaction(async (tx) => {
    const found = await openOrLockCase(tx, { id: newId(), ...subject, openedBy: null, now })
    const report = { id: newId(), case_id: found.id, reporter_id: reporterId, reason, details }
    const reportId = await insertReport(tx, { ...report, is_trusted: trusted, created_at: now })
    // Reporting again changes nothing, not even the count of facts.
    if (reportId === null) return { reportId: showId('report', await findReportId(tx, found.id, reporterId)) }
    await hideWhenEnough(tx, await countReport(tx, found.id, { isTrusted: trusted, now }), now)
    const data = {
      caseId: found.id,
      reportId,
      subject: subject.subject,
      ...(subject.subject === 'post' && { postId: subject.subjectId }),
    }
    await publish(tx, { name: 'post_reported', userId: reporterId, data, occurredAt: now })
    return { reportId: showId('report', reportId) }
  })
}

async function isTrustedReporter(db: Database, reporterId: string, now: Date): Promise<boolean> {
  const [account, delivered, record] = await Promise.all([
    findAccount(db, reporterId),
    hasDelivered(db, reporterId),
    findReporter(db, reporterId),
  ])
  const { createdAt, suspendedAt } = must(account, 'who is signed in has an account')
  return isTrusted({ createdAt, suspendedAt, hasDelivered: delivered, ...record }, now)
}

/** Once in a case: the case is locked, so that of reports at the same moment one finds that it is enough. */
async function hideWhenEnough(tx: Tx, found: CaseRow, now: Date): Promise<void> {
  const { id, subject, subject_id: subjectId } = found
  const isDue = subject === 'post' && found.state === 'open' && found.hidden_by_reports_at === null
  if (!isDue || found.trusted_reports < trustedReportsToHide) return
  if (!(await hideSubject(tx, { subject, subjectId }, { actorId: null, by: 'reports', now }))) return
  await changeCase(tx, id, { hidden_by_reports_at: now })
  const decision = { id: newId(), case_id: id, moderator_id: null, act: 'hide', reason: '', note: '' } as const
  await insertDecision(tx, { ...decision, created_at: now })
  const after = { case: showId('moderationCase', id), trustedReports: found.trusted_reports }
  const told = { action: 'moderation.hide_by_reports', subject: showSubject({ subject, subjectId }), after }
  await recordAudit(tx, { ...told, actorId: null, now })
}
