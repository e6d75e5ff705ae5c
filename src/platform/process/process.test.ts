// Processes that do not do as they are told: they are ended all the same, in bounded time.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { identityOf, isLivingPostgres, isSameProcessAlive } from './process-identity.ts'
import { keepWorker } from './worker-parent.ts'

const folder = mkdtempSync(join(tmpdir(), 'rangoli-process-'))
afterAll(() => rmSync(folder, { recursive: true }))

const order = { ownerUrl: 'none', databaseUrl: 'none', masterSecret: 'none', publicUrl: 'none' }

function program(name: string, code: string): string {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(file, code)
  return file
}

const ready = "process.once('message', () => process.send({ kind: 'ready' }));"

it('a worker that ignores the wish to stop is killed when its time is over', async () => {
  const entry = program('deaf', `process.on('SIGTERM', () => {}); process.on('disconnect', () => {}); ${ready}`)
  const worker = keepWorker({ entry, order, log: () => {}, stopLimitMs: 300 })
  await worker.ready
  const child = identityOf(worker.pid() ?? 0)
  await worker.stop()
  expect(isSameProcessAlive(child)).toBe(false)
  expect(worker.pid()).toBeNull()
})

it('a worker that keeps dying is started again with growing pauses, and not after the stop', async () => {
  const said: string[] = []
  const third = Promise.withResolvers<void>()
  const log = (line: string) => said.push(line) === 3 && third.resolve()
  const worker = keepWorker({ entry: program('dying', 'process.exit(3)'), order, log })
  await expect(worker.ready).rejects.toThrow('the worker ended (exit code 3)')
  await third.promise
  await worker.stop()
  expect(said.map((line) => /exit code 3.* in (\d+) ms/.exec(line)?.[1])).toEqual(['250', '500', '1000'])
})

it('a worker that cannot start says why', async () => {
  const code = "process.once('message', () => process.send({ kind: 'failed', reason: 'no engine' }))"
  const worker = keepWorker({ entry: program('failing', code), order, log: () => {} })
  await expect(worker.ready).rejects.toThrow('no engine')
  await worker.stop()
})

it('a process that hangs while it exits is killed by its guard', async () => {
  const exit = new URL('./exit.ts', import.meta.url).href
  const hang = "process.on('exit', () => { for (;;); })"
  const code = `import { exitForCertain } from '${exit}'; ${hang}; exitForCertain(0)`
  const child = spawn(process.execPath, [program('hanging', code)], { stdio: 'ignore' })
  const how = await new Promise((resolve) => child.once('exit', (exitCode, signal) => resolve(signal ?? exitCode)))
  expect(how).toBe('SIGKILL')
})

it('a number that another process has now is not taken for the one that wrote it down', () => {
  const mine = identityOf(process.pid)
  expect(isSameProcessAlive(mine)).toBe(true)
  expect(isSameProcessAlive({ ...mine, startTicks: mine.startTicks - 1 })).toBe(false)
  expect(isSameProcessAlive({ pid: 4_194_300, startTicks: 1 })).toBe(false)
  expect(isLivingPostgres(process.pid)).toBe(false)
})
