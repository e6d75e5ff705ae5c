import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { type StudioTest, smallPicture } from '../../../test/studio.ts'
import { expectBooksRight, studioWith } from '../../../test/studio-work.ts'
import type { EngineHandle } from './providers/port.ts'
import { reapForgotten } from './reap-generations.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(async () => {
  await expectBooksRight(db)
  await db.close()
})

const hang = () => new Promise<never>(() => {})
const paid = { isRepeatable: false }

describe('a worker that dies', () => {
  /** The state a killed worker leaves: claimed, a try begun, the lease run out. */
  async function abandon(studio: StudioTest, state: 'submitting' | 'accepted', handle: EngineHandle | null = null) {
    const userId = await studio.newUser(300)
    const jobId = await studio.placeOne(userId)
    await db.owner.call(
      'abandon',
      `UPDATE generations SET status = 'running', started_at = $2, deadline_at = $2::timestamptz + interval '5 minutes',
        lease_until = $2, lease_token = gen_random_uuid() WHERE user_id = $1`,
      [userId, studio.clock.now()],
    )
    await db.owner.call(
      'abandon_attempt',
      `INSERT INTO generation_attempts (id, generation_id, number, provider, state, handle, submitted_at)
       SELECT gen_random_uuid(), id, 1, provider, $2, $3::jsonb, $4 FROM generations WHERE user_id = $1`,
      [userId, state, handle && JSON.stringify(handle), studio.clock.now()],
    )
    return { userId, jobId }
  }
  const isEnded =
    (studio: StudioTest, { userId, jobId }: { userId: string; jobId: string }) =>
    async () =>
      ['succeeded', 'failed'].includes((await studio.job(userId, jobId)).status)

  it('in the middle of a free drawing: another draws it again', async () => {
    const studio = studioWith(db, {})
    const job = await abandon(studio, 'submitting')
    await studio.work(isEnded(studio, job))
    expect((await studio.job(job.userId, job.jobId)).status).toBe('succeeded')
    expect(await studio.attempts()).toMatchObject([{ state: 'failed', failure: 'lost' }, { state: 'stored' }])
  })

  it('after a paid engine took the job: another asks for it by its handle and pays nothing [PR-3]', async () => {
    const asked: unknown[] = []
    const studio = studioWith(db, {
      ...paid,
      start: () => {
        throw new Error('paid twice')
      },
      resume: async (handle) => {
        asked.push(handle.data)
        return { type: 'done', picture: smallPicture({ width: 1024, height: 576 }) }
      },
    })
    const job = await abandon(studio, 'accepted', { version: 1, data: 'job-9' })
    await studio.work(isEnded(studio, job))
    expect((await studio.job(job.userId, job.jobId)).status).toBe('succeeded')
    expect(asked).toEqual(['job-9'])
  })

  it('while a paid engine may have taken the job: it is looked for, never sent again [PR-3]', async () => {
    let searches = 0
    const studio = studioWith(db, {
      ...paid,
      start: () => {
        throw new Error('paid twice')
      },
      find: async () => {
        searches += 1
        return searches < 3 ? null : { version: 1, data: 'found' }
      },
      resume: async () => ({ type: 'done', picture: smallPicture({ width: 1024, height: 576 }) }),
    })
    const job = await abandon(studio, 'submitting')
    await studio.work(isEnded(studio, job), { findEveryMs: 0 })
    expect((await studio.job(job.userId, job.jobId)).status).toBe('succeeded')
    expect(searches).toBe(3)
  })

  it('and is not found at the paid engine within two minutes: outcome_unknown, credits back [PR-3]', async () => {
    const studio = studioWith(db, { ...paid, find: async () => null })
    const job = await abandon(studio, 'submitting')
    studio.clock.advance(120_000)
    await studio.work(isEnded(studio, job))
    expect((await studio.job(job.userId, job.jobId)).error?.code).toBe('outcome_unknown')
    expect(await studio.wallet(job.userId)).toEqual({ available: 300, held: 0 })
    expect(await studio.attempts()).toMatchObject([{ state: 'unknown', failure: 'not found' }])
  })

  it('three times over the same free drawing: it is given up, since it may be what kills workers', async () => {
    const studio = studioWith(db, {})
    const job = await abandon(studio, 'submitting')
    await studio.work(isEnded(studio, job), { maxTries: 1 })
    expect((await studio.job(job.userId, job.jobId)).error?.code).toBe('provider_unavailable')
  })

  it('and leaves a job past its deadline: any worker ends it and gives the credits back', async () => {
    const studio = studioWith(db, {})
    const job = await abandon(studio, 'submitting')
    studio.clock.advance(301_000)
    await studio.work(isEnded(studio, job), { reapMs: 20 })
    expect((await studio.job(job.userId, job.jobId)).error?.code).toBe('timed_out')
    expect(await studio.wallet(job.userId)).toEqual({ available: 300, held: 0 })
  })
})

describe('a job that no worker takes for a day', () => {
  it('is ended by the sweep, and the credits go back [ST-9]', async () => {
    const studio = studioWith(db, {})
    const userId = await studio.newUser(300)
    const jobId = await studio.placeOne(userId)
    studio.clock.advance(24 * 3_600_000 - 1)
    expect(await reapForgotten({ ...studio.services, engines: studio.engines })).toBe(0)
    studio.clock.advance(1)
    expect(await reapForgotten({ ...studio.services, engines: studio.engines })).toBe(1)
    expect((await studio.job(userId, jobId)).error?.code).toBe('timed_out')
    expect(await studio.wallet(userId)).toEqual({ available: 300, held: 0 })
  })
})

describe('a worker that slept', () => {
  it('longer than its lease writes nothing: the one who has the job now delivers it once', async () => {
    const drawings: (() => void)[] = []
    const studio = studioWith(db, {
      start: async ({ request }) => {
        await new Promise<void>((resolve) => drawings.push(resolve))
        return { type: 'done', picture: smallPicture(request) }
      },
    })
    const userId = await studio.newUser(300)
    const jobId = await studio.placeOne(userId)
    await studio.work(async () => {
      if (drawings.length === 1) {
        // The lease is taken over by somebody else while the first drawing is under way.
        await db.owner.call(
          'take_over',
          'UPDATE generations SET lease_token = gen_random_uuid() WHERE user_id = $1 AND status = $2',
          [userId, 'running'],
        )
        drawings[0]?.()
        drawings.push(() => {})
      }
      const [row] = await db.owner.call<{ state: string }>(
        'zombie',
        'SELECT state FROM generation_attempts WHERE provider = $1',
        [studio.engineName],
      )
      return drawings.length === 2 && row?.state === 'submitting'
    })
    expect((await studio.job(userId, jobId)).status).toBe('running')
    expect(await studio.wallet(userId)).toEqual({ available: 200, held: 100 })
    studio.clock.advance(31_000)
    await studio.work(async () => {
      drawings[2]?.()
      return (await studio.job(userId, jobId)).status === 'succeeded'
    })
    expect(await studio.wallet(userId)).toEqual({ available: 200, held: 0 })
  })
})

describe('a worker that is told to stop', () => {
  it('hands back what it cannot finish in time, at once and without counting the try', async () => {
    const studio = studioWith(db, { start: hang })
    const userId = await studio.newUser(300)
    const jobId = await studio.placeOne(userId)
    await studio.work(async () => (await studio.attempts()).length === 1, { graceMs: 50 })
    expect(await studio.attempts()).toEqual([{ number: 1, state: 'canceled', failure: 'worker stopped' }])
    const [row] = await db.owner.call<{ free: boolean }>(
      'free',
      'SELECT lease_token IS NULL AND lease_until <= $2 AS free FROM generations WHERE user_id = $1',
      [userId, studio.clock.now()],
    )
    expect(row?.free).toBe(true)
    expect((await studio.job(userId, jobId)).status).toBe('running')
  })
})

describe('fair share', () => {
  it('lets a newcomer through while somebody has 40 pictures in the queue', async () => {
    const order: string[] = []
    const studio = studioWith(db, {
      start: async ({ request }) => {
        order.push(request.prompt)
        return { type: 'done', picture: smallPicture(request) }
      },
    })
    const bulk = await studio.newUser(10_000)
    for (let run = 0; run < 10; run++) await studio.place(bulk, { variants: 4, prompt: 'bulk' })
    const newcomer = await studio.newUser(300)
    await studio.placeOne(newcomer, { prompt: 'newcomer' })
    await studio.work(async () => order.includes('newcomer'))
    expect(order.indexOf('newcomer')).toBeLessThan(5)
  })
})

describe('PostgreSQL gone and back', () => {
  it('does not lose the job at work', async () => {
    const studio = studioWith(db, {
      start: async ({ request }) => {
        // Every connection of the application breaks while the engine draws.
        await db.owner.call(
          'break',
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
          [],
        )
        return { type: 'done', picture: smallPicture(request) }
      },
    })
    const userId = await studio.newUser(300)
    const jobId = await studio.placeOne(userId)
    const status = async () => (await studio.job(userId, jobId).catch(() => null))?.status
    await studio.work(async () => (await status()) === 'succeeded')
    expect(await studio.wallet(userId)).toEqual({ available: 200, held: 0 })
  })
})
