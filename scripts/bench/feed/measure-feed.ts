// The community at ten thousand, a hundred thousand and a million posts: pages of the feed, its plans, the ranking, likes, and a
// mixed load. A part of `npm run bench`. BENCH_POSTS=10000,100000 takes other sizes.
import pg from 'pg'
import { systemClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db/database.ts'
import { findRunningDatabase } from '#platform/db/provide-database.ts'
import { listFeed } from '../../../src/modules/community/feed/list-feed.ts'
import { writeSnapshots } from '../../../src/modules/community/feed/write-snapshots.ts'
import { type BenchPeople, makePeople } from '../people.ts'
import { type BenchServer, benchFolder, startBenchServer } from '../server.ts'
import { fillAround, fillPosts, personId, vocabulary } from './fill-posts.ts'
import { measureLikes, measureMix } from './measure-load.ts'
import { measurePages, type PageFigures } from './measure-pages.ts'
import { recordPlans, scansOf } from './plans.ts'
import { closeConnections } from './requests.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const seconds = 2 * Number(process.env.BENCH_SECONDS ?? 5)
const sizes = (process.env.BENCH_POSTS ?? '10000,100000,1000000').split(',').map(Number)
const peopleCount = 5_000
/** In a smaller one reading all of a table may be the best plan. */
const plansFrom = 100_000
/** What is promised for the largest beside the smallest. */
const mostRatio = 1.5
const promised = ['trending', 'latest']

interface Bench {
  server: BenchServer
  people: BenchPeople
  client: pg.Client
  url: string
}

async function rankAt({ url }: Bench, size: number): Promise<void> {
  const db = openDatabase({ connectionString: url, poolSize: 2, role: 'rangoli_app', applicationName: 'bench' })
  const startedMs = performance.now()
  const written = await writeSnapshots({ db, clock: systemClock, config: readConfig({}) })
  say(`  ranking of ${size} posts: ${written} snapshots in ${((performance.now() - startedMs) / 1000).toFixed(2)} s`)
  await db.close()
}

/** Every statement of the feed once, with its plan. Throws when one reads a large table from end to end. */
async function checkPlans({ url, people }: Bench): Promise<void> {
  const db = openDatabase({ connectionString: url, poolSize: 2, role: 'rangoli_app', applicationName: 'bench' })
  const explaining = new pg.Client({ connectionString: url })
  await explaining.connect()
  try {
    const plans = recordPlans(db, explaining)
    const parts = { db: plans.db, clock: systemClock, config: readConfig({}) }
    const viewerId = personId(people.tag, 1)
    const misspelt = vocabulary.find((word) => /^[a-z]{8,}$/.test(word))?.replace(/^(.)(.)(.)/, '$1$3$2')
    const together = `${vocabulary[40]} ${vocabulary[79]}`
    const searched = [vocabulary[0], vocabulary.at(-1), misspelt, together].map((q) => ({ sort: 'latest' as const, q }))
    for (const query of [...(['trending', 'latest', 'following'] as const).map((sort) => ({ sort })), ...searched]) {
      for (const categoryId of query.sort === 'following' ? [undefined] : [undefined, 'festivals']) {
        const { nextCursor: cursor } = await listFeed(parts, { viewerId, query: { ...query, categoryId, limit: 24 } })
        if (cursor) await listFeed(parts, { viewerId, query: { ...query, categoryId, limit: 24, cursor } })
      }
    }
    await writeSnapshots(parts)
    say('\nplans of the feed (with these values)')
    for (const [name, { measured }] of plans.seen) say(`  ${name}\n${measured.replaceAll(/^/gm, '    ')}`)
    const scans = scansOf(plans)
    if (scans.length > 0) throw new Error(`read a large table from end to end: ${scans.join(', ')}`)
    say(`  ${plans.seen.size} statements, kept plans looked at too: none reads a large table from end to end`)
  } finally {
    await explaining.end()
    await db.close()
  }
}

function sayPages(figures: readonly Map<string, PageFigures>[]): boolean {
  say(
    `\na page of 24 cards, one request at a time, none shared; p50 and p95 of the middle of nine rounds, in ms, by the number of posts`,
  )
  say(`  ${''.padEnd(28)}${sizes.map((size) => String(size).padStart(18)).join('')}   p95 last/first`)
  let isKept = true
  for (const name of figures[0]?.keys() ?? []) {
    const all = figures.map((each) => each.get(name) ?? { p50Ms: 0, p95Ms: 0 })
    const cells = all
      .map(({ p50Ms, p95Ms }) => `${p50Ms.toFixed(1)} ${p95Ms.toFixed(1).padStart(7)}`.padStart(18))
      .join('')
    const ratio = (all.at(-1)?.p95Ms ?? 0) / (all[0]?.p95Ms ?? 1)
    const isOver = promised.includes(name) && ratio > mostRatio
    if (isOver) isKept = false
    say(`  ${name.padEnd(28)}${cells}${ratio.toFixed(2).padStart(12)}${isOver ? `  above ${mostRatio}` : ''}`)
  }
  return isKept
}

async function measureAll(bench: Bench): Promise<boolean> {
  const { server, people, client } = bench
  const figures: Map<string, PageFigures>[] = []
  let filled = 0
  for (const size of sizes) {
    const startedMs = performance.now()
    await fillPosts(client, people, [filled + 1, size])
    filled = size
    say(
      `\n${size} posts of ${people.count} people (filled in ${((performance.now() - startedMs) / 1000).toFixed(0)} s)`,
    )
    await rankAt(bench, size)
    figures.push(await measurePages(server.url, people))
    if (size >= plansFrom && size === sizes.at(-1)) await checkPlans(bench)
  }
  const isKept = sayPages(figures)
  say(`\nlikes at ${filled} posts, 64 at once on the hundred posts of the first pages`)
  for (const line of await measureLikes({ url: server.url, people, seconds })) say(line)
  say(`\nmixed load at ${filled} posts, 16 at once: 70 % feed, 15 % job state, 10 % likes, 5 % orders`)
  for (const line of await measureMix({ url: server.url, people, seconds })) say(line)
  return isKept
}

/** Fails when a plan reads a large table from end to end; says so when a ratio is above what is promised. */
export async function measureFeed(): Promise<void> {
  const folder = benchFolder()
  const server = await startBenchServer(folder.dataDir, { ROLES: 'web' }, 'scripts/bench/feed/api-main.ts')
  const url = findRunningDatabase(folder.dataDir)
  if (url === null) throw new Error('the embedded database is not running')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const people = await makePeople(client, peopleCount)
    await fillAround(client, people)
    const isKept = await measureAll({ server, people, client, url })
    if (!isKept) process.exitCode = 1
  } finally {
    closeConnections()
    await client.end()
    await server.stop()
    folder.remove()
  }
}
