// Runs background jobs: everything that is not a generation. A job may run twice; its definition must not mind.
import { type Job, type JobWithMetadata, PgBoss } from 'pg-boss'
import { Counter } from 'prom-client'
import type { Logger } from '../log.ts'
import { metrics } from '../metrics.ts'
import type { JobDefinition } from './background-jobs.ts'
import { deadLetters, declareQueues, ownSchemaOptions, reportTo } from './queues.ts'

const outcomes = new Counter({
  name: 'rangoli_background_jobs_total',
  help: 'Tries of background jobs by outcome; dead: given up after the last try',
  labelNames: ['job', 'outcome'],
  registers: [metrics],
})

export interface BackgroundJobs {
  /**
   * Takes no new job and waits for the running ones: after a second their signal asks them to end, and what has not ended
   * at the bound is given back to be run again.
   */
  stop(): Promise<void>
}

export interface BackgroundJobsOptions {
  /** As the owner; every connection acts as rangoli_app. */
  url: string
  definitions: readonly JobDefinition[]
  log: Logger
  /** Longest wait of `stop` for running jobs. */
  stopTimeoutMs?: number
}

// A worker that has finished a job looks again only after this (a NOTIFY wakes it when it is idle): with the default of
// 30 s, eight jobs of 200 ms took longer than 40 s.
const nextJobSeconds = 0.5
// A stop lets short jobs finish and asks long ones to end, well before the bound.
const askAfterMs = 1_000
// Nobody waits for sweeps.
const nextSweepSeconds = 10

/** Returns when every queue has its worker and every cron its schedule. Throws when the database cannot be reached. */
export async function startBackgroundJobs(options: BackgroundJobsOptions): Promise<BackgroundJobs> {
  const { definitions, log } = options
  const boss = new PgBoss({
    ...ownSchemaOptions,
    connectionString: options.url,
    options: '-c role=rangoli_app -c statement_timeout=30000',
    application_name: 'rangoli-jobs',
    max: 3,
    connectionTimeoutMillis: 5_000,
    useListenNotify: true,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    // Rebuilding indexes takes their owner; the tables stay small.
    reindex: false,
  })
  reportTo(log, boss)
  const stopping = new AbortController()
  try {
    await boss.start()
    await declareQueues(boss, definitions)
    await scheduleCrons(boss, definitions)
    for (const definition of definitions) await work(boss, definition, { log, stopping: stopping.signal })
    await buryDead(boss, log)
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {})
    throw error
  }
  return {
    async stop() {
      const asking = setTimeout(() => stopping.abort(), askAfterMs)
      await boss.stop({ graceful: true, timeout: options.stopTimeoutMs ?? 10_000 })
      clearTimeout(asking)
    },
  }
}

interface Run {
  log: Logger
  /** Aborted when a running job should come to its end. */
  stopping: AbortSignal
}

async function scheduleCrons(boss: PgBoss, definitions: readonly JobDefinition[]): Promise<void> {
  const crons = definitions.filter((definition) => definition.cron !== undefined)
  for (const { name, cron } of crons) if (cron !== undefined) await boss.schedule(name, cron, null, { tz: 'UTC' })
  // Once at start too: a machine that is off at the appointed minute still gets its sweeps. A twin is dropped by the queue.
  for (const { name } of crons) await boss.send(name)
  // A job that is no longer ours would be sent for ever and run by nobody.
  for (const { name } of await boss.getSchedules()) {
    if (!crons.some((definition) => definition.name === name)) await boss.unschedule(name)
  }
}

async function work(boss: PgBoss, definition: JobDefinition, how: Run): Promise<void> {
  const seconds = definition.cron === undefined ? nextJobSeconds : nextSweepSeconds
  const options = {
    pollingIntervalSeconds: seconds,
    notifyPollingIntervalSeconds: seconds,
    heartbeatRefreshSeconds: 3,
  }
  await boss.work(definition.name, options, async (jobs: Job<unknown>[]) => {
    for (const job of jobs) await run(definition, job, how)
  })
}

async function run(definition: JobDefinition, job: Job<unknown>, { log, stopping }: Run): Promise<void> {
  const about = { job: definition.name, jobId: job.id, retry: job.retryCount }
  try {
    await definition.handle(job.data, AbortSignal.any([job.signal, stopping]))
    outcomes.inc({ job: definition.name, outcome: 'completed' })
    log.debug(about, 'background job done')
  } catch (error) {
    outcomes.inc({ job: definition.name, outcome: 'failed' })
    log.warn({ ...about, err: error }, 'background job failed')
    throw error
  }
}

/** What was given up is told once, loudly; its row stays for a month. */
async function buryDead(boss: PgBoss, log: Logger): Promise<void> {
  const options = { includeMetadata: true, pollingIntervalSeconds: 2 } as const
  await boss.work(deadLetters, options, async (letters: JobWithMetadata<unknown>[]) => {
    for (const letter of letters) {
      const name = letter.sourceName ?? 'unknown'
      outcomes.inc({ job: name, outcome: 'dead' })
      log.error({ job: name, jobId: letter.sourceId, retries: letter.sourceRetryCount }, 'background job given up')
    }
  })
}
