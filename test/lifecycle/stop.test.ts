// A wished stop: everything ends, what was begun is answered, and the next start finds its data.
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { eventually, lifecycleTimeoutMs, openBench } from './processes.ts'

vi.setConfig({ testTimeout: lifecycleTimeoutMs, hookTimeout: lifecycleTimeoutMs })

// One data folder for all: each test also shows that the one before left it in order.
const bench = openBench()
afterEach(() => bench.clear())
afterAll(() => bench.remove())

/** The helper that guards the exit ends a moment after the process it guards. */
const nothingIsLeft = () => eventually(() => bench.living().length === 0, 'no process is left')

const beatsAt = async (address: string): Promise<number> => {
  const answer: unknown = await (await fetch(address)).json()
  return Number((answer as { beats: unknown }).beats)
}

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends every process and says so, twice in a row',
  async (signal) => {
    for (const round of [1, 2]) {
      const program = bench.start()
      const address = await program.ready()
      expect(await beatsAt(address), `round ${round}`).toBeGreaterThan(0)
      program.child.kill(signal)
      expect(await program.ended).toBe(0)
      expect(program.output()).toContain('Stopped')
      await nothingIsLeft()
    }
  },
)

it('a second start finds the data of the first and its secret', async () => {
  const first = bench.start()
  const address = await first.ready()
  await eventually(async () => (await beatsAt(address)) >= 3, 'three beats')
  first.child.kill('SIGTERM')
  await first.ended
  const second = bench.start()
  expect(await beatsAt(await second.ready())).toBeGreaterThanOrEqual(3)
  expect(second.output()).toContain('nothing new')
})

it('a request at work is answered before the stop', async () => {
  const program = bench.start()
  const answer = fetch(`${await program.ready()}/slow`)
  // The request must have arrived before the signal does.
  await fetch(await program.ready())
  program.child.kill('SIGTERM')
  expect((await answer).status).toBe(200)
  expect(await program.ended).toBe(0)
})

it('a second signal ends it at once although a request never ends, and leaves no process', async () => {
  const program = bench.start()
  const address = await program.ready()
  const kept = fetch(`${address}/kept`).catch(() => 'cut off')
  await fetch(address)
  program.child.kill('SIGINT')
  await eventually(() => program.output().includes('Stopping'), 'it says that it stops')
  program.child.kill('SIGINT')
  expect(await program.ended).toBe(130)
  expect(await kept).toBe('cut off')
  await nothingIsLeft()
})

it('a signal during the start ends it without leaving a process', async () => {
  const program = bench.start()
  await eventually(() => program.output().includes('secrets'), 'it has begun')
  program.child.kill('SIGTERM')
  expect(await program.ended).toBe(0)
  await nothingIsLeft()
})

it('a forgotten promise is said and ends nothing; an uncaught exception ends everything in order, with code 1', async () => {
  const program = bench.start()
  const address = await program.ready()
  expect((await fetch(`${address}/forget`)).status).toBe(200)
  await eventually(() => program.output().includes('nobody waits for this'), 'the rejection is said')
  expect(await beatsAt(address)).toBeGreaterThan(0)
  await fetch(`${address}/crash`).catch(() => 'may be cut off')
  expect(await program.ended).toBe(1)
  expect(program.output()).toContain('a crash on purpose')
  expect(program.output()).toContain('Stopped')
  await nothingIsLeft()
})
