// Sends background jobs inside the caller's transaction. Runs none: that is boss.ts, in the worker.
import { fromKysely, PgBoss } from 'pg-boss'
import type { Database } from '../db/database.ts'
import type { Logger } from '../log.ts'
import type { Enqueue, JobDefinition } from './background-jobs.ts'
import { declareQueues, ownSchemaOptions, reportTo } from './queues.ts'

export interface JobSender {
  /** Throws when the job was not declared: a job that nobody runs is a bug. */
  enqueue: Enqueue
  /** Once, after the modules have named their jobs. */
  declare(definitions: readonly JobDefinition[]): Promise<void>
  stop(): Promise<void>
}

/** Uses the connections of `db` and adds one small query a minute. Throws when the database cannot be reached. */
export async function createEnqueue({ db, log }: { db: Database; log: Logger }): Promise<JobSender> {
  const boss = new PgBoss({
    ...ownSchemaOptions,
    db: { executeSql: (text, values) => db.pool.query(text, values) },
    supervise: false,
    schedule: false,
  })
  reportTo(log, boss)
  await boss.start()
  return {
    async enqueue(tx, name, data) {
      await boss.send(name, data, { db: fromKysely(tx) })
    },
    declare: (definitions) => declareQueues(boss, definitions),
    stop: () => boss.stop({ graceful: false }),
  }
}
