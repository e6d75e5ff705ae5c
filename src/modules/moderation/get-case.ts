// One case with all that a moderator needs to judge it: reports, context, lineage, the person, the appeal, earlier decisions.
import type { ModerationCaseDetail } from '#contract/moderation.ts'
import { countPosts } from '#modules/community/index.ts'
import { findLocale } from '#modules/identity/index.ts'
import { must } from '#platform/assert.ts'
import { parseId, showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { possibleActs } from './acts-rule.ts'
import { countStrikes, findAppeal, listDecisions } from './decisions.sql.ts'
import { type ReadCase, readCase } from './read-case.ts'
import { listReports } from './reports.sql.ts'
import { findPeople, personOf, showCases } from './show-cases.ts'
import { showContext, showPost } from './show-context.ts'

const mostReports = 100

/** Throws not_found. */
export async function getCase(services: Services, shownId: string): Promise<ModerationCaseDetail> {
  const { db } = services
  const read = await readCase(db, parseId('moderationCase', shownId))
  const { found, subject } = read
  const [[card], post, context, person, appeal, told] = await Promise.all([
    showCases(services, [found]),
    subject?.kind === 'post' ? showPost(services, subject.post) : null,
    subject?.kind === 'comment' ? showContext(services, subject.comment) : null,
    showBehind(services, read),
    findAppeal(db, found.id),
    showTold(services, found.id),
  ])
  return {
    ...must(card, 'a case that was found has a card'),
    version: found.version,
    ...{ post, context, person, ...told },
    appeal: appeal ? { createdAt: appeal.created_at.toISOString(), text: appeal.text, outcome: appeal.outcome } : null,
    acts: actsOf(read),
  }
}

function actsOf({ found, subject, author }: ReadCase) {
  const { state, subject: kind } = found
  const standing = subject?.standing ?? 'gone'
  return possibleActs({
    ...{ state, subject: kind, standing },
    isSuspended: author.suspendedAt !== null,
    authorRole: author.role,
  })
}

async function showBehind({ db }: Services, { author }: ReadCase): Promise<ModerationCaseDetail['person']> {
  const [strikes, { posts, hidden }, locale] = await Promise.all([
    countStrikes(db, author.id),
    countPosts(db, author.id),
    findLocale(db, author.id),
  ])
  return {
    id: showId('user', author.id),
    createdAt: author.createdAt.toISOString(),
    isSuspended: author.suspendedAt !== null,
    ...{ locale, strikes, posts, hiddenPosts: hidden },
  }
}

type Told = Pick<ModerationCaseDetail, 'reportList' | 'decisions'>

async function showTold(services: Services, caseId: string): Promise<Told> {
  const { db } = services
  const [reports, decisions] = await Promise.all([listReports(db, caseId, mostReports), listDecisions(db, caseId)])
  const ids = [...reports.map((one) => one.reporter_id), ...decisions.flatMap((one) => one.moderator_id ?? [])]
  const people = await findPeople(services, ids)
  return {
    reportList: reports.map((one) => ({
      id: showId('report', one.id),
      createdAt: one.created_at.toISOString(),
      by: personOf(people, one.reporter_id),
      isTrusted: one.is_trusted,
      ...{ reason: one.reason, details: one.details },
    })),
    decisions: decisions.map(({ created_at: createdAt, moderator_id: moderatorId, act, reason, note }) => ({
      createdAt: createdAt.toISOString(),
      by: moderatorId === null ? null : personOf(people, moderatorId),
      ...{ act, reason, note },
    })),
  }
}
