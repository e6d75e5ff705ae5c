// Migrations: forward only, whole or not at all, and an old file is never run in a second version.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type EmptyDatabase, emptyDatabase } from '../../../test/database.ts'
import { migrate } from './migrate.ts'

let db: EmptyDatabase
let folder: string
beforeEach(async () => {
  db = await emptyDatabase()
  folder = mkdtempSync(join(tmpdir(), 'rangoli-migrations-'))
  file('0001_first.sql', 'CREATE TABLE first (n integer)')
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await db.close()
})

const file = (name: string, sql: string) => writeFileSync(join(folder, name), sql)
const tables = () =>
  db.owner.call(
    'tables',
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1",
    [],
  )

it('applies in number order and only once', async () => {
  file('0003_third.sql', 'ALTER TABLE second ADD o integer')
  file('0002_second.sql', 'CREATE TABLE second (n integer)')
  expect(await migrate(db.url, folder)).toEqual(['0001_first.sql', '0002_second.sql', '0003_third.sql'])
  expect(await migrate(db.url, folder)).toEqual([])
})

it('two starts at once apply each file once', async () => {
  const both = await Promise.all([migrate(db.url, folder), migrate(db.url, folder)])
  expect(both.flat()).toEqual(['0001_first.sql'])
})

it('a file that fails is named with its line and leaves nothing, and what was before it stays', async () => {
  file('0002_broken.sql', 'CREATE TABLE half (n integer);\n\nINSERT INTO half SELECT missing;')
  await expect(migrate(db.url, folder)).rejects.toThrow(/0002_broken.sql failed at line 3: column "missing"/)
  expect(await tables()).toEqual([{ relname: 'first' }, { relname: 'schema_migrations' }])
  file('0002_broken.sql', 'CREATE TABLE whole (n integer)')
  expect(await migrate(db.url, folder)).toEqual(['0002_broken.sql'])
})

it('a file that was edited after it ran is refused', async () => {
  await migrate(db.url, folder)
  file('0001_first.sql', 'CREATE TABLE first (n bigint)')
  await expect(migrate(db.url, folder)).rejects.toThrow('0001_first.sql was changed after the database had run it')
})

it('a database of a newer release is refused', async () => {
  file('0002_newer.sql', 'SELECT 1')
  await migrate(db.url, folder)
  rmSync(join(folder, '0002_newer.sql'))
  await expect(migrate(db.url, folder)).rejects.toThrow('start the newer version')
})

it('two files with one number, and a wrong name, are refused before anything runs', async () => {
  file('0001_other.sql', 'SELECT 1')
  await expect(migrate(db.url, folder)).rejects.toThrow('have the same number')
  rmSync(join(folder, '0001_other.sql'))
  file('2_Other.sql', 'SELECT 1')
  await expect(migrate(db.url, folder)).rejects.toThrow('must be named like')
  expect(await tables()).toEqual([])
})
