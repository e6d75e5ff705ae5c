// The load of orders on the running server: one key and one body per call, people in turn.
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import autocannon from 'autocannon'
import type { BenchPeople } from './people.ts'

export interface OrderLoad {
  url: string
  people: BenchPeople
  connections: number
  seconds: number
}

export interface OrderFigures {
  perSecond: number
  p50Ms: number
  p99Ms: number
  accepted: number
  refused: number
}

const body = JSON.stringify({
  prompt: 'Diwali lamps and marigolds, deep blue evening',
  tier: 'standard',
  imageType: 'poster',
})

const headersOf = (people: BenchPeople, turn: number) => ({
  'content-type': 'application/json',
  'idempotency-key': randomUUID(),
  cookie: people.cookies[turn % people.cookies.length] ?? '',
})

/** As many orders as go through so many connections, each sending its next when it has its answer. */
export async function loadOrders({ url, people, connections, seconds }: OrderLoad): Promise<OrderFigures> {
  let turn = 0
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path: '/api/studio/generate',
        setupRequest: (request) => ({
          ...request,
          body,
          headers: headersOf(people, turn++),
        }),
      },
    ],
  })
  return {
    perSecond: result['2xx'] / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    accepted: result['2xx'],
    refused: result.non2xx + result.errors,
  }
}

/**
 * Orders at random moments, so many a second on average, whether or not earlier ones are answered: as people come.
 * Counted from the moment each was due, so that a wait of the sender itself counts too.
 */
export async function offerOrders(load: { url: string; people: BenchPeople; rate: number; seconds: number }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const latencies: number[] = []
  let refused = 0
  const send = (turn: number, dueMs: number) =>
    new Promise<void>((resolve) => {
      const options = { agent, method: 'POST', headers: headersOf(load.people, turn) }
      const call = request(`${load.url}/api/studio/generate`, options, (answer) => {
        answer.resume().once('end', () => {
          if (answer.statusCode === 202) latencies.push(performance.now() - dueMs)
          else refused++
          resolve()
        })
      })
      call.once('error', () => {
        refused++
        resolve()
      })
      call.end(body)
    })
  const sent: Promise<void>[] = []
  const startMs = performance.now()
  let dueMs = startMs
  for (let turn = 0; dueMs < startMs + load.seconds * 1000; turn++) {
    const aheadMs = dueMs - performance.now()
    if (aheadMs >= 1) await delay(aheadMs)
    sent.push(send(turn, dueMs))
    dueMs += (-Math.log(1 - Math.random()) * 1000) / load.rate
  }
  await Promise.all(sent)
  agent.destroy()
  latencies.sort((a, b) => a - b)
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0
  return { accepted: latencies.length, refused, p50Ms: at(0.5), p99Ms: at(0.99) }
}
