// Backup and restore, rehearsed: taken while people order and pictures come, brought back elsewhere, and proven.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must } from '#platform/assert.ts'
import { createLocalDisk } from '#platform/storage/local-disk.ts'
import { checkBackup } from '../../scripts/backup/check-backup.ts'
import { type BackupReport, makeBackup } from '../../scripts/backup/make-backup.ts'
import { sha256Of } from '../../scripts/backup/manifest.ts'
import { refuseUsedFolder, restoreBackup } from '../../scripts/backup/restore-backup.ts'
import { verifyLedger } from '../../src/modules/credits/verify-ledger.ts'
import { studioLedgerChecks } from '../../src/modules/studio/ledger-checks.sql.ts'
import { type EmptyDatabase, emptyDatabase, type TestDatabase, testDatabase } from '../database.ts'
import { eventually } from '../eventually.ts'
import { type CountingServer, startCountingServer } from '../fakes/counting-engine.ts'
import { createInstallation, type Installation } from '../faults/installation.ts'
import { makeRich, orderUntilAnswered, registerPeople } from '../faults/people.ts'

const masterSecret = 'the master secret of an installation that is backed up'
const orders = 24

let db: TestDatabase
let fresh: EmptyDatabase
let engine: CountingServer
let installation: Installation
let target: string
let first: BackupReport
let second: BackupReport
beforeAll(async () => {
  db = await testDatabase()
  fresh = await emptyDatabase()
  engine = await startCountingServer(100)
  target = mkdtempSync(join(tmpdir(), 'rangoli-backups-'))
  installation = createInstallation({
    databaseUrl: db.url,
    engineUrl: engine.url,
    canFind: true,
    leaseMs: 3_000,
    environment: { COUNTING_ENGINE_DISTINCT: 'true' },
  })
  const web = await installation.start('web')
  await installation.start('worker')
  const people = await registerPeople(web.url, 3)
  await makeRich({ owner: db.owner }, 100_000)
  const placed = Promise.all(
    people.map(async (person) => {
      for (let order = 0; order < orders / people.length; order++) await orderUntilAnswered(person, [web.url])
    }),
  )
  await eventually(async () => (await countDone()) >= 3, 60_000)
  first = await backUp('2026-04-01T10:00:00Z')
  await placed
  await eventually(async () => (await countDone()) >= orders, 60_000)
  second = await backUp('2026-04-01T11:00:00Z')
}, 240_000)
afterAll(async () => {
  await installation?.close()
  await engine?.close()
  await fresh?.close()
  await db?.close()
  rmSync(target, { recursive: true, force: true })
})

async function countDone(): Promise<number> {
  const text = "SELECT count(*)::int AS done FROM generations WHERE status = 'succeeded'"
  return (await db.owner.call<{ done: number }>('done', text, []))[0]?.done ?? 0
}

const backUp = (at: string) =>
  makeBackup({
    ownerUrl: db.url,
    picturesDir: join(installation.dataDir, 'pictures'),
    target,
    masterSecret,
    version: '1.2.3',
    now: new Date(at),
  })

interface PictureRow extends Record<string, unknown> {
  hash: string
  storage_tag: string
  files: number
}
const picturesText = `SELECT encode(content_hash, 'hex') AS hash, storage_tag, count(*)::int AS files
  FROM image_files f JOIN images i USING (content_hash) WHERE made_at IS NOT NULL GROUP BY 1, 2`

describe('a backup', () => {
  it('taken while people order comes back whole: the ledger verifies and every picture can be read [NF-10] [CR-1]', async () => {
    const manifest = checkBackup(first.folder, masterSecret)
    const picturesDir = join(mkdtempSync(join(tmpdir(), 'rangoli-restored-')), 'pictures')
    const report = await restoreBackup({ manifest, folder: first.folder, ownerUrl: fresh.url, picturesDir })
    expect(report).toMatchObject({ rows: first.rows, pictures: first.pictures, hasJobs: true })

    const proof = await verifyLedger(fresh.owner, studioLedgerChecks)
    expect(proof.checks.filter(({ differences }) => differences !== 0)).toEqual([])
    expect(proof.figures.find(({ value }) => value > 0)).toBeDefined()
    const pictures = await fresh.owner.call<PictureRow>('pictures', picturesText, [])
    expect(pictures.length).toBeGreaterThan(0)
    const disk = createLocalDisk(picturesDir)
    for (const { hash, storage_tag, files } of pictures) {
      const keys = manifest.pictures.filter(({ path }) => path.includes(`${hash}-${storage_tag}`))
      expect(keys.length).toBeGreaterThanOrEqual(files)
      for (const { path, size } of keys) expect(must(await disk.get(path), path).length).toBe(size)
    }
    const open = await fresh.owner.call<{ open: number }>(
      'open',
      "SELECT count(*)::int AS open FROM generations WHERE status IN ('queued', 'running')",
      [],
    )
    expect(open[0]?.open).toBeGreaterThan(0)
    await expect(restoreBackup({ manifest, folder: first.folder, ownerUrl: fresh.url, picturesDir })).rejects.toThrow(
      'not empty',
    )
    rmSync(join(picturesDir, '..'), { recursive: true })
  }, 120_000)

  it('stores a picture once, however many backups hold it', () => {
    expect(second.pictures).toBeGreaterThan(first.pictures)
    expect(second.newPictures).toBe(second.pictures - first.pictures)
    const objects = readdirSync(join(target, 'objects'), { recursive: true, withFileTypes: true })
    const names = objects.filter((entry) => entry.isFile()).map(({ name }) => name)
    const wanted = new Set(checkBackup(second.folder, masterSecret).pictures.map(({ sha256 }) => sha256))
    expect(new Set(names)).toEqual(wanted)
  })

  it('holds no master secret', () => {
    for (const entry of readdirSync(first.folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      expect(readFileSync(join(entry.parentPath, entry.name)).includes(masterSecret)).toBe(false)
    }
  })

  describe('is refused before anything is written', () => {
    let copy: string
    const altered = (change: (folder: string) => void): string => {
      copy = mkdtempSync(join(tmpdir(), 'rangoli-altered-'))
      cpSync(target, copy, { recursive: true })
      const folder = join(copy, first.folder.slice(target.length + 1))
      change(folder)
      return folder
    }
    const flip = (path: string) => {
      const bytes = readFileSync(path)
      bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1
      writeFileSync(path, bytes)
    }

    it.each<[string, string, (folder: string) => void]>([
      [
        'a changed table',
        'not what the manifest says',
        (folder) => flip(join(folder, 'tables/public.wallets.copy.gz')),
      ],
      ['a missing table', 'is missing', (folder) => rmSync(join(folder, 'tables/public.wallets.copy.gz'))],
      [
        'a changed manifest, even with fitting checksums',
        'not sealed',
        (folder) => {
          const table = join(folder, 'tables/public.wallets.copy.gz')
          const before = sha256Of(readFileSync(table))
          flip(table)
          const path = join(folder, 'manifest.json')
          writeFileSync(path, readFileSync(path, 'utf8').replace(before, sha256Of(readFileSync(table))))
        },
      ],
      ['a missing seal', 'cannot be read', (folder) => rmSync(join(folder, 'manifest.seal'))],
      [
        'a changed picture',
        'not what the manifest says',
        (folder) => {
          const [picture] = checkBackup(folder, masterSecret).pictures
          const sha256 = must(picture, 'a picture').sha256
          flip(join(folder, '..', 'objects', sha256.slice(0, 2), sha256))
        },
      ],
    ])('%s [NF-10]', (_what, sentence, change) => {
      const folder = altered(change)
      expect(() => checkBackup(folder, masterSecret)).toThrow(sentence)
      rmSync(copy, { recursive: true })
    })

    it('with the secret of another installation', () => {
      expect(() => checkBackup(first.folder, 'the master secret of somebody else altogether')).toThrow('not sealed')
      expect(checkBackup(first.folder, null).version).toBe('1.2.3')
    })

    it('into a folder that holds more than a secret', () => {
      const folder = mkdtempSync(join(tmpdir(), 'rangoli-used-'))
      writeFileSync(join(folder, 'secrets'), 'x')
      expect(() => refuseUsedFolder(folder)).not.toThrow()
      mkdirSync(join(folder, 'pictures'))
      expect(() => refuseUsedFolder(folder)).toThrow('not empty')
      rmSync(folder, { recursive: true })
    })
  })
})
