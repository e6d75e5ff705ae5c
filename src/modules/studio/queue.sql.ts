// SQL of the worker on generations. Every write but the claim names the lease token: who lost the lease changes no row.
import type { JobFailure } from '#contract/studio.ts'
import { assert, must } from '#platform/assert.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { GenerationsTable, GenerationTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<GenerationTables>()

/** A job somebody may work on: what was ordered, and the lease to do it under. */
export interface ClaimedGeneration extends GenerationsTable {
  lease_token: string
  lease_until: Date
  deadline_at: Date
}

export interface Claim {
  /** How many jobs at most. */
  free: number
  leaseUntil: Date
  /** End of the time a job that starts now may take. */
  deadline: Date
  /** Jobs of one user that may be at work at once. */
  perUser: number
  /** Engines this worker has, with the bound of jobs at work in the whole installation. */
  engines: { name: string; maxRunning: number | null }[]
  now: Date
}

const claimText = 'SELECT * FROM studio_claim_generations($1, $2, $3, $4, $5::text[], $6::int[], $7)'

export async function claimGenerations(db: Database, claim: Claim): Promise<ClaimedGeneration[]> {
  const jobs = await db.call<ClaimedGeneration>('studio_claim_generations', claimText, [
    claim.free,
    claim.leaseUntil,
    claim.deadline,
    claim.perUser,
    claim.engines.map(({ name }) => name),
    claim.engines.map(({ maxRunning }) => maxRunning),
    claim.now,
  ])
  assert(jobs.length <= claim.free, `${jobs.length} jobs were claimed for ${claim.free} places`)
  return jobs
}

/** Which job, under which lease. */
export interface Leased {
  id: string
  lease_token: string
}

const renewText = `UPDATE generations SET lease_until = $3 WHERE id = $1 AND lease_token = $2 AND status = 'running'
  RETURNING id`

/** False: the lease is lost. */
export async function renewLease(db: Database, job: Leased, until: Date): Promise<boolean> {
  const rows = await db.call('studio_renew_lease', renewText, [job.id, job.lease_token, until])
  return rows.length === 1
}

/** Gives the job back; from `availableAt` on anybody may take it. */
export async function releaseLease(db: Database, job: Leased, availableAt: Date): Promise<void> {
  await tables(db.query)
    .updateTable('generations')
    .set({ lease_token: null, lease_until: availableAt })
    .where('id', '=', job.id)
    .where('lease_token', '=', job.lease_token)
    .where('status', '=', 'running')
    .execute()
}

/** Never goes back. False: the lease is lost, or it stood there already. */
export async function writeProgress(db: Database, job: Leased, progress: number): Promise<boolean> {
  const text = `UPDATE generations SET progress = $3
    WHERE id = $1 AND lease_token = $2 AND status = 'running' AND progress < $3 RETURNING id`
  const rows = await db.call('studio_write_progress', text, [job.id, job.lease_token, progress])
  return rows.length === 1
}

/** Locks the job for the rest of the transaction. False: the lease is lost. */
export async function lockLeased(tx: Tx, job: Leased): Promise<boolean> {
  const row = await tables(tx)
    .selectFrom('generations')
    .select('id')
    .where('id', '=', job.id)
    .where('lease_token', '=', job.lease_token)
    .where('status', '=', 'running')
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** Only after lockLeased in the same transaction. */
export async function markSucceeded(tx: Tx, id: string, now: Date): Promise<void> {
  await tables(tx)
    .updateTable('generations')
    .set({ status: 'succeeded', progress: 100, lease_token: null, lease_until: null, ended_at: now })
    .where('id', '=', id)
    .execute()
}

/** Only while the caller's transaction holds the row's lock. */
export async function markFailed(tx: Tx, id: string, failure: JobFailure, now: Date): Promise<void> {
  await tables(tx)
    .updateTable('generations')
    .set({ status: 'failed', failure, lease_token: null, lease_until: null, ended_at: now })
    .where('id', '=', id)
    .execute()
}

/** True for the first delivery to this user. Call it while the wallet is locked by the capture: two at once then agree. */
export async function insertFirstDelivery(tx: Tx, row: { userId: string; id: string; now: Date }): Promise<boolean> {
  const inserted = await tables(tx)
    .insertInto('first_deliveries')
    .values({ user_id: row.userId, generation_id: row.id, delivered_at: row.now })
    .onConflict((conflict) => conflict.column('user_id').doNothing())
    .returning('user_id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** A job past its deadline that nobody works on, locked for the rest of the transaction; null when there is none. */
export async function lockOverdue(tx: Tx, now: Date): Promise<GenerationsTable | null> {
  const row = await tables(tx)
    .selectFrom('generations')
    .selectAll()
    .where('status', '=', 'running')
    .where('lease_until', '<=', now)
    .where('deadline_at', '<=', now)
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row ?? null
}

/** A queued job ordered before `before`, locked for the rest of the transaction; null when there is none. */
export async function lockForgotten(tx: Tx, before: Date): Promise<GenerationsTable | null> {
  const row = await tables(tx)
    .selectFrom('generations')
    .selectAll()
    .where('status', '=', 'queued')
    .where('created_at', '<=', before)
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row ?? null
}

export interface QueueFigures {
  /** Counted up to 100,000. */
  queued: number
  running: number
  /** Tries that ended without anybody knowing whether the engine ran, since then. */
  unknown: number
  head_ordered_at: Date | null
}

const figuresText = `SELECT
  (SELECT count(*) FROM (SELECT FROM generations WHERE status = 'queued' LIMIT 100000) q) AS queued,
  (SELECT count(*) FROM generations WHERE status = 'running') AS running,
  (SELECT count(*) FROM generation_attempts WHERE state = 'unknown' AND ended_at > $1) AS unknown,
  (SELECT created_at FROM generations WHERE status = 'queued' ORDER BY turn, id LIMIT 1) AS head_ordered_at`

export async function readQueueFigures(db: Database, unknownSince: Date): Promise<QueueFigures> {
  const [row] = await db.call<QueueFigures & Record<string, unknown>>('studio_queue_figures', figuresText, [
    unknownSince,
  ])
  return must(row, 'figures of the queue')
}

const deliveredText = 'SELECT EXISTS (SELECT 1 FROM first_deliveries WHERE user_id = $1) AS is_there'

/** At least one generation of theirs was delivered, whatever became of its picture. */
export async function hasDelivered(db: Database, userId: string): Promise<boolean> {
  const [row] = await db.call<{ is_there: boolean }>('has_delivered', deliveredText, [userId])
  return row?.is_there ?? false
}
