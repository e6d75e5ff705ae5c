// Clocks that jump: every process has its own, and while people order each is set hours forth and back.
import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '../../../src/platform/db/database.ts'
import { startCountingServer } from '../../fakes/counting-engine.ts'
import { createInstallation } from '../installation.ts'
import { makeRich, registerPeople } from '../people.ts'
import { openPosts } from './reuses.ts'
import { countEnded, judge, type Outcome, orderAll, until } from './work.ts'

export interface ClockPlan {
  databaseUrl: string
  owner: Database
  generations: number
  random: () => number
}

/** Below the day for which an idempotency key is remembered, in both directions together. */
const farthestMs = 6 * 3_600_000
const betweenMs = 700

export async function runClocks({ databaseUrl, owner, generations, random }: ClockPlan): Promise<Outcome> {
  const startedAtMs = performance.now()
  const engine = await startCountingServer(150)
  const installation = createInstallation({ databaseUrl, engineUrl: engine.url, canFind: true, leaseMs: 2_000 })
  try {
    const parts = await Promise.all((['web', 'web', 'worker', 'worker'] as const).map(installation.start))
    const urls = parts.filter(({ role }) => role === 'web').map(({ url }) => url)
    const people = await registerPeople(urls[0] ?? '', 10)
    await makeRich({ owner }, 100 * generations)
    const posts = await openPosts(owner, people)
    let jumps = 0
    let isOver = false
    const jump = async () => {
      while (!isOver) {
        parts[Math.floor(random() * parts.length)]?.setClock(Math.round((random() * 2 - 1) * farthestMs))
        jumps++
        await wait(betweenMs)
      }
      for (const part of parts) part.setClock(0)
    }
    const jumping = jump()
    const accepted = await orderAll({ people, posts, urls, generations, random, pauseMs: 250 })
    await until(owner, async () => (await countEnded(owner)) >= generations / 2)
    isOver = true
    await jumping
    // What a clock ahead leased or put off for hours is waited for by nobody: the clocks go there once more.
    for (const part of parts) part.setClock(farthestMs + 3_600_000)
    await until(owner, async () => (await countEnded(owner)) === generations)
    return await judge({
      part: 'clocks',
      owner,
      engine,
      accepted,
      generations,
      faults: { jumps },
      // A deadline that lies hours back by another clock is over.
      mayFail: ['outcome_unknown', 'timed_out'],
      startedAtMs,
    })
  } finally {
    await installation.close()
    await engine.close()
  }
}
