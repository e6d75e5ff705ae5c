// What a decision leaves behind: its line in the case and in the audit log, the strike, the settled reports and appeal, and the fact.
import type { ModerationAct } from '#contract/moderation.ts'
import { recordAudit } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { publish } from '#platform/events/publish.ts'
import { newId, showId } from '#platform/ids.ts'
import { upholds } from './acts-rule.ts'
import { type CaseRow, changeCase } from './cases.sql.ts'
import { addStrike, insertDecision, revokeStrike, settleAppeal } from './decisions.sql.ts'
import { settleReports } from './reports.sql.ts'
import { showSubject } from './show-subject.ts'

interface Decided {
  /** As it was before. */
  found: CaseRow
  moderatorId: string
  act: ModerationAct
  reason: string
  note: string
  now: Date
}

// One event names so many reporters; more of them get events of their own, which tell the author nothing.
const reportersInEvent = 100

export async function recordDecision(tx: Tx, decided: Decided): Promise<void> {
  const { found, moderatorId, act, reason, note, now } = decided
  const wasAppealed = found.state === 'appealed'
  // Whoever leaves an appealed post hidden agrees with those who reported it.
  const isUpheld = upholds[act] || (wasAppealed && act === 'dismiss')
  const written = { id: newId(), case_id: found.id, moderator_id: moderatorId, act, reason, note, created_at: now }
  await insertDecision(tx, written)
  if (isUpheld) await addStrike(tx, { id: newId(), user_id: found.author_id, case_id: found.id, act, created_at: now })
  else await revokeStrike(tx, found.id, now)
  const outcome = act === 'restore' ? 'granted' : 'refused'
  if (wasAppealed) await settleAppeal(tx, { caseId: found.id, outcome, now })
  const reporterIds = await settleReports(tx, found.id, isUpheld ? 'upheld' : 'dismissed')
  await changeCase(tx, found.id, { state: 'closed', closed_at: now })
  const about = { subject: found.subject, subjectId: found.subject_id }
  const after = { case: showId('moderationCase', found.id), ...(note !== '' && { note }) }
  const told = { action: `moderation.${act}`, subject: showSubject(about), reason, after }
  await recordAudit(tx, { ...told, actorId: moderatorId, now })
  await tell(tx, decided, { reporterIds, isUpheld, appeal: wasAppealed ? outcome : null })
}

interface Told {
  reporterIds: string[]
  isUpheld: boolean
  appeal: 'granted' | 'refused' | null
}

async function tell(tx: Tx, { found, moderatorId, act, reason, now }: Decided, told: Told): Promise<void> {
  const { reporterIds, isUpheld, appeal } = told
  const { id: caseId, subject, subject_id: subjectId } = found
  const about = { caseId, act, subject, subjectId, isUpheld, ...(subject === 'post' && { postId: subjectId }) }
  const said = { name: 'moderation_decided', userId: moderatorId, occurredAt: now } as const
  const first = reporterIds.slice(0, reportersInEvent)
  const data = { ...about, appeal, authorId: found.author_id, reporterIds: first, reason }
  await publish(tx, { ...said, data })
  for (let from = reportersInEvent; from < reporterIds.length; from += reportersInEvent) {
    const more = reporterIds.slice(from, from + reportersInEvent)
    await publish(tx, { ...said, data: { ...about, appeal: null, authorId: null, reporterIds: more, reason: '' } })
  }
}
