// What somebody remixed, in a copy of their data and at the end of their account. The links stay under a pseudonym: they are what
// other people's counters and rewards were counted from.
import { Readable } from 'node:stream'
import type { PersonalData } from '#modules/privacy/index.ts'
import { showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { deleteRemixOpensOf } from './remix-opens.sql.ts'
import { pageOfRemixes } from './remixes.sql.ts'

const beforeAll = '00000000-0000-0000-0000-000000000000'
const rowsAtOnce = 500
const mostPages = 5_000

async function* remixesAsJson({ db }: Pick<Services, 'db'>, userId: string): AsyncGenerator<string> {
  let afterId = beforeAll
  let isFirst = true
  yield '[\n'
  for (let page = 0; page < mostPages; page++) {
    const rows = await pageOfRemixes(db, { userId, afterId, limit: rowsAtOnce })
    for (const row of rows) {
      const shown = {
        picture: showId('image', row.creation_id),
        order: showId('generation', row.generation_id),
        madeFrom: showId('post', row.post_id),
        lineage: row.lineage,
        deliveredAt: row.delivered_at.toISOString(),
      }
      yield `${isFirst ? '' : ',\n'}${JSON.stringify(shown)}`
      isFirst = false
    }
    afterId = rows.at(-1)?.generation_id ?? afterId
    if (rows.length < rowsAtOnce) break
  }
  yield '\n]\n'
}

export function remixData(services: Pick<Services, 'db' | 'clock'>): PersonalData {
  return {
    name: 'remixes',
    async *exportFiles(userId) {
      yield {
        name: 'remixes.json',
        madeAt: services.clock.now(),
        open: async () => Readable.from(remixesAsJson(services, userId), { objectMode: false }),
      }
    },
    async erase(userId) {
      await deleteRemixOpensOf(services.db, userId)
      return 'done'
    },
  }
}
