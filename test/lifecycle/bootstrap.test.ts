// The bootstrap on a small project of its own, without network: what is missing is made once, what is broken is repaired.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { lifecycleTimeoutMs } from './processes.ts'

vi.setConfig({ testTimeout: lifecycleTimeoutMs })

const scripts = fileURLToPath(new URL('../../scripts/', import.meta.url))
/** Stands for Next: builds by writing a file, slowly enough to meet another one, and fails when a page says so. */
const builder = `
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs')
if (readFileSync('src/web/page.txt', 'utf8').includes('broken')) { console.error('page.txt is broken'); process.exit(1) }
mkdirSync('src/web/.next/static', { recursive: true })
writeFileSync('src/web/.next/static/page.js', '// a page\\n'.repeat(500))
setTimeout(() => writeFileSync('src/web/.next/built', readFileSync('src/web/page.txt')), 300)`

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rangoli-bootstrap-'))
  cpSync(join(scripts, 'bootstrap'), join(root, 'scripts', 'bootstrap'), { recursive: true })
  cpSync(join(scripts, 'bootstrap.mjs'), join(root, 'scripts', 'bootstrap.mjs'))
  write('builder/package.json', JSON.stringify({ name: 'next', version: '1.0.0' }))
  write('builder/dist/bin/next', builder)
  write('src/web/page.txt', 'one')
  const dependencies = { next: 'file:./builder' }
  write('package.json', JSON.stringify({ name: 'small', version: '1.0.0', dependencies }))
  const packages = {
    '': { name: 'small', version: '1.0.0', dependencies },
    builder: { name: 'next', version: '1.0.0' },
    'node_modules/next': { resolved: 'builder', link: true },
  }
  write('package-lock.json', JSON.stringify({ name: 'small', lockfileVersion: 3, requires: true, packages }))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(name: string, text: string): void {
  const path = join(root, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
}
const built = () => readFileSync(join(root, 'src/web/.next/built'), 'utf8')

async function bootstrap(): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'bootstrap.mjs')], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const keep = (chunk: Buffer) => {
    said += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}

it('installs and builds once, and then has nothing to do or to say', async () => {
  const first = await bootstrap()
  expect(first.said).toMatch(/Installing packages .*: done.*Building the pages .*: done/s)
  expect(first.code).toBe(0)
  expect(built()).toBe('one')
  // The server sends scripts as they were compressed here.
  for (const suffix of ['.br', '.gz'])
    expect(existsSync(join(root, `src/web/.next/static/page.js${suffix}`))).toBe(true)
  expect(await bootstrap()).toEqual({ code: 0, said: '' })
})

it('a changed page is built without installing, other packages are installed', async () => {
  await bootstrap()
  write('src/web/page.txt', 'two')
  expect((await bootstrap()).said).not.toContain('Installing')
  expect(built()).toBe('two')
  write('package-lock.json', `${readFileSync(join(root, 'package-lock.json'), 'utf8')}\n`)
  expect((await bootstrap()).said).toContain('Installing')
})

it('an install that was cut off is begun anew, half unpacked packages and all', async () => {
  await bootstrap()
  write('node_modules/.rangoli-installing', '')
  write('node_modules/half-unpacked/package.json', '{')
  expect((await bootstrap()).code).toBe(0)
  expect(existsSync(join(root, 'node_modules', 'half-unpacked'))).toBe(false)
  expect(await bootstrap()).toEqual({ code: 0, said: '' })
})

it('a package that was deleted is installed again', async () => {
  await bootstrap()
  rmSync(join(root, 'node_modules', 'next'))
  expect((await bootstrap()).code).toBe(0)
  expect(existsSync(join(root, 'node_modules', 'next', 'package.json'))).toBe(true)
})

it('of three at once one works and the others wait', async () => {
  const all = await Promise.all([bootstrap(), bootstrap(), bootstrap()])
  expect(all.map(({ code }) => code)).toEqual([0, 0, 0])
  expect(all.filter(({ said }) => said.includes('Installing packages')).length).toBe(1)
  expect(built()).toBe('one')
})

it('pages that do not build are said with the reason, and are tried again', async () => {
  write('src/web/page.txt', 'broken')
  const failed = await bootstrap()
  expect(failed.code).toBe(1)
  expect(failed.said).toContain('page.txt is broken')
  expect((await bootstrap()).code).toBe(1)
  write('src/web/page.txt', 'whole')
  expect((await bootstrap()).code).toBe(0)
})
