// Moderation's part in a copy of a person's data and in the end of an account.
import { listFile, type PersonalData, rowsById } from '#modules/privacy/index.ts'
import { showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { forgetWords, type PageOf, pageOfAppeals, pageOfDecisions, pageOfReports } from './personal-data.sql.ts'
import { showSubject } from './show-subject.ts'

const rowsAtOnce = 200
const mostBatches = 1000

async function* shown<Row extends { id: string }>(
  page: (afterId: string) => Promise<Row[]>,
  show: (row: Row) => object,
): AsyncGenerator<object> {
  for await (const row of rowsById(rowsAtOnce, page)) yield show(row)
}

type Named = Parameters<typeof showSubject>[0]['subject']
const about = (subject: Named, subjectId: string) => {
  const shown = showSubject({ subject, subjectId })
  return { kind: shown.kind, id: subject === 'person' ? showId('user', shown.id) : shown.id }
}

export function moderationData({ db, clock }: Pick<Services, 'db' | 'clock'>): PersonalData {
  return {
    name: 'moderation',
    async *exportFiles(userId) {
      const wanted = (afterId: string): PageOf => ({ userId, afterId, limit: rowsAtOnce })
      const madeAt = clock.now()
      yield listFile('reports.json', madeAt, () =>
        shown(
          (afterId) => pageOfReports(db, wanted(afterId)),
          ({ id, subject, subject_id: subjectId, ...row }) => ({
            id: showId('report', id),
            about: about(subject, subjectId),
            ...row,
          }),
        ),
      )
      yield listFile('moderation-decisions.json', madeAt, () =>
        shown(
          (afterId) => pageOfDecisions(db, wanted(afterId)),
          ({ id: _, subject, subject_id: subjectId, ...row }) => ({ about: about(subject, subjectId), ...row }),
        ),
      )
      yield listFile('appeals.json', madeAt, () =>
        shown(
          (afterId) => pageOfAppeals(db, wanted(afterId)),
          ({ id: _, subject_id: subjectId, ...row }) => ({ about: about('post', subjectId), ...row }),
        ),
      )
    },
    async erase(userId, signal) {
      for (let round = 0; round < mostBatches; round++) {
        if (signal.aborted) return 'later'
        if ((await db.transaction((tx) => forgetWords(tx, userId, rowsAtOnce))) < rowsAtOnce) break
      }
      return 'done'
    },
  }
}
