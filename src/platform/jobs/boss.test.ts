import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { createLog } from '../log.ts'
import { metrics } from '../metrics.ts'
import type { JobDefinition } from './background-jobs.ts'
import { type BackgroundJobs, startBackgroundJobs } from './boss.ts'
import { createEnqueue, type JobSender } from './enqueue.ts'
import { ownSchemaOptions } from './queues.ts'

const log = createLog('silent')
let database: TestDatabase
let sender: JobSender
const running: BackgroundJobs[] = []

beforeAll(async () => {
  database = await testDatabase()
  sender = await createEnqueue({ db: database.app, log })
})
afterAll(async () => {
  for (const jobs of running) await jobs.stop()
  await sender.stop()
  await database.close()
})

function job(name: string, handle: JobDefinition['handle'], over: Partial<JobDefinition> = {}): JobDefinition {
  return { name, handle, retryLimit: 0, timeoutSeconds: 30, ...over }
}

async function start(definitions: JobDefinition[], stopTimeoutMs = 2_000): Promise<BackgroundJobs> {
  const jobs = await startBackgroundJobs({ url: database.url, definitions, log, stopTimeoutMs })
  running.push(jobs)
  return jobs
}

const send = (name: string, data: object) => database.app.transaction((tx) => sender.enqueue(tx, name, data))
const soon = { timeout: 15_000, interval: 20 }
const states = (name: string) =>
  database.owner.call<{ state: string; retry_count: number }>(
    'test_states',
    'SELECT state::text, retry_count FROM pgboss.job WHERE name = $1 ORDER BY created_on',
    [name],
  )

describe('sending', () => {
  it('makes a job exactly when the transaction commits', async () => {
    const seen: unknown[] = []
    await start([job('test.commit', async (data) => void seen.push(data))])
    const failed = database.app.transaction(async (tx) => {
      await sender.enqueue(tx, 'test.commit', { from: 'rolled back' })
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    await send('test.commit', { from: 'committed' })
    await vi.waitFor(() => expect(seen).toEqual([{ from: 'committed' }]), soon)
    await vi.waitFor(
      async () => expect(await states('test.commit')).toEqual([{ state: 'completed', retry_count: 0 }]),
      soon,
    )
  })

  it('reaches an idle worker at once and not at its next look', async () => {
    const arrived: number[] = []
    await start([job('test.wake', async () => void arrived.push(performance.now()), { cron: '0 0 1 1 *' })])
    // The run at start is over; from now on this worker looks every ten seconds.
    await vi.waitFor(() => expect(arrived).toHaveLength(1), soon)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const sentAt = performance.now()
    await send('test.wake', {})
    await vi.waitFor(() => expect(arrived).toHaveLength(2), soon)
    expect((arrived[1] ?? Number.POSITIVE_INFINITY) - sentAt).toBeLessThan(3_000)
  })

  it('of a job that nobody declared is a bug and rolls the transaction back', async () => {
    await expect(send('test.unknown', {})).rejects.toThrow('test.unknown')
  })
})

describe('a job that fails', () => {
  it('is tried again as often as it says, then counted and kept for the operator', async () => {
    let tries = 0
    const failing = job('test.failing', () => Promise.reject(new Error(`try ${++tries}`)), { retryLimit: 1 })
    await start([failing])
    await send('test.failing', { about: 1 })
    await vi.waitFor(
      async () =>
        expect(await metrics.getSingleMetricAsString('rangoli_background_jobs_total')).toContain(
          'rangoli_background_jobs_total{job="test.failing",outcome="dead"} 1',
        ),
      { timeout: 30_000, interval: 100 },
    )
    expect(tries).toBe(2)
    expect(await states('test.failing')).toEqual([{ state: 'failed', retry_count: 1 }])
  }, 40_000)

  it('because it takes too long has its signal aborted', async () => {
    let isAborted = false
    const hanging = job(
      'test.hanging',
      (_data, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            isAborted = true
            reject(new Error('too long'))
          })
        }),
      { timeoutSeconds: 1 },
    )
    await start([hanging])
    await send('test.hanging', {})
    await vi.waitFor(() => expect(isAborted).toBe(true), soon)
    await vi.waitFor(async () => expect((await states('test.hanging'))[0]?.state).toBe('failed'), soon)
  })
})

describe('jobs by the clock', () => {
  it('run once at start, are scheduled in UTC, and do not pile up', async () => {
    let runs = 0
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const sweep = async () => {
      await gate
      runs += 1
    }
    await start([job('test.sweep', sweep, { cron: '*/5 * * * *' })])
    await vi.waitFor(async () => expect((await states('test.sweep'))[0]?.state).toBe('active'), soon)
    await send('test.sweep', {})
    await send('test.sweep', {})
    expect(await states('test.sweep')).toHaveLength(1)
    release()
    await vi.waitFor(() => expect(runs).toBe(1), soon)
    const schedules = await database.owner.call(
      'test_schedules',
      'SELECT name, cron, timezone FROM pgboss.schedule',
      [],
    )
    expect(schedules).toContainEqual({ name: 'test.sweep', cron: '*/5 * * * *', timezone: 'UTC' })
  })
})

describe('stopping', () => {
  it('waits for what runs, takes nothing new, and gives back what does not end in time', async () => {
    const ended: string[] = []
    const hang = new Promise<void>(() => {})
    const jobs = await start(
      [
        job('test.short', async () => {
          await new Promise((resolve) => setTimeout(resolve, 400))
          ended.push('short')
        }),
        job('test.endless', () => hang, { retryLimit: 3 }),
      ],
      1_500,
    )
    await Promise.all([send('test.short', {}), send('test.endless', {})])
    await vi.waitFor(async () => {
      expect((await states('test.short'))[0]?.state).toBe('active')
      expect((await states('test.endless'))[0]?.state).toBe('active')
    }, soon)
    const startedAt = performance.now()
    await jobs.stop()
    expect(performance.now() - startedAt).toBeLessThan(5_000)
    expect(ended).toEqual(['short'])
    await send('test.short', {})
    expect((await states('test.short')).map(({ state }) => state)).toEqual(['completed', 'created'])
    expect((await states('test.endless'))[0]?.state).toBe('retry')
  })

  it('asks a long job to end, and counts what it then returns as done', async () => {
    const untilAsked = (_data: unknown, signal: AbortSignal) =>
      new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
    const jobs = await start([job('test.long', untilAsked)], 10_000)
    await send('test.long', {})
    await vi.waitFor(async () => expect((await states('test.long'))[0]?.state).toBe('active'), soon)
    await jobs.stop()
    expect((await states('test.long'))[0]?.state).toBe('completed')
  })
})

describe('the database', () => {
  it('has exactly the schema of the library: no migration of pg-boss is missing', async () => {
    const boss = new PgBoss({ ...ownSchemaOptions, connectionString: database.url, supervise: false, schedule: false })
    boss.on('error', () => {})
    await boss.start()
    const drift = await boss.detectSchemaDrift()
    await boss.stop({ graceful: false })
    expect(drift).toMatchObject({ ok: true })
  })

  it('going away and coming back stops no worker and loses no job', async () => {
    const seen: unknown[] = []
    await start([job('test.outage', async (data) => void seen.push(data))])
    await send('test.outage', { n: 1 })
    await vi.waitFor(() => expect(seen).toHaveLength(1), soon)
    await database.owner.call(
      'test_cut',
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      [],
    )
    await vi.waitFor(() => send('test.outage', { n: 2 }), soon)
    await vi.waitFor(() => expect(seen).toContainEqual({ n: 2 }), soon)
  })

  it('lets the application do what a queue needs and nothing to its shape', async () => {
    for (const text of [
      'DROP TABLE pgboss.schedule',
      'CREATE TABLE pgboss.mine (id int)',
      'ALTER TABLE pgboss.job_common ADD x int',
    ]) {
      await expect(database.app.pool.query(text)).rejects.toThrow(/permission denied|must be owner/)
    }
  })
})
