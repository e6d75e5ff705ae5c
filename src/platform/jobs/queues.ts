// One queue of pg-boss for each job definition, and one for what was given up. Every process declares them before it uses them.
import type { PgBoss, QueueOptions } from 'pg-boss'
import type { Logger } from '../log.ts'
import type { JobDefinition } from './background-jobs.ts'

export const deadLetters = 'platform.dead_letters'

/** For every instance: the schema is made at migration time, as the owner (job-schema.ts). */
export const ownSchemaOptions = { schema: 'pgboss', migrate: false, createSchema: false } as const

const lettersKeptSeconds = 30 * 24 * 3600

function optionsOf(definition: JobDefinition): QueueOptions & { notify: boolean; deadLetter: string } {
  return {
    retryLimit: definition.retryLimit,
    retryDelay: definition.retryDelaySeconds ?? 2,
    retryBackoff: true,
    retryDelayMax: definition.retryDelayMaxSeconds ?? 300,
    expireInSeconds: definition.timeoutSeconds,
    // The least it takes: a job whose worker was killed runs again after 10 to 20 seconds.
    heartbeatSeconds: 10,
    deleteAfterSeconds: 3 * 24 * 3600,
    notify: true,
    deadLetter: deadLetters,
  }
}

/** Idempotent; changed numbers take effect on jobs sent from now on. */
export async function declareQueues(boss: PgBoss, definitions: readonly JobDefinition[]): Promise<void> {
  await boss.createQueue(deadLetters, { retentionSeconds: lettersKeptSeconds, deleteAfterSeconds: lettersKeptSeconds })
  for (const definition of definitions) {
    const options = optionsOf(definition)
    // A sweep that takes longer than its interval must not pile up: one waiting or running is enough.
    const policy = definition.cron === undefined ? 'standard' : 'exclusive'
    await boss.createQueue(definition.name, { policy, ...options })
    await boss.updateQueue(definition.name, options)
  }
}

const quietMs = 10_000

/** Logs what pg-boss reports. While the database is away every poll fails: one line in ten seconds is enough. */
export function reportTo(log: Logger, boss: PgBoss): void {
  let quietUntil = 0
  boss.on('error', (error) => {
    const now = performance.now()
    if (now < quietUntil) return
    quietUntil = now + quietMs
    log.warn({ err: error }, 'background jobs: the queue has trouble')
  })
  boss.on('warning', (warning) => log.warn({ warning: warning.message }, 'background jobs: warning'))
}
