// Makes a backup while the installation runs: one snapshot of every table, and the pictures, each stored once by its content.
// Must never write the master secret, and never change the installation.
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import {
  type BackedPicture,
  type BackedTable,
  type Manifest,
  manifestFile,
  objectPath,
  readManifest,
  sealFile,
  sealOf,
  sha256Of,
} from './manifest.ts'
import { jobSchemaVersion, listTables, nameOf, quoted, quotedTable, type TableShape } from './tables.ts'

export interface BackupPlan {
  ownerUrl: string
  picturesDir: string
  /** Folder of all backups of this installation. */
  target: string
  masterSecret: string
  version: string
  now: Date
}

export interface BackupReport {
  folder: string
  tables: number
  rows: number
  pictures: number
  /** Of them, new in this backup. */
  newPictures: number
  newBytes: number
}

/** The folder appears under its name only when everything in it is whole. */
export async function makeBackup(plan: BackupPlan): Promise<BackupReport> {
  const stamp = plan.now.toISOString().replaceAll(':', '-').replace(/\.\d+/, '')
  const half = join(plan.target, `.half-${stamp}`)
  mkdirSync(join(half, 'tables'), { recursive: true, mode: 0o700 })
  // Pictures last: every row of the snapshot then finds its files, which are never changed and kept for days when unused.
  const database = await dumpDatabase(plan.ownerUrl, half)
  const { pictures, newPictures, newBytes } = keepPictures(plan)
  const manifest: Manifest = {
    format: 1,
    madeAt: plan.now.toISOString(),
    version: plan.version,
    ...database,
    pictures,
  }
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  writeFileSync(join(half, manifestFile), text, { mode: 0o600 })
  writeFileSync(join(half, sealFile), `${sealOf(text, plan.masterSecret)}\n`, { mode: 0o600 })
  const folder = join(plan.target, stamp)
  renameSync(half, folder)
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  return { folder, tables: manifest.tables.length, rows, pictures: pictures.length, newPictures, newBytes }
}

type DatabasePart = Pick<Manifest, 'postgres' | 'jobSchema' | 'migrations' | 'sequences' | 'tables'>

async function dumpDatabase(ownerUrl: string, folder: string): Promise<DatabasePart> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'rangoli-backup' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query('SET LOCAL statement_timeout = 0')
    const migrations = await client.query<{ name: string; sha256: string }>(
      'SELECT name, sha256 FROM schema_migrations ORDER BY name',
    )
    const jobSchema = await jobSchemaVersion(client)
    const tables: BackedTable[] = []
    for (const shape of await listTables(client)) tables.push(await dumpTable(client, shape, folder))
    const sequences = await client.query<{ schema: string; name: string; value: string }>(
      `SELECT schemaname AS schema, sequencename AS name, last_value::text AS value FROM pg_sequences
       WHERE schemaname IN ('public', 'pgboss') AND last_value IS NOT NULL`,
    )
    const version = await client.query<{ postgres: string }>("SELECT current_setting('server_version') AS postgres")
    await client.query('COMMIT')
    const postgres = version.rows[0]?.postgres ?? ''
    return { postgres, jobSchema, migrations: migrations.rows, sequences: sequences.rows, tables }
  } finally {
    await client.end()
  }
}

async function dumpTable(client: pg.Client, shape: TableShape, folder: string): Promise<BackedTable> {
  const columns = shape.columns.map(quoted).join(', ')
  // A partitioned table can only be copied as a query.
  const copy = client.query(copyTo(`COPY (SELECT ${columns} FROM ${quotedTable(shape)}) TO STDOUT`))
  const file = `tables/${nameOf(shape)}.copy.gz`
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(copy, createGzip({ level: 3 }), hashing, createWriteStream(join(folder, file), { mode: 0o600 }))
  return { ...shape, rows: copy.rowCount, file, sha256: hash.digest('hex') }
}

interface KeptPictures {
  pictures: BackedPicture[]
  newPictures: number
  newBytes: number
}

/** Files never change under their name: what an earlier backup of this folder has is not read again. */
function keepPictures({ picturesDir, target, masterSecret }: BackupPlan): KeptPictures {
  const known = new Map(lastPictures(target, masterSecret).map((picture) => [picture.path, picture]))
  const kept: KeptPictures = { pictures: [], newPictures: 0, newBytes: 0 }
  for (const path of listPictures(picturesDir)) {
    const earlier = known.get(path)
    if (earlier && existsSync(join(target, objectPath(earlier.sha256)))) {
      kept.pictures.push(earlier)
      continue
    }
    const bytes = readOrNull(join(picturesDir, path))
    // Swept between the listing and now: no row of the snapshot needs it.
    if (bytes === null) continue
    const sha256 = sha256Of(bytes)
    storeObject(join(target, objectPath(sha256)), bytes)
    kept.pictures.push({ path, sha256, size: bytes.length })
    kept.newPictures++
    kept.newBytes += bytes.length
  }
  return kept
}

function listPictures(picturesDir: string): string[] {
  if (!existsSync(picturesDir)) return []
  const entries = readdirSync(picturesDir, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(picturesDir.length + 1))
    .filter((path) => !path.startsWith('.'))
    .sort()
}

function lastPictures(target: string, masterSecret: string): BackedPicture[] {
  const stamps = readdirSync(target)
    .filter((name) => /^\d{4}-/.test(name))
    .sort()
  const last = stamps.at(-1)
  if (last === undefined) return []
  try {
    return readManifest(join(target, last), masterSecret).pictures
  } catch {
    // Not ours or broken: then everything is read anew.
    return []
  }
}

function storeObject(path: string, bytes: Buffer): void {
  if (existsSync(path)) return
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 })
  writeFileSync(`${path}.half`, bytes, { mode: 0o600, flush: true })
  renameSync(`${path}.half`, path)
}

function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
