// Brings a database to the newest shape: plain SQL files in number order, forward only. Must never run an edited old file.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { prepareJobSchema } from '../jobs/job-schema.ts'
import { StartProblem } from '../process/start-problem.ts'

export const migrationsFolder = fileURLToPath(new URL('../../../db/migrations', import.meta.url))

/** Any fixed number: two processes that start at once migrate one after the other. */
const lockKey = 7_264_661
const oldestPostgres = 15

interface Migration {
  name: string
  sql: string
  sha256: string
}

/** Reads the folder in number order. Throws StartProblem on a wrong name or a number used twice. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  for (const [index, name] of names.entries()) {
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name)) {
      throw new StartProblem(`Migration ${name} must be named like 0001_module_what.sql.`)
    }
    const previous = names[index - 1]
    if (previous?.slice(0, 4) === name.slice(0, 4)) {
      throw new StartProblem(`Migrations ${previous} and ${name} have the same number: renumber the newer one.`)
    }
  }
  return names.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8')
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

/** Applies what is missing, each file in its own transaction. Returns the names it applied. Throws StartProblem. */
export async function migrate(ownerUrl: string, folder = migrationsFolder): Promise<string[]> {
  const migrations = readMigrations(folder)
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'rangoli-migrate' })
  client.on('error', () => {})
  await client.connect()
  try {
    await refuseOldPostgres(client)
    await client.query('SELECT pg_advisory_lock($1)', [lockKey])
    const applied = await readApplied(client)
    refuseEdited(migrations, applied)
    const missing = migrations.filter(({ name }) => !applied.has(name))
    for (const migration of missing) await apply(client, migration)
    if (folder === migrationsFolder) await prepareJobSchema(client)
    return missing.map(({ name }) => name)
  } finally {
    // Ending the session also gives the lock back.
    await client.end().catch(() => {})
  }
}

async function refuseOldPostgres(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version') AS version")
  const version = rows[0]?.version ?? '0'
  if (Number.parseInt(version, 10) < oldestPostgres) {
    throw new StartProblem(`PostgreSQL ${version} is too old: Rangoli needs ${oldestPostgres} or newer.`)
  }
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  await client.query(`
    CREATE TABLE IF NOT EXISTS schema_migrations (
      name text PRIMARY KEY,
      sha256 text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now()
    )`)
  const { rows } = await client.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM schema_migrations')
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]))
}

function refuseEdited(migrations: Migration[], applied: Map<string, string>): void {
  const known = new Map(migrations.map(({ name, sha256 }) => [name, sha256]))
  for (const [name, sha256] of applied) {
    const current = known.get(name)
    if (current === undefined) {
      throw new StartProblem(`The database has run ${name}, which this Rangoli does not have: start the newer version.`)
    }
    if (current !== sha256) {
      throw new StartProblem(`${name} was changed after the database had run it: undo the change and add a new file.`)
    }
  }
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query('INSERT INTO schema_migrations (name, sha256) VALUES ($1, $2)', [name, sha256])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw new StartProblem(`Migration ${name} failed${describe(error, sql)}`, { cause: error })
  }
}

function describe(error: unknown, sql: string): string {
  if (!(error instanceof pg.DatabaseError)) return `: ${String(error)}`
  const line = error.position ? ` at line ${sql.slice(0, Number(error.position)).split('\n').length}` : ''
  return `${line}: ${error.message} (${error.code}${error.where ? `, ${error.where}` : ''}). Nothing of it was kept.`
}
