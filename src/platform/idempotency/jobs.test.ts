import { afterAll, beforeAll, expect, it } from 'vitest'
import { testClock } from '../../../test/clock.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testServices } from '../../../test/http.ts'
import { must } from '../assert.ts'
import { newId } from '../ids.ts'
import { idempotencyJobs } from './jobs.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

it('answers older than a day are swept, younger ones stay', async () => {
  const clock = testClock()
  const insert = `INSERT INTO idempotency_keys (user_id, route, key, fingerprint, status, reply, created_at)
    SELECT $1, 'r', n::text, decode(repeat('00', 32), 'hex'), 202, '{}', $2 FROM generate_series($3::int, $4::int) n`
  const userId = newId()
  const dayAgo = new Date(clock.now().getTime() - 24 * 3_600_000)
  await db.owner.call('insert', insert, [userId, dayAgo, 1, 2_500])
  await db.owner.call('insert', insert, [userId, new Date(dayAgo.getTime() + 1), 3_001, 3_003])
  const [sweep] = idempotencyJobs(testServices({ db: db.app, clock }))
  await must(sweep, 'a sweep').handle({}, new AbortController().signal)
  const left = await db.owner.call<{ key: string }>('left', 'SELECT key FROM idempotency_keys ORDER BY key', [])
  expect(left.map(({ key }) => key)).toEqual(['3001', '3002', '3003'])
})
