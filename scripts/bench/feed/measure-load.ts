// Many at once: likes alone, and the mix of an evening: 70 % feed, 15 % job state, 10 % likes, 5 % orders.
import { randomUUID } from 'node:crypto'
import type { BenchPeople } from '../people.ts'
import { categories } from './fill-posts.ts'
import { type Ask, ask, quantile } from './requests.ts'

interface Load {
  url: string
  people: BenchPeople
  seconds: number
}

const pick = <T>(items: readonly T[]): T => {
  const item = items[Math.floor(Math.random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

const order = (people: BenchPeople): Ask => ({
  method: 'POST',
  path: '/api/studio/generate',
  cookie: pick(people.cookies),
  key: randomUUID(),
  body: { prompt: 'Diwali lamps and marigolds, deep blue evening', tier: 'standard', imageType: 'poster' },
})

interface FeedPage {
  items: { id: string }[]
  nextCursor?: string
}

/** So many askers, each sending its next request when it has its answer. */
async function run(load: Load, connections: number, next: () => { kind: string; ask: Ask }) {
  const times = new Map<string, number[]>()
  const endMs = performance.now() + load.seconds * 1000
  const asker = async () => {
    while (performance.now() < endMs) {
      const { kind, ask: what } = next()
      const { ms } = await ask(load.url, what)
      const known = times.get(kind)
      if (known) known.push(ms)
      else times.set(kind, [ms])
    }
  }
  await Promise.all(Array.from({ length: connections }, asker))
  return times
}

function rows(times: ReadonlyMap<string, number[]>, seconds: number): string[] {
  return [...times].map(([kind, all]) => {
    const cells = [all.length / seconds, quantile(all, 0.5), quantile(all, 0.95), quantile(all, 0.99)]
    return `  ${kind.padEnd(28)}${cells.map((cell) => cell.toFixed(cell < 100 ? 1 : 0).padStart(10)).join('')}`
  })
}

const head = `  ${''.padEnd(28)}${['a second', 'p50 ms', 'p95 ms', 'p99 ms'].map((cell) => cell.padStart(10)).join('')}`

/** Likes of posts of the first pages, 64 at once: those are the counters that people wait for. */
export async function measureLikes(load: Load): Promise<string[]> {
  const { items }: FeedPage = JSON.parse((await ask(load.url, { path: '/api/community/feed?limit=100' })).text)
  const like = () => ({
    kind: 'like toggle',
    ask: { method: 'POST', path: `/api/community/${pick(items).id}/like`, cookie: pick(load.people.cookies) } as const,
  })
  return [head, ...rows(await run(load, 64, like), load.seconds)]
}

export async function measureMix(load: Load): Promise<string[]> {
  const { url, people } = load
  const jobs: { jobId: string; cookie: string }[] = []
  for (let n = 0; n < 50; n++) {
    const placed = order(people)
    const { jobId }: { jobId: string } = JSON.parse((await ask(url, placed)).text)
    jobs.push({ jobId, cookie: placed.cookie ?? '' })
  }
  const { items }: FeedPage = JSON.parse((await ask(url, { path: '/api/community/feed?limit=100' })).text)
  const queries = ['sort=trending', 'sort=latest', ...categories.map((id) => `categoryId=${id}`), 'q=lamp']
  // Pages in the middle, as people scroll: each has its own cursor.
  const places: string[] = []
  for (let n = 0, cursor = ''; n < 60; n++) {
    const page: FeedPage = JSON.parse((await ask(url, { path: `/api/community/feed?sort=trending${cursor}` })).text)
    if (page.nextCursor === undefined) break
    cursor = `&cursor=${page.nextCursor}`
    places.push(`sort=trending${cursor}`)
  }
  const feed = () => ({ path: `/api/community/feed?${pick(Math.random() < 0.5 ? queries : places)}` })
  const next = () => {
    const chance = Math.random()
    if (chance < 0.7) {
      const cookie = Math.random() < 0.5 ? pick(people.cookies) : undefined
      return { kind: 'feed', ask: { ...feed(), cookie } }
    }
    const job = pick(jobs)
    if (chance < 0.85)
      return { kind: 'job state', ask: { path: `/api/studio/generate/${job.jobId}`, cookie: job.cookie } }
    if (chance >= 0.95) return { kind: 'order', ask: order(people) }
    const path = `/api/community/${pick(items).id}/like`
    return { kind: 'like', ask: { method: 'POST', path, cookie: pick(people.cookies) } as const }
  }
  return [head, ...rows(await run(load, 16, next), load.seconds)]
}
