// The studio's part in a copy of a person's data and in the end of an account. Amounts of orders stay: the ledger points to them.
import { Readable } from 'node:stream'
import { releaseHold } from '#modules/credits/index.ts'
import type { ExportFile, PersonalData } from '#modules/privacy/index.ts'
import { showId } from '#platform/ids.ts'
import { labelledFile, releaseImage } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import { releaseReasons } from './failures.ts'
import { listOpenJobs, markCanceled } from './generations.sql.ts'
import {
  type ExportedCreation,
  type ExportedOrder,
  forgetOrders,
  pageOfCreations,
  pageOfOrders,
  takeCreationsOf,
} from './personal-data.sql.ts'
import { pictureRef } from './show-creation.ts'

type DataServices = Pick<Services, 'db' | 'clock' | 'storage'>

const beforeAll = '00000000-0000-0000-0000-000000000000'
const rowsAtOnce = 200
const mostBatches = 5000

/** Every row of pages that are asked for by the last id. */
async function* rowsOf<Row extends { id: string }>(page: (afterId: string) => Promise<Row[]>): AsyncGenerator<Row> {
  let afterId = beforeAll
  for (let round = 0; round < mostBatches; round++) {
    const rows = await page(afterId)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < rowsAtOnce) return
    afterId = last.id
  }
}

async function* jsonOf<Row>(rows: AsyncIterable<Row>, show: (row: Row) => object): AsyncGenerator<string> {
  let isFirst = true
  yield '[\n'
  for await (const row of rows) {
    yield `${isFirst ? '' : ',\n'}${JSON.stringify(show(row))}`
    isFirst = false
  }
  yield '\n]\n'
}

const fileName = (row: ExportedCreation, kind = '') =>
  `creations/${row.created_at.toISOString().slice(0, 10)}-${showId('image', row.id)}${kind}.png`

function showCreation(row: ExportedCreation): object {
  const { content_hash: _, clean_hash, id, generation_id, ...facts } = row
  return {
    file: fileName(row),
    ...(clean_hash && { fileWithoutWords: fileName(row, '-without-words') }),
    id: showId('image', id),
    generation: showId('generation', generation_id),
    ...facts,
  }
}

const showOrder = ({ id, ...facts }: ExportedOrder) => ({ id: showId('generation', id), ...facts })

/** As a download is: without loss, with the visible label and the metadata of this very generation. */
function picture(services: DataServices, row: ExportedCreation, hash: Buffer, name: string): ExportFile {
  const ref = pictureRef({ content_hash: hash, generation_id: row.generation_id })
  return {
    name,
    madeAt: row.created_at,
    open: async () => (await labelledFile(services, ref)).open(),
  }
}

export function studioData(services: DataServices): PersonalData {
  const { db, clock } = services
  const creationsOf = (userId: string) =>
    rowsOf((afterId) => pageOfCreations(db, { userId, afterId, limit: rowsAtOnce }))
  const ordersOf = (userId: string) => rowsOf((afterId) => pageOfOrders(db, { userId, afterId, limit: rowsAtOnce }))
  const list = (name: string, lines: () => AsyncGenerator<string>): ExportFile => ({
    name,
    madeAt: clock.now(),
    open: async () => Readable.from(lines(), { objectMode: false }),
  })
  return {
    name: 'studio',
    async *exportFiles(userId) {
      yield list('orders.json', () => jsonOf(ordersOf(userId), showOrder))
      yield list('creations/index.json', () => jsonOf(creationsOf(userId), showCreation))
      for await (const row of creationsOf(userId)) {
        yield picture(services, row, row.content_hash, fileName(row))
        if (row.clean_hash) yield picture(services, row, row.clean_hash, fileName(row, '-without-words'))
      }
    },
    async erase(userId, signal) {
      if (!(await cancelQueued(services, userId))) return 'later'
      for (let round = 0; round < mostBatches; round++) {
        if (signal.aborted) return 'later'
        if ((await eraseCreations(services, userId)) < rowsAtOnce) break
      }
      let afterId: string | null = beforeAll
      for (let round = 0; round < mostBatches && afterId !== null; round++) {
        if (signal.aborted) return 'later'
        afterId = await forgetOrders(db, { userId, afterId, limit: rowsAtOnce })
      }
      return 'done'
    },
  }
}

/** False while something is being drawn: it would still be delivered. */
async function cancelQueued({ db, clock }: DataServices, userId: string): Promise<boolean> {
  const jobs = await listOpenJobs(db, userId, 1000)
  const now = clock.now()
  for (const { id } of jobs.filter(({ status }) => status === 'queued')) {
    await db.transaction(async (tx) => {
      if (!(await markCanceled(tx, { userId, id, now }))) return
      await releaseHold(tx, { holdId: id, reason: releaseReasons.canceled, now })
    })
  }
  return (await listOpenJobs(db, userId, 1)).length === 0
}

async function eraseCreations({ db, clock }: DataServices, userId: string): Promise<number> {
  const now = clock.now()
  return db.transaction(async (tx) => {
    const { rows, hashes } = await takeCreationsOf(tx, userId, rowsAtOnce)
    for (const contentHash of hashes) await releaseImage(tx, contentHash, now)
    return rows
  })
}
