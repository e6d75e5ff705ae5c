// A database of its own for one test file: a copy of the run's migrated template, made in a few milliseconds.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { onServer, urlOfDatabase } from './global-setup.ts'

export interface EmptyDatabase {
  /** As the owner of the database. */
  url: string
  /** Acts as the owner: may write any table, for arranging and for looking. */
  owner: Database
  /** Closes every connection and drops the database. */
  close(): Promise<void>
}

export interface TestDatabase extends EmptyDatabase {
  /** Acts as rangoli_app, as the running application does. */
  app: Database
}

const applicationName = 'rangoli-test'
const newName = () => `rangoli_test_${process.pid}_${randomBytes(4).toString('hex')}`

/** Call in `beforeAll`, close in `afterAll`. `poolSize` bounds the connections of `app` (default 16). */
export async function testDatabase({ poolSize = 16 }: { poolSize?: number } = {}): Promise<TestDatabase> {
  const name = newName()
  await onServer(inject('serverUrl'), (client) => copyTemplate(client, name))
  const { url, owner, close } = open(name)
  const app = openDatabase({ connectionString: url, poolSize, role: 'rangoli_app', applicationName })
  return {
    url,
    owner,
    app,
    async close() {
      await app.close()
      await close()
    },
  }
}

/** Without any migration, and so without the application's role: for tests of what prepares a database. */
export async function emptyDatabase(): Promise<EmptyDatabase> {
  const name = newName()
  await onServer(inject('serverUrl'), (client) => client.query(`CREATE DATABASE ${name}`))
  return open(name)
}

function open(name: string): EmptyDatabase {
  const serverUrl = inject('serverUrl')
  const url = urlOfDatabase(serverUrl, name)
  const owner = openDatabase({ connectionString: url, poolSize: 4, applicationName })
  return {
    url,
    owner,
    async close() {
      await owner.close()
      await onServer(serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
    },
  }
}

async function copyTemplate(client: pg.Client, name: string): Promise<void> {
  const copy = `CREATE DATABASE ${name} TEMPLATE ${inject('templateName')}`
  try {
    await client.query(`${copy} STRATEGY file_copy`)
  } catch (error) {
    // Some hosted servers allow only their own way of copying.
    if (!(error instanceof pg.DatabaseError) || !['22023', '42501', '0A000'].includes(error.code ?? '')) throw error
    await client.query(copy)
  }
}
