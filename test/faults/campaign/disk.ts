// A disk that is full and has room again, several times: once with the pictures on it, once with PostgreSQL. Takes root, for the mount.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { eventually } from '../../eventually.ts'
import { startCountingServer } from '../../fakes/counting-engine.ts'
import { createInstallation } from '../installation.ts'
import { ownDatabase } from '../own-database.ts'
import { makeRich, registerPeople } from '../people.ts'
import { openPosts } from './reuses.ts'
import { countEnded, judge, type Outcome, orderAll, until } from './work.ts'

export interface DiskPlan {
  /** Whose disk it is. */
  of: 'pictures' | 'database'
  generations: number
  random: () => number
}

export const canMount = () => process.getuid?.() === 0

const sizes = { pictures: 96, database: 384 }
/** Beyond the pauses in which a worker tries to store again, and below them. */
const longestFullMs = 9_000
const shortestFullMs = 1_500
/** Each begins on a full disk. */
const waves = 3

export async function runDisk({ of, generations, random }: DiskPlan): Promise<Outcome> {
  const startedAtMs = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'rangoli-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizes[of]}m`, 'tmpfs', folder])
  const filler = join(folder, 'filler')
  const database = await ownDatabase({ isDurable: true, ...(of === 'database' && { dataDir: join(folder, 'data') }) })
  const { owner } = database
  const engine = await startCountingServer(100)
  const installation = createInstallation({
    databaseUrl: database.url,
    engineUrl: engine.url,
    canFind: true,
    leaseMs: 2_000,
    environment: { COUNTING_ENGINE_DISTINCT: 'true' },
    ...(of === 'pictures' && { dataDir: join(folder, 'data') }),
  })
  try {
    const parts = await Promise.all((['web', 'worker'] as const).map(installation.start))
    const urls = parts.filter(({ role }) => role === 'web').map(({ url }) => url)
    const people = await registerPeople(urls[0] ?? '', 10)
    await makeRich({ owner }, 100 * generations)
    const posts = await openPosts(owner, people)
    const accepted: string[] = []
    for (let wave = 0; wave < waves; wave++) {
      fillUp(folder, filler)
      if (of === 'pictures') await eventually(() => saysStorage(urls[0] ?? ''))
      const ofWave = wave === waves - 1 ? generations - accepted.length : Math.floor(generations / waves)
      const ordering = orderAll({ people, posts, urls, generations: ofWave, random })
      await wait(shortestFullMs + random() * (longestFullMs - shortestFullMs))
      rmSync(filler, { force: true })
      accepted.push(...(await ordering))
      await until(owner, async () => (await countEnded(owner)) === accepted.length)
    }
    return await judge({
      part: `disk of ${of}`,
      owner,
      engine,
      accepted,
      generations,
      faults: { full: waves },
      mayFail: ['outcome_unknown', 'storage_unavailable'],
      startedAtMs,
    })
  } finally {
    rmSync(filler, { force: true })
    await installation.close()
    await engine.close()
    await database.close()
    execFileSync('umount', [folder])
    rmdirSync(folder)
  }
}

/** Readiness tells the truth: the process lives and cannot store. */
async function saysStorage(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`)
  return answer.status === 503 && (await answer.text()).includes('storage')
}

/** Nothing is left, to the last block. */
function fillUp(folder: string, filler: string): void {
  for (let pieces = 0; pieces < 10_000; pieces++) {
    const { bavail, bsize } = statfsSync(folder)
    if (bavail === 0) return
    try {
      writeFileSync(filler, Buffer.alloc(Math.min(bavail * bsize, 4 * 1024 * 1024)), { flag: 'a' })
    } catch {
      // Somebody else took the last block.
    }
  }
}
