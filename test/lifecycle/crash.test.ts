// kill -9 of each process: the others bring it back or end with it, and no acknowledged row is lost.
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { eventually, type Living, lifecycleTimeoutMs, openBench } from './processes.ts'

vi.setConfig({ testTimeout: lifecycleTimeoutMs, hookTimeout: lifecycleTimeoutMs })

// One data folder for all: each test also shows that the one before left it in order.
const bench = openBench()
afterEach(() => bench.clear())
afterAll(() => bench.remove())

/** The helper that guards the exit ends a moment after the process it guards. */
const nothingIsLeft = () => eventually(() => bench.living().length === 0, 'no process is left')

const count = async (address: string): Promise<number> => {
  const answer = await fetch(address)
  return answer.ok ? Number(((await answer.json()) as { beats: unknown }).beats) : -1
}

function pidOf(kind: Living['kind']): number {
  const found = bench.living().find((process) => process.kind === kind)
  if (found === undefined) throw new Error(`no ${kind} is alive`)
  return found.pid
}

it('the death of the main process ends PostgreSQL and the worker, and the next start finds every row', async () => {
  const first = bench.start()
  const address = await first.ready()
  const known = await count(address)
  first.child.kill('SIGKILL')
  const second = bench.start()
  expect(await count(await second.ready())).toBeGreaterThanOrEqual(known)
  await eventually(
    () => bench.living().filter(({ kind }) => kind === 'worker').length === 1,
    'the old worker has ended',
  )
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
  await nothingIsLeft()
})

it('a dead worker is replaced and pages go on', async () => {
  const program = bench.start()
  const address = await program.ready()
  const dead = pidOf('worker')
  process.kill(dead, 'SIGKILL')
  await eventually(() => bench.living().some(({ kind, pid }) => kind === 'worker' && pid !== dead), 'a new worker')
  const known = await count(address)
  await eventually(async () => (await count(address)) > known, 'the new worker beats')
})

it('a dead PostgreSQL comes back, the process and its worker live on, and no row is lost', async () => {
  const program = bench.start()
  const address = await program.ready()
  const known = await count(address)
  const worker = pidOf('worker')
  process.kill(pidOf('postmaster'), 'SIGKILL')
  await eventually(async () => (await count(address)) > known, 'pages and worker reach the database again')
  expect(pidOf('worker')).toBe(worker)
  program.child.kill('SIGTERM')
  expect(await program.ended).toBe(0)
  await nothingIsLeft()
})

it('a dead watchdog is replaced, so that PostgreSQL still ends with the main process', async () => {
  const program = bench.start()
  await program.ready()
  const dead = pidOf('watchdog')
  process.kill(dead, 'SIGKILL')
  await eventually(() => bench.living().some(({ kind, pid }) => kind === 'watchdog' && pid !== dead), 'a new watchdog')
  program.child.kill('SIGKILL')
  await nothingIsLeft()
})

it('after the death of all processes at once the next start works', async () => {
  const first = bench.start()
  const known = await count(await first.ready())
  for (const { pid } of bench.living()) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // A backend ends by itself when its postmaster does.
    }
  }
  await first.ended
  const second = bench.start()
  expect(await count(await second.ready())).toBeGreaterThanOrEqual(known)
})
