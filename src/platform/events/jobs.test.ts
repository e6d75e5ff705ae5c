// How long past facts are kept.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keptDays } from '#contract/retention.ts'
import { newId } from '#platform/ids.ts'
import { testClock } from '../../../test/clock.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { eventJobs } from './jobs.ts'
import { deleteOldEvents } from './old-events.sql.ts'
import { publish } from './publish.ts'

let database: TestDatabase
const clock = testClock('2026-11-21T06:00:00.000Z')
const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000)
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database?.close())

const count = async () => {
  const { rows } = await database.owner.pool.query<{ days: number }>(
    `SELECT round(extract(epoch FROM $1::timestamptz - occurred_at) / 86400)::int AS days FROM events ORDER BY 1`,
    [clock.now()],
  )
  return rows.map(({ days }) => days)
}
const happened = (days: number) =>
  database.app.transaction((tx) =>
    publish(tx, { name: 'user_signed_up', userId: newId(), data: {}, occurredAt: daysAgo(days) }),
  )

it('a past fact goes when its time is over and not a day before, in bounded batches [NF-7]', async () => {
  const limit = keptDays.events
  for (const days of [1, limit - 1, limit + 1, limit + 2, limit + 3]) await happened(days)
  expect(await deleteOldEvents(database.app, daysAgo(limit), 1)).toBe(1)
  expect(await count()).toEqual([1, limit - 1, limit + 1, limit + 2])
  const [job] = eventJobs({ db: database.app, clock })
  await job?.handle({}, new AbortController().signal)
  expect(await count()).toEqual([1, limit - 1])
})

it('a sweep that is told to stop deletes nothing more', async () => {
  await happened(keptDays.events + 1)
  const before = await count()
  const [job] = eventJobs({ db: database.app, clock })
  await job?.handle({}, AbortSignal.abort())
  expect(await count()).toEqual(before)
})
