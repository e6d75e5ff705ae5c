// The load of orders on the running server: one key and one body per call, people in turn.
import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import type { BenchPeople } from './people.ts'

export interface OrderLoad {
  url: string
  people: BenchPeople
  connections: number
  seconds: number
  /** Orders a second over all connections; as many as possible without it. */
  rate?: number
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

export async function loadOrders({ url, people, connections, seconds, rate }: OrderLoad): Promise<OrderFigures> {
  let turn = 0
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    ...(rate === undefined ? {} : { overallRate: rate }),
    requests: [
      {
        method: 'POST',
        path: '/api/studio/generate',
        setupRequest: (request) => ({
          ...request,
          body,
          headers: {
            'content-type': 'application/json',
            'idempotency-key': randomUUID(),
            cookie: people.cookies[turn++ % people.cookies.length] ?? '',
          },
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
