// kill -9 of web, worker and PostgreSQL, spread over the whole work.
import type { Database } from '../../../src/platform/db/database.ts'
import { startCountingServer } from '../../fakes/counting-engine.ts'
import { createInstallation, type Part } from '../installation.ts'
import { makeRich, registerPeople } from '../people.ts'
import { openPosts } from './reuses.ts'
import { countEnded, judge, type Outcome, orderAll, until } from './work.ts'

export interface KillPlan {
  databaseUrl: string
  owner: Database
  kills: number
  generations: number
  random: () => number
  /** Kills PostgreSQL; without it web and worker alone are killed. */
  killDatabase?: () => void
  say?: (line: string) => void
}

const engineDelayMs = 20
/** One kill in so many is of PostgreSQL: it throws everybody out. */
const databaseEvery = 5

export async function runKills(plan: KillPlan): Promise<Outcome> {
  const { databaseUrl, owner, generations, random } = plan
  const startedAtMs = performance.now()
  const engine = await startCountingServer(engineDelayMs)
  const installation = createInstallation({ databaseUrl, engineUrl: engine.url, canFind: false, leaseMs: 1_500 })
  try {
    const parts = await Promise.all((['web', 'web', 'worker', 'worker'] as const).map(installation.start))
    const urls = parts.filter(({ role }) => role === 'web').map(({ url }) => url)
    const people = await registerPeople(urls[0] ?? '', 20)
    await makeRich({ owner }, 100 * generations)
    const posts = await openPosts(owner, people)
    const [accepted, faults] = await Promise.all([
      orderAll({ people, posts, urls, generations, random }),
      killAlongTheWay(plan, parts),
    ])
    await until(owner, async () => (await countEnded(owner)) === generations)
    return await judge({
      part: 'kills',
      owner,
      engine,
      accepted,
      generations,
      faults,
      // The engine cannot be searched: what was under way at the moment of a kill is reported as unknown, and nothing else fails.
      mayFail: ['outcome_unknown'],
      startedAtMs,
    })
  } finally {
    await installation.close()
    await engine.close()
  }
}

/** The n-th kill when n of k + 1 parts of the work are done. */
async function killAlongTheWay(plan: KillPlan, parts: Part[]): Promise<Record<string, number>> {
  const { owner, kills, generations, random, killDatabase, say = () => {} } = plan
  const killed = { web: 0, worker: 0, database: 0 }
  for (let kill = 0; kill < kills; kill++) {
    await until(owner, async () => (await countEnded(owner)) >= ((kill + 1) * generations) / (kills + 1))
    if (killDatabase && random() < 1 / databaseEvery) {
      killDatabase()
      killed.database++
    } else {
      const ready = parts.filter((part) => part.isReady())
      const victim = ready[Math.floor(random() * ready.length)] ?? parts[0]
      victim?.killAndStartAgain()
      if (victim) killed[victim.role]++
    }
    if ((kill + 1) % 10 === 0) say(`  ${kill + 1} of ${kills} kills: ${JSON.stringify(killed)}`)
  }
  return killed
}
