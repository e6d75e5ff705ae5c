// Past facts reach their subscribers once, whatever fails on the way.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { createLog } from '#platform/log.ts'
import { testClock } from '../../../test/clock.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { publish } from './publish.ts'
import { declareSubscriptions, deliverEvents, type Subscription } from './subscriptions.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const clock = testClock()
const parts = () => ({ db: db.app, clock, log: createLog('silent', {}) })
const publishOne = (data: Record<string, unknown> = {}) =>
  db.app.transaction((tx) => publish(tx, { name: 'post_liked', userId: newId(), data, occurredAt: clock.now() }))

function subscriber(name: string, handle: Subscription['handle']): Subscription {
  return { subscriber: name, events: ['post_liked'], handle }
}

test('a fact reaches every subscriber once, and nobody who did not ask [NF-8]', async () => {
  const heard: string[] = []
  const first = subscriber('a.hear_first', async (_tx, { id }) => void heard.push(`first ${id}`))
  const second = subscriber('a.hear_second', async (_tx, { id }) => void heard.push(`second ${id}`))
  await publishOne()
  await declareSubscriptions(db.app, [first, second])
  await declareSubscriptions(db.app, [first, second])
  const id = await publishOne()
  expect(await deliverEvents(parts(), [first, second])).toBe(2)
  expect(await deliverEvents(parts(), [first, second])).toBe(0)
  expect(heard).toEqual([`first ${id}`, `second ${id}`])
})

test('what a subscriber made is undone when it fails, and is tried again later [NF-8]', async () => {
  let tries = 0
  const flaky = subscriber('b.fail_once', async (tx, { data }) => {
    await publish(tx, { name: 'user_followed', userId: null, data: { from: data.mark }, occurredAt: clock.now() })
    tries += 1
    if (tries === 1) throw new Error('not now')
  })
  await declareSubscriptions(db.app, [flaky])
  await publishOne({ mark: 'flaky' })
  const made = async () =>
    (await db.owner.pool.query(`SELECT FROM events WHERE name = 'user_followed' AND data ->> 'from' = 'flaky'`))
      .rowCount
  await deliverEvents(parts(), [flaky])
  expect(await made()).toBe(0)
  expect(await deliverEvents(parts(), [flaky])).toBe(0)
  clock.advance(2_000)
  expect(await deliverEvents(parts(), [flaky])).toBe(1)
  expect(await made()).toBe(1)
})

test('one that always fails is kept aside after twelve tries, and those behind it go on [NF-8]', async () => {
  const heard: unknown[] = []
  const broken = subscriber('c.choke', async (_tx, { data }) => {
    if (data.mark === 'bad') throw new Error('never')
    heard.push(data.mark)
  })
  await declareSubscriptions(db.app, [broken])
  await publishOne({ mark: 'bad' })
  await publishOne({ mark: 'good' })
  for (let round = 0; round < 14; round++) {
    await deliverEvents(parts(), [broken])
    clock.advance(600_000)
  }
  expect(heard).toEqual(['good'])
  const { rows } = await db.owner.pool.query(
    `SELECT tries, due_at::text FROM event_deliveries WHERE subscriber = 'c.choke'`,
  )
  expect(rows).toEqual([{ tries: 12, due_at: 'infinity' }])
})

test('two workers never deal with the same fact [NF-8]', async () => {
  const heard: string[] = []
  const counted = subscriber('d.count', async (tx, { id }) => {
    await tx.withTables<{ post_counters: { post_id: string } }>().selectFrom('post_counters').execute()
    heard.push(id)
  })
  await declareSubscriptions(db.app, [counted])
  for (let n = 0; n < 40; n++) await publishOne()
  await Promise.all(Array.from({ length: 4 }, () => deliverEvents(parts(), [counted])))
  await deliverEvents(parts(), [counted])
  expect(new Set(heard).size).toBe(40)
  expect(heard).toHaveLength(40)
})

test('every fact of a burst is handled, though the list was last analysed with one on it [NF-8]', async () => {
  const heard: string[] = []
  const careful = subscriber('e.lose_nothing', async (_tx, { id }) => void heard.push(id))
  await db.owner.pool.query('DELETE FROM event_subscriptions')
  await db.owner.pool.query('DELETE FROM event_deliveries')
  await declareSubscriptions(db.app, [careful])
  const ids = [await publishOne()]
  // It expects one row from now on and chooses the simplest way to find it.
  await db.owner.pool.query('ANALYZE event_deliveries')
  for (let n = 0; n < 6; n++) ids.push(await publishOne())
  expect(await deliverEvents(parts(), [careful])).toBe(7)
  expect(heard).toEqual(ids)
})
