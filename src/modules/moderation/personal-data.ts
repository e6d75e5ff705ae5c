// Moderation's part in a copy of a person's data and in the end of an account.
import { Readable } from 'node:stream'
import type { ExportFile, PersonalData } from '#modules/privacy/index.ts'
import { showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { forgetWords, type PageOf, pageOfAppeals, pageOfDecisions, pageOfReports } from './personal-data.sql.ts'
import { showSubject } from './show-subject.ts'

const beforeAll = '00000000-0000-0000-0000-000000000000'
const rowsAtOnce = 200
const mostBatches = 1000

async function* lines<Row extends { id: string }>(
  page: (afterId: string) => Promise<Row[]>,
  show: (row: Row) => object,
): AsyncGenerator<string> {
  let afterId = beforeAll
  let isFirst = true
  yield '[\n'
  for (let round = 0; round < mostBatches; round++) {
    const rows = await page(afterId)
    for (const row of rows) {
      yield `${isFirst ? '' : ',\n'}${JSON.stringify(show(row))}`
      isFirst = false
      afterId = row.id
    }
    if (rows.length < rowsAtOnce) break
  }
  yield '\n]\n'
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
      const file = (name: string, text: () => AsyncGenerator<string>): ExportFile => ({
        name,
        madeAt: clock.now(),
        open: async () => Readable.from(text(), { objectMode: false }),
      })
      yield file('reports.json', () =>
        lines(
          (afterId) => pageOfReports(db, wanted(afterId)),
          ({ id, subject, subject_id: subjectId, ...row }) => ({
            id: showId('report', id),
            about: about(subject, subjectId),
            ...row,
          }),
        ),
      )
      yield file('moderation-decisions.json', () =>
        lines(
          (afterId) => pageOfDecisions(db, wanted(afterId)),
          ({ id: _, subject, subject_id: subjectId, ...row }) => ({ about: about(subject, subjectId), ...row }),
        ),
      )
      yield file('appeals.json', () =>
        lines(
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
