// Streams over real sockets: what arrives, what ends them, and that nothing stays behind when a client vanishes.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { Problem } from '#contract/problem.ts'
import { fixedSessions, testHttp } from '../../../test/http.ts'
import { Refusal } from '../refusal.ts'
import type { Call } from './call.ts'
import { closeHttp } from './drain.ts'
import { serveStream } from './events-stream.ts'
import type { StreamBounds } from './open-streams.ts'
import type { Http } from './serve.ts'

const follow = endpoint({
  id: 'fixture.follow',
  method: 'GET',
  path: '/api/fixture/follow/:how',
  summary: 'fixture',
  auth: 'user',
  rateLimit: 'read',
  params: z.object({ how: z.string() }),
  reply: z.object({ n: z.int(), text: z.string().optional() }),
  status: 200,
  answers: 'stream',
  refusals: ['not_found'],
})
type Event = z.infer<typeof follow.reply>

/** What the handlers of one server saw. */
interface Seen {
  finished: number
  aborted: number
  yielded: number
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))

async function* events(how: string, signal: AbortSignal, seen: Seen): AsyncGenerator<Event> {
  try {
    yield { n: 1, ...JSON.parse('{"secret":"stays"}') }
    if (how === 'three') {
      yield { n: 2 }
      yield { n: 3 }
    }
    if (how === 'refused') throw new Refusal('not_found', 'It is gone.')
    if (how === 'thrown') throw new Error('SELECT secret')
    if (how === 'invalid') yield JSON.parse('{"n":"two"}')
    if (how === 'deaf') await new Promise(() => {})
    if (how === 'wait') await untilAborted(signal)
    while (how === 'flood' && !signal.aborted) {
      seen.yielded++
      yield { n: 2, text: 'x'.repeat(10_000) }
      await wait(0)
    }
  } finally {
    seen.finished++
  }
}

const open: Http[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((http) => closeHttp(http, { boundMs: 100 })))
})

async function start(bounds: Partial<StreamBounds> = {}) {
  const seen: Seen = { finished: 0, aborted: 0, yielded: 0 }
  const sessions = fixedSessions()
  const http = await testHttp({
    sessions,
    config: { rateLimitsEnabled: false },
    streamBounds: bounds,
    routes(web) {
      serveStream(web, follow, async ({ params, signal }: Call<typeof follow>) => {
        if (params.how === 'unknown') throw new Refusal('not_found')
        signal.addEventListener('abort', () => seen.aborted++)
        return events(params.how, signal, seen)
      })
    },
  })
  await http.app.listen({ port: 0, host: '127.0.0.1' })
  open.push(http)
  const address = http.app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { http, seen, sessions, port }
}

/** A client on a bare socket, so that it can vanish or stop reading. */
class Client {
  readonly socket: Socket
  text = ''

  constructor(port: number, how: string, token = 'asha') {
    this.socket = connect(port, '127.0.0.1')
    this.socket.on('error', () => {})
    this.socket.on('data', (chunk) => {
      this.text += chunk
    })
    this.socket.write(`GET /api/fixture/follow/${how} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`)
  }

  /** Resolves when the text so far matches. */
  async sees(pattern: RegExp): Promise<string> {
    await until(() => pattern.test(this.text))
    return this.text
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !condition(); tries++) await wait(10)
  expect(condition()).toBe(true)
}

describe('a stream', () => {
  it('opens at once, sends checked events and ends with the handler', async () => {
    const { port, http, seen } = await start()
    const answer = await fetch(`http://127.0.0.1:${port}/api/fixture/follow/three`, {
      headers: { authorization: 'Bearer asha' },
    })
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store, no-transform')
    expect(answer.headers.get('x-accel-buffering')).toBe('no')
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await answer.text()).toBe('retry: 3000\n\ndata: {"n":1}\n\ndata: {"n":2}\n\ndata: {"n":3}\n\n')
    expect([http.streams.size, seen.finished]).toEqual([0, 1])
  })

  it('refused before it opens is an ordinary problem and takes no place', async () => {
    const { http, port } = await start()
    for (const [how, token, status] of [
      ['unknown', 'asha', 404],
      ['three', 'nobody', 401],
    ] as const) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/fixture/follow/${how}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      expect(answer.status).toBe(status)
      expect(Problem.parse(await answer.json()).status).toBe(status)
    }
    expect(http.streams.size).toBe(0)
  })

  it.each([
    ['refused', 'not_found', 'It is gone.'],
    ['thrown', 'internal', 'Something went wrong on our side.'],
    ['invalid', 'internal', 'Something went wrong on our side.'],
  ])('%s half way ends with an event named problem', async (how, code, detail) => {
    const { port } = await start()
    const answer = await fetch(`http://127.0.0.1:${port}/api/fixture/follow/${how}`, {
      headers: { authorization: 'Bearer asha' },
    })
    const problem = /event: problem\ndata: (.*)\n\n$/.exec(await answer.text())?.[1] ?? ''
    expect(Problem.parse(JSON.parse(problem))).toMatchObject({ code, detail })
  })

  it('has no HEAD, which would wait for ever', async () => {
    const { http } = await start()
    const answer = await http.app.inject({ method: 'HEAD', url: '/api/fixture/follow/wait' })
    expect(answer.statusCode).toBe(405)
  })

  it('shows signs of life', async () => {
    const { port } = await start({ heartbeatMs: 20 })
    const client = new Client(port, 'wait')
    await client.sees(/: alive[\s\S]*: alive/)
    client.socket.destroy()
  })
})

describe('a stream ends', () => {
  it.each(['wait', 'deaf', 'flood'])('and frees everything when the client vanishes (handler: %s)', async (how) => {
    const { port, http, seen } = await start()
    const client = new Client(port, how)
    await client.sees(/data: \{"n":1\}/)
    expect(http.streams.size).toBe(1)
    client.socket.resetAndDestroy()
    await until(() => http.streams.size === 0)
    expect(seen.aborted).toBe(1)
    // A handler that hears nothing keeps only itself: its place, timer and socket are gone.
    if (how !== 'deaf') await until(() => seen.finished === 1)
  })

  it('when the client reads too slowly, before its buffer grows beyond the bound', async () => {
    const { port, http, seen } = await start({ bufferBytes: 64 * 1024 })
    const client = new Client(port, 'flood')
    client.socket.pause()
    await until(() => http.streams.size === 0 && seen.finished === 1)
    // What the kernel takes, then 64 kB of ours.
    expect(seen.yielded * 10_000).toBeLessThan(20_000_000)
    client.socket.destroy()
  })

  it('when the session ends, at the next sign of life', async () => {
    const { port, http, sessions } = await start({ heartbeatMs: 20 })
    const client = new Client(port, 'wait')
    await client.sees(/: alive/)
    expect(http.streams.size).toBe(1)
    sessions.end('asha')
    // The empty chunk that ends an answer.
    await client.sees(/\r\n0\r\n\r\n$/)
    expect(http.streams.size).toBe(0)
  })

  it('when the process drains, which is then not held up, and no new one opens', async () => {
    const { port, http } = await start()
    const client = new Client(port, 'wait')
    await client.sees(/data:/)
    const ended = once(client.socket, 'end')
    const began = performance.now()
    await closeHttp(http, { boundMs: 5_000 })
    await ended
    expect(performance.now() - began).toBeLessThan(2_000)
    expect(http.streams.size).toBe(0)
    expect(() => http.streams.take('anyone')).toThrow(/rate_limited/)
  })
})

describe('places', () => {
  it('are bounded for each user; a place given back is free again', async () => {
    const { port, http } = await start({ perClient: 2 })
    const clients = [new Client(port, 'wait'), new Client(port, 'wait')]
    for (const client of clients) await client.sees(/data:/)
    const third = await new Client(port, 'wait').sees(/HTTP\/1.1 429[\s\S]*retry-after: 5/i)
    expect(third).toContain('rate_limited')
    await new Client(port, 'wait', 'ravi').sees(/data:/)
    clients[0]?.socket.destroy()
    await until(() => http.streams.size === 2)
    await new Client(port, 'wait').sees(/HTTP\/1.1 200/)
  })

  it('are bounded for the process', async () => {
    const { port } = await start({ perProcess: 1 })
    await new Client(port, 'wait').sees(/data:/)
    await new Client(port, 'wait', 'ravi').sees(/HTTP\/1.1 429/)
  })
})
