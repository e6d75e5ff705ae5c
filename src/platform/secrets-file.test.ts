// The master secret of a local installation: random, private, and the same for everybody who starts at once.
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadMasterSecret, refuseOpenFolder } from './secrets-file.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rangoli-secrets-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const load = (secretKey?: string) => loadMasterSecret({ dataDir, secretKey })

it('is drawn once, kept, readable by its owner alone, and differs from folder to folder', () => {
  const first = load()
  expect(first.value).toMatch(/^[\w-]{43}$/)
  expect(load()).toEqual(first)
  expect(statSync(join(dataDir, 'secrets')).mode & 0o777).toBe(0o600)
  rmSync(join(dataDir, 'secrets'))
  expect(load().value).not.toBe(first.value)
})

it('a given key counts and writes nothing', () => {
  const given = 'x'.repeat(32)
  expect(load(given)).toEqual({ value: given, file: null })
  expect(readdirSync(dataDir)).toEqual([])
})

it('a file that was cut short is refused', () => {
  writeFileSync(join(dataDir, 'secrets'), 'short')
  expect(() => load()).toThrow('holds no secret of 32 characters')
})

it('a file that others could read is closed to them', () => {
  load()
  chmodSync(join(dataDir, 'secrets'), 0o644)
  load()
  expect(statSync(join(dataDir, 'secrets')).mode & 0o777).toBe(0o600)
})

it('a data folder that everybody may write into is refused, a missing one is not [NF-6]', () => {
  chmodSync(dataDir, 0o777)
  expect(() => refuseOpenFolder(dataDir)).toThrow('chmod o-w')
  chmodSync(dataDir, 0o770)
  expect(() => refuseOpenFolder(dataDir)).not.toThrow()
  expect(() => refuseOpenFolder(join(dataDir, 'nothing'))).not.toThrow()
})

it('eight starts at once agree on one secret and leave no other file', async () => {
  const code = `const { workerData, parentPort } = require('node:worker_threads')
    import(workerData.module).then(({ loadMasterSecret }) =>
      parentPort.postMessage(loadMasterSecret({ dataDir: workerData.dataDir, secretKey: undefined }).value))`
  const module = new URL('./secrets-file.ts', import.meta.url).href
  const draw = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(code, { eval: true, workerData: { dataDir, module } })
      worker.once('message', resolve).once('error', reject)
    })
  const drawn = await Promise.all(Array.from({ length: 8 }, draw))
  expect(new Set(drawn).size).toBe(1)
  expect(readdirSync(dataDir)).toEqual(['secrets'])
})
