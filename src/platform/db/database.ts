// One connection pool with the two ways to use it: Kysely for queries, prepared calls for the hot path. Must never hold business SQL.
import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { assert } from '../assert.ts'
import { inSpan } from '../tracing/trace.ts'

// biome-ignore lint/complexity/noBannedTypes: no tables until a module names its own with withTables()
export type NoTables = {}
export type Query = Kysely<NoTables>
export type Tx = Transaction<NoTables>

export interface Database {
  /** Query builder; a module narrows it with `query.withTables<ItsTables>()`. */
  readonly query: Query
  /** One prepared statement, one round trip. `name` is unique per text. */
  call<Row extends pg.QueryResultRow>(name: string, text: string, values: readonly unknown[]): Promise<Row[]>
  /** READ COMMITTED transaction; network and disk ports refuse to run inside it. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  readonly pool: pg.Pool
  close(): Promise<void>
}

const transactionMark = new AsyncLocalStorage<true>()

/** Called by every port that touches network or disk: a slow call inside a transaction holds locks. */
export function assertOutsideTransaction(what: string): void {
  assert(transactionMark.getStore() === undefined, `${what} inside a transaction`)
}

// int8 arrives as text. Every int8 of ours is an amount, a count or a size far below 2^53, so a number is exact.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text)
  assert(Number.isSafeInteger(value), `int8 out of range: ${text}`)
  return value
})

/** True when PostgreSQL refused a statement and the connection lives: what the transaction had done is undone. */
export function isDatabaseError(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity === 'ERROR'
}

export interface DatabaseOptions {
  connectionString: string
  /** Upper bound of open connections of this process. */
  poolSize: number
  /** Role to act as; the application's role may only execute the ledger functions and cannot touch its tables. */
  role?: 'rangoli_app'
  applicationName: string
  /** Called when an idle connection breaks: PostgreSQL went away. The pool reconnects by itself. */
  onLost?: (error: Error) => void
}

/**
 * Longer than the server lets a statement run: what is not answered by then came over a line that is dead and does not say so.
 * Its connection is thrown away. Nothing else would end the wait for a quarter of an hour.
 */
const answerTimeoutMs = 35_000

const databaseSpan = { 'db.system.name': 'postgresql' }

export function openDatabase(options: DatabaseOptions): Database {
  const settings = [
    // A twin of a running idempotent call, or a queue on one wallet, waits 2 s and is then told to come back.
    '-c lock_timeout=2000',
    '-c statement_timeout=30000',
    '-c idle_in_transaction_session_timeout=30000',
    // Short queries only. Up to PostgreSQL 17 a plan that was talked out of a sort counts as so dear that it is compiled
    // first: 700 ms for a claim of 2.
    '-c jit=off',
    ...(options.role ? [`-c role=${options.role}`] : []),
  ]
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    max: options.poolSize,
    application_name: options.applicationName,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    options: settings.join(' '),
  })
  // Without a listener a broken idle connection would end the process.
  pool.on('error', (error) => options.onLost?.(error))
  // The same for one that breaks inside a transaction, between two statements: the next statement fails and tells.
  pool.on('connect', (client) => client.on('error', () => {}))
  const query = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) })
  return {
    query,
    pool,
    async call<Row extends pg.QueryResultRow>(name: string, text: string, values: readonly unknown[]) {
      const asked = { name, text, values: [...values], query_timeout: answerTimeoutMs }
      const ask = () => pool.query<Row>(asked)
      return (await inSpan(`db ${name}`, { attributes: databaseSpan }, ask)).rows
    },
    transaction(work) {
      const run = () => transactionMark.run(true, () => query.transaction().execute(work))
      return inSpan('db transaction', { attributes: databaseSpan }, run)
    },
    async close() {
      await query.destroy()
      // Kysely closes the pool only when it has run a query itself; prepared calls alone would leave it open.
      if (!pool.ending) await pool.end()
    },
  }
}
