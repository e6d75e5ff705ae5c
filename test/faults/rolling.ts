// Restarts two web processes in turn, again and again, while people read and order through a balancer. Counts what failed.
import { setTimeout as wait } from 'node:timers/promises'
import { newId } from '#platform/ids.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { eventually } from '../eventually.ts'
import { startCountingServer } from '../fakes/counting-engine.ts'
import { startBalancer } from './balancer.ts'
import { createInstallation } from './installation.ts'
import { makeRich, type Person, registerPeople } from './people.ts'

export interface RollingFigures {
  restarts: number
  requests: number
  orders: number
  /** `GET /path: 502`, `POST /path: fetch failed` */
  failed: string[]
  slowestMs: number
  seconds: number
}

export interface RollingPlan {
  databaseUrl: string
  owner: Database
  restarts: number
  /** People that ask at the same time. */
  people: number
  say?: (line: string) => void
}

/** Longer than the balancer needs to see that a process is not ready any more. */
const drainDelaySeconds = 0.5
const pauseMs = 15
const readyLimitMs = 120_000
const reads = ['/api/profile', '/api/credits/balance', '/api/studio/my-creations', '/api/wallet/entries']

export async function rollRestarts(plan: RollingPlan): Promise<RollingFigures> {
  const { databaseUrl, owner, restarts, say = () => {} } = plan
  const engine = await startCountingServer(50)
  const installation = createInstallation({
    databaseUrl,
    engineUrl: engine.url,
    canFind: true,
    leaseMs: 5_000,
    environment: { DRAIN_DELAY_SECONDS: String(drainDelaySeconds) },
  })
  try {
    const webs = [await installation.start('web'), await installation.start('web')]
    await installation.start('worker')
    const balancer = await startBalancer(webs.map(({ url }) => url))
    const isReady = (url: string) => eventually(async () => balancer.ready().includes(url), readyLimitMs)
    try {
      for (const { url } of webs) await isReady(url)
      const people = await registerPeople(balancer.url, plan.people)
      await makeRich({ owner }, 10_000_000)
      const startedAt = performance.now()
      const load = startLoad(balancer.url, people)
      for (let restart = 0; restart < restarts; restart++) {
        const web = webs[restart % webs.length]
        if (!web) break
        await web.restart()
        await isReady(web.url)
        say(
          `restart ${restart + 1} of ${restarts}: ${load.figures.requests} requests, ${load.figures.failed.length} failed`,
        )
      }
      await load.stop()
      return { restarts, ...load.figures, seconds: Math.round((performance.now() - startedAt) / 1000) }
    } finally {
      await balancer.close()
    }
  } finally {
    await installation.close()
    await engine.close()
  }
}

function startLoad(url: string, people: readonly Person[]) {
  const figures = { requests: 0, orders: 0, failed: [] as string[], slowestMs: 0 }
  const stopping = new AbortController()
  const ask = async (person: Person, path: string, order?: object) => {
    const startedAt = performance.now()
    const method = order ? 'POST' : 'GET'
    const headers = { authorization: `Bearer ${person.token}`, ...(order && orderHeaders()) }
    let outcome: string
    try {
      const answer = await fetch(`${url}${path}`, { method, headers, ...(order && { body: JSON.stringify(order) }) })
      await answer.arrayBuffer()
      outcome = answer.ok ? '' : String(answer.status)
    } catch (error) {
      outcome = error instanceof Error ? error.message : String(error)
    }
    figures.requests++
    if (order) figures.orders++
    if (outcome !== '') figures.failed.push(`${method} ${path}: ${outcome}`)
    figures.slowestMs = Math.max(figures.slowestMs, Math.round(performance.now() - startedAt))
  }
  const live = async (person: Person, place: number) => {
    for (let turn = place; !stopping.signal.aborted; turn++) {
      if (turn % 10 === 0)
        await ask(person, '/api/studio/generate', { prompt: 'a kite', aspectRatio: '1:1', variants: 1 })
      else await ask(person, reads[turn % reads.length] ?? '/api/profile')
      await wait(pauseMs)
    }
  }
  const living = people.map(live)
  return {
    figures,
    async stop() {
      stopping.abort()
      await Promise.all(living)
    },
  }
}

const orderHeaders = () => ({ 'content-type': 'application/json', 'idempotency-key': newId() })
