// For commands: lends them the database whether or not the server runs. Must never stop a database it did not start.
import type { Config } from '../config.ts'
import { migrate } from './migrate.ts'
import { findRunningDatabase, provideDatabase } from './provide-database.ts'

/** Runs `work` with the owner's connection string of a migrated database. Throws StartProblem. */
export async function withDatabase<T>(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  const running = config.databaseUrl === undefined ? findRunningDatabase(config.dataDir) : null
  if (running !== null) return work(running)
  const database = await provideDatabase(config, { purpose: 'a command' })
  try {
    await migrate(database.ownerUrl)
    return await work(database.ownerUrl)
  } finally {
    await database.stop()
  }
}
