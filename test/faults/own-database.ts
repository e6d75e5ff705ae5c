// A database for commands that look for faults: a PostgreSQL of their own in a temporary folder, migrated. Leaves nothing behind.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '../../src/platform/db/database.ts'
import { type Embedded, startEmbedded } from '../../src/platform/db/embedded.ts'
import { migrate } from '../../src/platform/db/migrate.ts'

export interface OwnDatabase {
  url: string
  /** As the owner: for arranging and for looking. */
  owner: Database
  server: Embedded
  close(): Promise<void>
}

export interface OwnDatabaseOptions {
  /** Commits reach the disk, so that the server may be killed. */
  isDurable: boolean
  /** Where the files lie. Default: a temporary folder. */
  dataDir?: string
}

export async function ownDatabase({ isDurable, dataDir: given }: OwnDatabaseOptions): Promise<OwnDatabase> {
  const dataDir = given ?? mkdtempSync(join(tmpdir(), 'rangoli-own-'))
  const server = await startEmbedded({ dataDir, purpose: 'a drill', isThrowaway: !isDurable })
  await migrate(server.ownerUrl)
  const owner = openDatabase({ connectionString: server.ownerUrl, poolSize: 3, applicationName: 'rangoli-test' })
  return {
    url: server.ownerUrl,
    owner,
    server,
    async close() {
      await owner.close()
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
