// A case with what it is about and the person behind it, for whoever shows or decides it.
import { type AccountFacts, findAccount } from '#modules/identity/index.ts'
import { must } from '#platform/assert.ts'
import type { Database } from '#platform/db/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { type CaseRow, findCase } from './cases.sql.ts'
import { findSubjects, type Subject } from './subjects.ts'

export interface ReadCase {
  found: CaseRow
  author: AccountFacts
  /** Undefined: nothing of it is left. */
  subject: Subject | undefined
}

/** Throws not_found. */
export async function readCase(db: Database, caseId: string): Promise<ReadCase> {
  const found = await findCase(db, caseId)
  if (!found) throw new Refusal('not_found', 'There is no such case.')
  const key = { subject: found.subject, subjectId: found.subject_id }
  const [author, subjects] = await Promise.all([findAccount(db, found.author_id), findSubjects(db, [key])])
  // An erased account keeps its row, which names nobody.
  return { found, author: must(author, 'a case names an account'), subject: subjects.get(found.subject_id) }
}
