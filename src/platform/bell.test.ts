import { expect, it } from 'vitest'
import { createBell } from './bell.ts'

const longMs = 60_000

it('wakes who waits', async () => {
  const bell = createBell()
  const waiting = bell.wait(longMs)
  bell.ring()
  await waiting
})

it('counts a ring before the wait, once', async () => {
  const bell = createBell()
  bell.ring()
  bell.ring()
  await bell.wait(longMs)
  const startedMs = performance.now()
  await bell.wait(20)
  expect(performance.now() - startedMs).toBeGreaterThan(10)
})

it('ends with the signal, also one that was aborted before', async () => {
  const stop = new AbortController()
  const bell = createBell()
  const waiting = bell.wait(longMs, stop.signal)
  stop.abort()
  await waiting
  await bell.wait(longMs, stop.signal)
})
