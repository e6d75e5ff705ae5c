// A moderator's word on a case: the act, its strike, what the reporters and the author hear, and the audit line, all or nothing.
import type { ModerationAct, ModerationCaseDetail } from '#contract/moderation.ts'
import { forgetFeedPages } from '#modules/community/index.ts'
import { type AccountFacts, suspendUser } from '#modules/identity/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Viewer } from '#platform/http/viewer.ts'
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { mayDecide, possibleActs } from './acts-rule.ts'
import { type CaseRow, lockCase } from './cases.sql.ts'
import { getCase } from './get-case.ts'
import { readCase } from './read-case.ts'
import { recordDecision } from './record-decision.ts'
import { hideSubject, removeSubject, restoreSubject, type Subject } from './subjects.ts'

export interface Decision {
  caseId: string
  act: ModerationAct
  /** What the author is told. */
  reason: string
  /** For colleagues only. */
  note?: string | undefined
  /** Of the case as it was seen. */
  version: number
}

const isBehind = () => new Refusal('conflict', 'Somebody else was faster. Look at the case again.')

/** Throws not_found; forbidden about oneself or a colleague; conflict for an act that the present state does not know. */
export async function decideCase(
  services: Services,
  moderator: Viewer,
  { caseId: shownId, version, ...word }: Decision,
): Promise<ModerationCaseDetail> {
  const { found, author, subject } = await readCase(services.db, parseId('moderationCase', shownId))
  if (!mayDecide(moderator, { userId: author.id, role: author.role })) {
    throw new Refusal('forbidden', 'Somebody else has to decide this: it is about you or a colleague.')
  }
  if (found.version !== version) throw isBehind()
  const situation = { state: found.state, subject: found.subject, standing: subject?.standing ?? 'gone' } as const
  const acts = possibleActs({ ...situation, isSuspended: author.suspendedAt !== null, authorRole: author.role })
  if (!acts.includes(word.act)) throw new Refusal('conflict', 'This cannot be done in the present state of the case.')
  const now = services.clock.now()
  await inOneTransaction(services, { moderator, author, act: word.act }, async (tx) => {
    const present = await lockCase(tx, found.id)
    if (present?.version !== version) throw isBehind()
    await perform(tx, { found, subject, act: word.act, actorId: moderator.userId, now })
    await recordDecision(tx, { found, moderatorId: moderator.userId, ...word, note: word.note ?? '', now })
  })
  // It may have brought a post back.
  forgetFeedPages(services.db)
  return getCase(services, shownId)
}

interface Performed {
  found: CaseRow
  subject: Subject | undefined
  act: ModerationAct
  actorId: string
  now: Date
}

/** Throws conflict when its owner has withdrawn it meanwhile. */
async function perform(tx: Tx, { found, subject, act, actorId, now }: Performed): Promise<void> {
  const key = { subject: found.subject, subjectId: found.subject_id }
  const how = { actorId, by: 'moderator', now } as const
  const isShown = subject?.standing === 'shown'
  // Reports have hidden it already: what a moderator says is that it stays so.
  if ((act === 'hide' || act === 'suspend') && isShown && found.subject !== 'person') {
    if (!(await hideSubject(tx, key, how))) throw isBehind()
  }
  if (act === 'restore' && !(await restoreSubject(tx, key, how))) throw isBehind()
  if (act === 'delete' && !(subject && (await removeSubject(tx, subject, how)))) throw isBehind()
}

interface Suspension {
  moderator: Viewer
  author: AccountFacts
  act: ModerationAct
}

/** A suspension has its own transaction in identity; all the rest happens inside of it. */
async function inOneTransaction(
  services: Services,
  { moderator, author, act }: Suspension,
  work: (tx: Tx) => Promise<void>,
): Promise<void> {
  if (act !== 'suspend') return services.db.transaction(work)
  let isDone = false
  const alongside = async (tx: Tx) => {
    await work(tx)
    isDone = true
  }
  await suspendUser(services, { actorId: moderator.userId, userId: author.id, alongside })
  if (!isDone) throw isBehind()
}
