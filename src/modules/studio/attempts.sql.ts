// SQL on the tries at an engine. Each write holds a lock on the leased generation: a zombie writes nothing, nor does a claim slip between.
import { sql } from 'kysely'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import { newId } from '#platform/ids.ts'
import type { Leased } from './queue.sql.ts'
import type { AttemptState, GenerationAttemptsTable, GenerationTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<GenerationTables>()

export type Attempt = GenerationAttemptsTable

const held = (job: Leased) => sql`SELECT id FROM generations
  WHERE id = ${job.id} AND lease_token = ${job.lease_token} AND status = 'running' FOR SHARE`

/** All tries of a job, oldest first. */
export async function listAttempts(db: Database, generationId: string): Promise<Attempt[]> {
  return await tables(db.query)
    .selectFrom('generation_attempts')
    .selectAll()
    .where('generation_id', '=', generationId)
    .orderBy('number')
    .execute()
}

/** Commits the intent, before the engine is called. Null: the lease is lost. */
export async function insertAttempt(
  db: Database,
  job: Leased,
  attempt: { number: number; provider: string; now: Date },
): Promise<Attempt | null> {
  const { rows } = await sql<Attempt>`WITH held AS (${held(job)})
    INSERT INTO generation_attempts (id, generation_id, number, provider, state, submitted_at)
    SELECT ${newId()}::uuid, held.id, ${attempt.number}, ${attempt.provider}, 'submitting', ${attempt.now}::timestamptz
    FROM held RETURNING *`.execute(db.query)
  return rows[0] ?? null
}

export interface AttemptChange {
  attemptId: string
  state: AttemptState
  handle?: unknown
  failure?: string
  now: Date
}

const ended: readonly AttemptState[] = ['stored', 'failed', 'canceled', 'unknown']

/** False: the lease is lost, nothing was written. */
export async function updateAttempt(query: Query | Tx, job: Leased, change: AttemptChange): Promise<boolean> {
  const handle = change.handle === undefined ? null : JSON.stringify(change.handle)
  const endedAt = ended.includes(change.state) ? change.now : null
  const acceptedAt = change.state === 'accepted' ? change.now : null
  const { rows } = await sql`WITH held AS (${held(job)})
    UPDATE generation_attempts a SET state = ${change.state}, failure = ${change.failure ?? null},
      handle = coalesce(${handle}::jsonb, a.handle), ended_at = ${endedAt}::timestamptz,
      accepted_at = coalesce(${acceptedAt}::timestamptz, a.accepted_at)
    FROM held WHERE a.generation_id = held.id AND a.id = ${change.attemptId} AND a.ended_at IS NULL
    RETURNING a.id`.execute(query)
  return rows.length === 1
}

/** The open try of a job; null when none is open. */
export async function findOpenAttempt(query: Query | Tx, generationId: string): Promise<Attempt | null> {
  const row = await tables(query)
    .selectFrom('generation_attempts')
    .selectAll()
    .where('generation_id', '=', generationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export interface AttemptEnd {
  state: 'stored' | 'failed' | 'canceled' | 'unknown'
  failure: string | null
}

/** Ends the open try, if any, of a job whose row the caller's transaction has locked. */
export async function endOpenAttempt(tx: Tx, generationId: string, end: AttemptEnd & { now: Date }): Promise<void> {
  await tables(tx)
    .updateTable('generation_attempts')
    .set({ state: end.state, failure: end.failure, ended_at: end.now })
    .where('generation_id', '=', generationId)
    .where('ended_at', 'is', null)
    .execute()
}
