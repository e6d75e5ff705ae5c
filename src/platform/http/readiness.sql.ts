// Questions to the database for readiness. Reads only.
import type { Database } from '../db/database.ts'

export async function pingDatabase(db: Database): Promise<void> {
  await db.call('readiness_ping', 'SELECT 1', [])
}

/** Names of the migrations this database has run. */
export async function appliedMigrations(db: Database): Promise<string[]> {
  const rows = await db.call<{ name: string }>('readiness_migrations', 'SELECT name FROM schema_migrations', [])
  return rows.map(({ name }) => name)
}
