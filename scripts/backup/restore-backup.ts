// Brings a checked backup into an empty database and an empty folder. Must never write over anything.
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { migrate, migrationsFolder, readMigrations } from '#platform/db/migrate.ts'
import { StartProblem } from '#platform/process/start-problem.ts'
import { type BackedTable, type Manifest, objectPath } from './manifest.ts'
import { jobSchemaVersion, nameOf, quoted, quotedTable } from './tables.ts'

export interface RestorePlan {
  manifest: Manifest
  /** Folder of this backup; the pictures lie beside it. */
  folder: string
  ownerUrl: string
  picturesDir: string
}

export interface RestoreReport {
  rows: number
  pictures: number
  /** False: waiting background jobs belong to another version of the queue and were left out. */
  hasJobs: boolean
}

/** Throws StartProblem unless the folder is missing, empty, or holds a secret alone. */
export function refuseUsedFolder(dataDir: string): void {
  const found = existsSync(dataDir) ? readdirSync(dataDir).filter((name) => name !== 'secrets') : []
  if (found.length > 0) {
    throw new StartProblem(`${dataDir} is not empty (${found.slice(0, 3).join(', ')}): restore into an empty folder.`)
  }
}

export async function restoreBackup(plan: RestorePlan): Promise<RestoreReport> {
  const { manifest, folder, ownerUrl } = plan
  const ours = manifest.tables.filter(({ schema }) => schema === 'public')
  const jobs = manifest.tables.filter(({ schema }) => schema === 'pgboss')
  await withClient(ownerUrl, refuseUsedDatabase)
  await migrateAsBackedUp(ownerUrl, manifest)
  await withClient(ownerUrl, (client) => load(client, ours, folder))
  // Whatever this version has on top is done to the data as a start would do it.
  await migrate(ownerUrl)
  const hasJobs = await withClient(ownerUrl, async (client) => {
    const isSame = (await jobSchemaVersion(client)) === manifest.jobSchema
    if (isSame) await load(client, jobs, folder)
    for (const { schema, name, value } of manifest.sequences) {
      if (schema === 'public' || isSame) {
        await client.query('SELECT setval($1::regclass, $2::bigint)', [`${quoted(schema)}.${quoted(name)}`, value])
      }
    }
    await client.query('ANALYZE')
    return isSame
  })
  bringPictures(plan)
  return { rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0), pictures: manifest.pictures.length, hasJobs }
}

async function refuseUsedDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    "SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r' LIMIT 1",
  )
  if (rows.length > 0) throw new StartProblem('The database is not empty: restore into a new one.')
}

/** The shape the data were taken in: exactly the migrations that had run. */
async function migrateAsBackedUp(ownerUrl: string, { migrations, version }: Manifest): Promise<void> {
  const known = new Map(readMigrations(migrationsFolder).map((migration) => [migration.name, migration]))
  const folder = mkdtempSync(join(tmpdir(), 'rangoli-restore-'))
  try {
    for (const { name, sha256 } of migrations) {
      const migration = known.get(name)
      if (migration?.sha256 !== sha256) {
        throw new StartProblem(
          `This backup was made by another Rangoli (${version}, ${name}): restore it with that one.`,
        )
      }
      writeFileSync(join(folder, name), migration.sql)
    }
    await migrate(ownerUrl, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** All tables in one transaction. Triggers of ours would refuse or repeat what is history by now. */
async function load(client: pg.Client, tables: readonly BackedTable[], folder: string): Promise<void> {
  await client.query('BEGIN')
  await client.query('SET LOCAL statement_timeout = 0')
  const awake: string[] = []
  for (const table of tables) {
    awake.push(...(await triggersOf(client, table)))
    await client.query(`ALTER TABLE ${quotedTable(table)} DISABLE TRIGGER USER`)
  }
  // What the migrations seeded is in the backup as well, as it was by then.
  for (const table of [...tables].reverse()) await client.query(`DELETE FROM ${quotedTable(table)}`)
  for (const table of tables) {
    const columns = table.columns.map(quoted).join(', ')
    const copy = client.query(copyFrom(`COPY ${quotedTable(table)} (${columns}) FROM STDIN`))
    await pipeline(createReadStream(join(folder, table.file)), createGunzip(), copy)
    if (copy.rowCount !== table.rows) {
      throw new StartProblem(`${nameOf(table)} got ${copy.rowCount} rows instead of ${table.rows}: nothing was kept.`)
    }
  }
  // A table with checks still to come cannot be altered.
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  for (const wake of awake) await client.query(wake)
  await client.query('COMMIT')
}

const modes: Record<string, string> = { O: 'ENABLE', A: 'ENABLE ALWAYS', R: 'ENABLE REPLICA' }

/** Statements that bring each trigger back to how it stands: the guards of the ledger fire ALWAYS. */
async function triggersOf(client: pg.Client, table: BackedTable): Promise<string[]> {
  const { rows } = await client.query<{ name: string; mode: string }>(
    'SELECT tgname AS name, tgenabled AS mode FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal',
    [quotedTable(table)],
  )
  return rows.flatMap(({ name, mode }) => {
    const enable = modes[mode]
    return enable === undefined ? [] : [`ALTER TABLE ${quotedTable(table)} ${enable} TRIGGER ${quoted(name)}`]
  })
}

function bringPictures({ manifest, folder, picturesDir }: RestorePlan): void {
  for (const { path, sha256 } of manifest.pictures) {
    const to = join(picturesDir, path)
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
    copyFileSync(join(dirname(folder), objectPath(sha256)), to)
  }
}

async function withClient<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'rangoli-restore' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
