// Cases as the queue shows them. Authors, subjects and reasons are read once for a whole page.
import type { ModerationCase } from '#contract/moderation.ts'
import type { Person } from '#contract/posts.ts'
import { type AccountFacts, findAccounts, showPerson } from '#modules/identity/index.ts'
import { showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import type { CaseRow } from './cases.sql.ts'
import { countReasons } from './reports.sql.ts'
import { showFace } from './show-face.ts'
import { findSubjects, type Subject } from './subjects.ts'

/** Somebody who is not there any more. */
const nobody: Person = { handle: '', name: '', pictureUrl: null }

export type PeopleById = ReadonlyMap<string, AccountFacts>

export function personOf(people: PeopleById, id: string): Person {
  const account = people.get(id)
  return account ? showPerson(account) : nobody
}

export async function findPeople(services: Pick<Services, 'db'>, ids: readonly string[]): Promise<PeopleById> {
  const accounts = await findAccounts(services.db, [...new Set(ids)])
  return new Map(accounts.map((account) => [account.id, account]))
}

/** At most a page of a hundred. */
export async function showCases(services: Services, rows: readonly CaseRow[]): Promise<ModerationCase[]> {
  const { db } = services
  const keys = rows.map(({ subject, subject_id: subjectId }) => ({ subject, subjectId }))
  const [subjects, people, reasons] = await Promise.all([
    findSubjects(db, keys),
    findPeople(
      services,
      rows.map((row) => row.author_id),
    ),
    countReasons(
      db,
      rows.map(({ id }) => id),
    ),
  ])
  return rows.map((row) => ({
    ...showCase(services, row, subjects.get(row.subject_id)),
    reasons: reasons.filter((one) => one.case_id === row.id).map(({ reason, count }) => ({ reason, count })),
    author: personOf(people, row.author_id),
  }))
}

function showCase(services: Services, row: CaseRow, subject: Subject | undefined) {
  return {
    id: showId('moderationCase', row.id),
    createdAt: row.created_at.toISOString(),
    state: row.state,
    subject: row.subject,
    reports: row.reports,
    trustedReports: row.trusted_reports,
    isHidden: subject?.standing === 'hidden',
    lastReportAt: row.last_report_at.toISOString(),
    ...showFace(services, subject),
  }
}
