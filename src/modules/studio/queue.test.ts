import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { type Claim, type ClaimedGeneration, claimGenerations } from './queue.sql.ts'

const now = new Date('2026-01-15T09:00:00.000Z')
const later = (ms: number) => new Date(now.getTime() + ms)

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(() => db.owner.call('empty', 'TRUNCATE generations CASCADE', []))

interface Row {
  userId: string
  turn?: number
  provider?: string
  status?: 'queued' | 'running'
  leaseUntil?: Date
  deadline?: Date
}

async function insert(rows: Row[]): Promise<string[]> {
  const ids = rows.map(() => newId())
  await db.owner.call(
    'insert_rows',
    `INSERT INTO generations (id, user_id, status, prompt, tier, image_type, aspect_ratio, width, height, seed,
      price_hundredths, provider, turn, created_at, started_at, deadline_at, lease_until)
     SELECT id, user_id, status, 'x', 'standard', 'realistic', '1:1', 1024, 1024, 1, 100, provider, turn, $8,
       CASE WHEN status = 'running' THEN $8::timestamptz END, deadline, lease_until
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::timestamptz[], $7::timestamptz[])
       AS r (id, user_id, status, provider, turn, lease_until, deadline)`,
    [
      ids,
      rows.map((row) => row.userId),
      rows.map((row) => row.status ?? 'queued'),
      rows.map((row) => row.provider ?? 'test'),
      rows.map((row, index) => row.turn ?? index),
      rows.map((row) => (row.status === 'running' ? (row.leaseUntil ?? later(30_000)) : null)),
      rows.map((row) => (row.status === 'running' ? (row.deadline ?? later(300_000)) : null)),
      now,
    ],
  )
  return ids
}

function claim(free: number, given: Partial<Claim> = {}): Promise<ClaimedGeneration[]> {
  const engines = [{ name: 'test', maxRunning: null }]
  return claimGenerations(db.app, {
    free,
    leaseUntil: later(30_000),
    deadline: later(300_000),
    perUser: 4,
    engines,
    now,
    ...given,
  })
}

describe('the queue', () => {
  it('lets one picture of a newcomer go before the other 999 of somebody who came first', async () => {
    const [bulk, newcomer] = [newId(), newId()]
    await insert([
      ...Array.from({ length: 1000 }, (_, turn) => ({ userId: bulk, turn })),
      { userId: newcomer, turn: 0 },
    ])
    const order = (await claim(4)).map(({ user_id }) => (user_id === bulk ? 'bulk' : 'newcomer'))
    expect(order).toEqual(['bulk', 'newcomer', 'bulk', 'bulk'])
  })

  it('prefers the user with fewer jobs at work, then the earlier turn', async () => {
    const [busy, idle] = [newId(), newId()]
    await insert([
      { userId: busy, status: 'running' },
      { userId: busy, turn: 0 },
      { userId: idle, turn: 5 },
    ])
    expect((await claim(1)).map(({ user_id }) => user_id)).toEqual([idle])
  })

  it('never gives one user more jobs at once than allowed, however many workers ask together', async () => {
    const userId = newId()
    await insert(Array.from({ length: 40 }, (_, turn) => ({ userId, turn })))
    const claims = await Promise.all(Array.from({ length: 8 }, () => claim(3)))
    expect(claims.flat()).toHaveLength(4)
  })

  it('never runs more jobs of an engine than it may take, however many workers ask together', async () => {
    await insert(Array.from({ length: 40 }, (_, turn) => ({ userId: newId(), turn, provider: 'paid' })))
    const engines = [{ name: 'paid', maxRunning: 5 }]
    const claims = await Promise.all(Array.from({ length: 8 }, () => claim(3, { engines })))
    expect(claims.flat()).toHaveLength(5)
  })

  it('gives each job to one worker only', async () => {
    const ids = await insert(Array.from({ length: 60 }, (_, turn) => ({ userId: newId(), turn })))
    const claims = await Promise.all(Array.from({ length: 12 }, () => claim(8)))
    const given = claims.flat().map(({ id }) => id)
    expect([...given].sort()).toEqual([...ids].sort())
    expect(new Set(claims.flat().map(({ lease_token }) => lease_token)).size).toBe(60)
  })

  it('leaves jobs of engines that this worker does not have', async () => {
    await insert([{ userId: newId(), provider: 'elsewhere' }])
    expect(await claim(5)).toEqual([])
  })

  it('gives a job whose lease ran out to the next worker under a new token, without a second start', async () => {
    const [id] = await insert([{ userId: newId() }])
    const [first] = await claim(1)
    expect(await claim(1)).toEqual([])
    const [second] = await claim(1, { now: later(30_000), leaseUntil: later(60_000), deadline: later(900_000) })
    expect(second?.id).toBe(id)
    expect(second?.lease_token).not.toBe(first?.lease_token)
    expect(second?.deadline_at).toEqual(first?.deadline_at)
  })

  it('takes over no more jobs than it may, though the table was last analysed with one of them', async () => {
    const lost = { status: 'running', leaseUntil: later(-1) } as const
    await insert([{ userId: newId(), ...lost }])
    await db.owner.pool.query('ANALYZE generations')
    await insert(Array.from({ length: 6 }, () => ({ userId: newId(), ...lost })))
    expect(await claim(2)).toHaveLength(2)
    expect(await claim(9)).toHaveLength(5)
  })

  it('gives a job past its deadline to no worker: that is for the reaper', async () => {
    await insert([{ userId: newId(), status: 'running', leaseUntil: later(-1), deadline: later(-1) }])
    expect(await claim(1)).toEqual([])
  })

  it('does not touch a job that is being canceled at this moment', async () => {
    const [beingCanceled, next] = await insert([{ userId: newId() }, { userId: newId() }])
    await db.owner.transaction(async (tx) => {
      const rows = tx.withTables<{ generations: { id: string } }>()
      await rows
        .selectFrom('generations')
        .select('id')
        .where('id', '=', beingCanceled ?? '')
        .forUpdate()
        .execute()
      expect((await claim(2)).map(({ id }) => id)).toEqual([next])
    })
  })

  const bulk = newId()
  it.each([
    ['half of them of one user', 'CASE WHEN n % 2 = 0 THEN $1::uuid ELSE md5((n % 500)::text)::uuid END'],
    ['all of them of one user', '$1::uuid'],
  ])('claims by index at 100,000 queued jobs, %s', { timeout: 120_000 }, async (_what, owner) => {
    await db.owner.pool.query(
      `INSERT INTO generations (id, user_id, status, prompt, tier, image_type, aspect_ratio, width, height, seed,
        price_hundredths, provider, turn, created_at)
       SELECT gen_random_uuid(), ${owner}, 'queued', 'x', 'standard', 'realistic', '1:1', 1024, 1024, 1, 100, 'test', n, $2
       FROM generate_series(1, 100000) n`,
      [bulk, now],
    )
    await db.owner.pool.query('ANALYZE generations')
    // Half of these claims find a user with room, half find nobody: both must be quick.
    const claimMs = await meanMs(8, () => claim(1))
    const sortMs = await meanMs(2, () => db.owner.pool.query(sortedQueue))
    // Beside a sort of the whole queue, measured in the same moments: a slow machine slows both.
    expect(claimMs).toBeLessThan(sortMs / 3)
    const text = "SELECT count(*) AS jobs FROM generations WHERE user_id = $1 AND status = 'running'"
    const [row] = await db.owner.call<{ jobs: number }>('of_bulk', text, [bulk])
    expect(row?.jobs).toBeLessThanOrEqual(4)
  })
})

const sortedQueue = "SELECT id FROM generations WHERE status = 'queued' ORDER BY md5(id::text) LIMIT 1"

async function meanMs(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now()
  for (let round = 0; round < rounds; round++) await work()
  return (performance.now() - startedMs) / rounds
}
