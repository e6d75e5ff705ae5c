// What keeps it from starting: one sentence that says what to do, exit code 1, no stack, nothing left running.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest'
import { urlOfDatabase } from '../global-setup.ts'
import { type Bench, lifecycleTimeoutMs, openBench } from './processes.ts'

vi.setConfig({ testTimeout: lifecycleTimeoutMs, hookTimeout: lifecycleTimeoutMs })

let bench: Bench
beforeEach(() => {
  bench = openBench()
})
afterEach(() => bench.remove())

async function refusedStart(settings: Record<string, string>): Promise<string> {
  const program = bench.start(settings)
  expect(await program.ended, program.output()).toBe(1)
  expect(program.output()).not.toMatch(/\n\s+at /)
  return program.output()
}

it('a second start on one data folder names the process that holds it and leaves that one alone', async () => {
  const first = bench.start()
  const address = await first.ready()
  const said = await refusedStart({})
  expect(said).toContain(`in use by another Rangoli (server, process ${first.pid})`)
  expect(said).toContain('DATA_DIR')
  expect((await fetch(address)).status).toBe(200)
})

it('a busy port is said before the database is touched', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const said = await refusedStart({ PORT: String(port) })
  other.close()
  expect(said).toContain(`Port ${port} is in use by another program`)
  expect(said).not.toContain('database')
})

it('a data folder that is a file is said with its path', async () => {
  const file = join(bench.dataDir, 'file')
  writeFileSync(file, '')
  expect(await refusedStart({ DATA_DIR: join(file, 'data') })).toContain(`${file}/data is a file or lies below one`)
})

it('every wrong variable is listed at once', async () => {
  const said = await refusedStart({ PORT: '70000', LOG_LEVEL: 'loud', ROLES: 'cook', RANGOLI_MODE: 'production' })
  for (const key of ['PORT', 'LOG_LEVEL', 'ROLES', 'PUBLIC_URL', 'DATABASE_URL', 'SECRET_KEY']) {
    expect(said).toMatch(new RegExp(`^ {2}${key}: `, 'm'))
  }
})

it('a database that does not exist is said at once and without the password', async () => {
  const url = new URL(urlOfDatabase(inject('serverUrl'), 'nowhere'))
  url.password = 'hunter2'
  const said = await refusedStart({ DATABASE_URL: url.toString() })
  expect(said).toMatch(/PostgreSQL at .*\/nowhere cannot be used \(database "nowhere" does not exist\)/)
  expect(said).not.toContain('hunter2')
})

it('a secret that was cut short is refused instead of used', async () => {
  writeFileSync(join(bench.dataDir, 'secrets'), 'short\n')
  expect(await refusedStart({})).toContain('holds no secret of 32 characters')
})

it('a cluster of another PostgreSQL release is left as it is', async () => {
  mkdirSync(join(bench.dataDir, 'postgres'))
  writeFileSync(join(bench.dataDir, 'postgres', 'PG_VERSION'), '9\n')
  expect(await refusedStart({})).toContain('was made by PostgreSQL 9')
  expect(readFileSync(join(bench.dataDir, 'postgres', 'PG_VERSION'), 'utf8')).toBe('9\n')
  rmSync(join(bench.dataDir, 'postgres'), { recursive: true })
})
