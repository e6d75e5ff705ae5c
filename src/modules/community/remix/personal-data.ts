// What somebody remixed, in a copy of their data and at the end of their account. The links stay under a pseudonym: they are what
// other people's counters and rewards were counted from.
import { listFile, type PersonalData, rowsById } from '#modules/privacy/index.ts'
import { showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { deleteRemixOpensOf } from './remix-opens.sql.ts'
import { pageOfRemixes } from './remixes.sql.ts'

const rowsAtOnce = 500

async function* remixes({ db }: Pick<Services, 'db'>, userId: string): AsyncGenerator<object> {
  const page = (afterId: string) => pageOfRemixes(db, { userId, afterId, limit: rowsAtOnce })
  for await (const { id, post_id, creation_id, lineage, delivered_at } of rowsById(rowsAtOnce, page)) {
    yield {
      picture: showId('image', creation_id),
      order: showId('generation', id),
      madeFrom: showId('post', post_id),
      lineage,
      deliveredAt: delivered_at.toISOString(),
    }
  }
}

export function remixData(services: Pick<Services, 'db' | 'clock'>): PersonalData {
  return {
    name: 'remixes',
    async *exportFiles(userId) {
      yield listFile('remixes.json', services.clock.now(), () => remixes(services, userId))
    },
    async erase(userId) {
      await deleteRemixOpensOf(services.db, userId)
      return 'done'
    },
  }
}
