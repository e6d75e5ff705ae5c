// A subject as the audit log names it: the shown id, and a person by the uuid, as every line about an account does. Pure.
import { showId } from '#platform/ids.ts'
import type { SubjectKey } from './cases.sql.ts'

export function showSubject({ subject, subjectId }: SubjectKey): { kind: string; id: string } {
  if (subject === 'person') return { kind: 'user', id: subjectId }
  return { kind: subject, id: showId(subject, subjectId) }
}
