import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { eventually } from '../../../test/studio.ts'
import { newId } from '../ids.ts'
import { createLog } from '../log.ts'
import { type LiveEvents, type LiveListener, notifyLive, openLiveEvents } from './live.ts'

let db: TestDatabase
const opened: LiveEvents[] = []
beforeAll(async () => {
  db = await testDatabase()
})
afterEach(() => Promise.all(opened.splice(0).map((live) => live.close())))
afterAll(() => db.close())

type Heard = Parameters<LiveListener>[0][]

function open(): LiveEvents {
  const live = openLiveEvents(db.app, createLog('silent'))
  opened.push(live)
  return live
}

/** Subscribes and waits until nothing is missed any more. */
async function subscribe(live: LiveEvents, userId: string): Promise<{ heard: Heard; end: () => void }> {
  const heard: Heard = []
  const end = live.subscribe(userId, (notice) => heard.push(notice))
  await eventually(() => heard.length > 0)
  expect(heard.splice(0)).toEqual([{ type: 'missed' }])
  return { heard, end }
}

it('tells a user in any process what was committed, and nobody else', async () => {
  const [asha, ravi] = [newId(), newId()]
  const [here, there] = [await subscribe(open(), asha), await subscribe(open(), asha)]
  const other = await subscribe(open(), ravi)
  await db.app.transaction((tx) => notifyLive(tx, asha, { type: 'job', generationId: 'g' }, { type: 'balance' }))
  await db.app.transaction((tx) => notifyLive(tx, ravi, { type: 'balance' }))
  await eventually(() => here.heard.length === 2 && there.heard.length === 2 && other.heard.length === 1)
  expect(here.heard).toEqual([{ type: 'job', generationId: 'g' }, { type: 'balance' }])
  expect(other.heard).toEqual([{ type: 'balance' }])
})

it('says nothing of what was rolled back', async () => {
  const userId = newId()
  const { heard } = await subscribe(open(), userId)
  const broken = db.app.transaction(async (tx) => {
    await notifyLive(tx, userId, { type: 'balance' })
    throw new Error('rolled back')
  })
  await expect(broken).rejects.toThrow('rolled back')
  await notifyLive(db.app.query, userId, { type: 'job', generationId: 'after' })
  await eventually(() => heard.length > 0)
  expect(heard).toEqual([{ type: 'job', generationId: 'after' }])
})

it('comes back after its connection broke, and says that something may be missed', async () => {
  const userId = newId()
  const { heard } = await subscribe(open(), userId)
  await db.owner.call(
    'break',
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN live' AND datname = current_database()",
    [],
  )
  await eventually(() => heard.some(({ type }) => type === 'missed'))
  await notifyLive(db.app.query, userId, { type: 'balance' })
  await eventually(() => heard.some(({ type }) => type === 'balance'))
})

it('forgets who has left', async () => {
  const userId = newId()
  const live = open()
  const { heard, end } = await subscribe(live, userId)
  const stays = await subscribe(open(), userId)
  end()
  await notifyLive(db.app.query, userId, { type: 'balance' })
  await eventually(() => stays.heard.length === 1)
  expect(heard).toEqual([])
})

it('does not mind what somebody else sends on its channel', async () => {
  const userId = newId()
  const { heard } = await subscribe(open(), userId)
  for (const nonsense of ['', '{', '{"userId":5}', JSON.stringify({ userId, notice: { type: 'unheard of' } })]) {
    await db.app.call('nonsense', "SELECT pg_notify('live', $1)", [nonsense])
  }
  await notifyLive(db.app.query, userId, { type: 'balance' })
  await eventually(() => heard.length > 0)
  expect(heard).toEqual([{ type: 'balance' }])
})
