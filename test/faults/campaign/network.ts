// A database line that is slow, stuttering, cut and dead, one trouble after the other, while people order.
import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '../../../src/platform/db/database.ts'
import { startCountingServer } from '../../fakes/counting-engine.ts'
import { createInstallation } from '../installation.ts'
import { makeRich, registerPeople } from '../people.ts'
import { startProxy, type Trouble } from '../proxy.ts'
import { openPosts } from './reuses.ts'
import { countEnded, judge, type Outcome, orderAll, until } from './work.ts'

export interface NetworkPlan {
  databaseUrl: string
  owner: Database
  generations: number
  random: () => number
}

const troubles: readonly Trouble[] = [
  { kind: 'slow', delayMs: 40 },
  { kind: 'cut' },
  { kind: 'throttled', pieceBytes: 256, everyMs: 2 },
  { kind: 'dead' },
]
const longestMs = 2_500
const shortestMs = 400

export async function runNetwork({ databaseUrl, owner, generations, random }: NetworkPlan): Promise<Outcome> {
  const startedAtMs = performance.now()
  const engine = await startCountingServer(150)
  const proxy = await startProxy(databaseUrl)
  const installation = createInstallation({
    databaseUrl: proxy.url,
    engineUrl: engine.url,
    canFind: true,
    leaseMs: 2_000,
  })
  try {
    const parts = await Promise.all((['web', 'worker', 'worker'] as const).map(installation.start))
    const pids = parts.map((part) => part.pid())
    const urls = parts.filter(({ role }) => role === 'web').map(({ url }) => url)
    const people = await registerPeople(urls[0] ?? '', 10)
    await makeRich({ owner }, 100 * generations)
    const posts = await openPosts(owner, people)
    const faults: Record<string, number> = {}
    let isOver = false
    const trouble = async () => {
      // Each of them at least once, however quick the work is.
      for (let turn = 0; !isOver || turn < troubles.length; turn++) {
        const next = troubles[turn % troubles.length] ?? { kind: 'none' }
        faults[next.kind] = (faults[next.kind] ?? 0) + 1
        proxy.trouble(next)
        await wait(shortestMs + random() * (longestMs - shortestMs))
        proxy.mend()
        await wait(shortestMs + random() * longestMs)
      }
    }
    const troubling = trouble()
    const accepted = await orderAll({ people, posts, urls, generations, random, pauseMs: 400 })
    isOver = true
    await troubling
    await until(owner, async () => (await countEnded(owner)) === generations)
    const outcome = await judge({
      part: 'network',
      owner,
      engine,
      accepted,
      generations,
      faults,
      mayFail: ['outcome_unknown'],
      startedAtMs,
    })
    if (parts.some((part, place) => part.pid() !== pids[place] || !part.isReady()))
      outcome.wrong.push('a process ended')
    return outcome
  } finally {
    await installation.close()
    await proxy.close()
    await engine.close()
  }
}
