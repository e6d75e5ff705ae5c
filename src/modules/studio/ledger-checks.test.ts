// A check that cannot fail proves nothing: each is shown books that are right and books with one planted difference.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { createStudioTest, type StudioTest } from '../../../test/studio.ts'
import { cancelJob } from './cancel-job.ts'
import { studioLedgerChecks } from './ledger-checks.sql.ts'

let db: TestDatabase
let studio: StudioTest
let userId: string
beforeEach(async () => {
  db = await testDatabase()
  studio = createStudioTest(db)
  userId = await studio.newUser(1_000)
  await studio.placeOne(userId)
  await studio.workOff()
  const canceled = await studio.placeOne(userId)
  await cancelJob({ ...studio.services, findDelivered: async () => new Map() }, { userId, jobId: canceled })
  await studio.placeOne(userId)
})
afterEach(() => db.close())

async function differences(): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const [index, { name, sql }] of studioLedgerChecks.entries()) {
    const [row] = await db.app.call<{ differences: number }>(`check_${index}`, sql, [])
    if (row?.differences !== 0) found[name] = row?.differences ?? -1
  }
  return found
}

const planted: [string, string][] = [
  [
    'every generation has one hold, of its user and of its price',
    "UPDATE generations SET price_hundredths = 99 WHERE status = 'queued'",
  ],
  [
    'every hold belongs to a generation',
    "WITH gone AS (DELETE FROM first_deliveries) DELETE FROM generations WHERE status = 'queued'",
  ],
  [
    'every delivered generation is captured',
    `UPDATE generations SET status = 'succeeded', started_at = now(), ended_at = now() WHERE status = 'queued'`,
  ],
  [
    'every failed or canceled generation is released',
    `UPDATE generations SET status = 'canceled', ended_at = now() WHERE status = 'queued'`,
  ],
  [
    'no open generation is resolved',
    `UPDATE generations SET status = 'queued', ended_at = NULL WHERE status = 'canceled'`,
  ],
  [
    'every delivered generation has exactly one stored try, every other ended one none, and none is left open',
    `UPDATE generation_attempts SET state = 'failed'`,
  ],
]

it('every check of the studio has its planted difference here', () => {
  expect(planted.map(([name]) => name)).toEqual(studioLedgerChecks.map(({ name }) => name))
})

it.each(planted)('finds where it is not true that %s [CR-1]', async (name, damage) => {
  expect(await differences()).toEqual({})
  await db.owner.call('damage', damage, [])
  expect((await differences())[name]).toBe(1)
})
