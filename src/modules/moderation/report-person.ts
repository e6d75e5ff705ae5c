// A report on a person.
import { findAccountByHandle } from '#modules/identity/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Report, reportSubject } from './report-subject.ts'

/** Throws not_found for nobody, or an account that is suspended and so has no page; forbidden for oneself. */
export async function reportPerson(services: Services, handle: string, report: Report) {
  const person = await findAccountByHandle(services.db, handle)
  if (!person || person.suspendedAt !== null) throw new Refusal('not_found', 'There is no such person.')
  const { id } = person
  if (id === report.reporterId) throw new Refusal('forbidden', 'This is you.')
  return reportSubject(services, { subject: 'person', subjectId: id, authorId: id }, report)
}
