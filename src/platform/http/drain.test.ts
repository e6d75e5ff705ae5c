// Draining: what is under way is answered, what stays open is cut, and the process is not held up.
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { testHttp } from '../../../test/http.ts'
import { closeHttp } from './drain.ts'
import { serve } from './serve.ts'

const slow = endpoint({
  id: 'fixture.slow',
  method: 'POST',
  path: '/api/fixture/slow',
  summary: 'fixture',
  auth: 'none',
  rateLimit: 'write',
  body: z.object({ text: z.string() }),
  reply: z.object({ isAborted: z.boolean() }),
  status: 200,
  refusals: [],
})

async function start() {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let entered = 0
  let aborted = 0
  const http = await testHttp({
    routes(web) {
      serve(web, slow, async ({ signal }) => {
        entered++
        signal.addEventListener('abort', () => aborted++)
        await released
        return { isAborted: signal.aborted }
      })
    },
  })
  await http.app.listen({ port: 0, host: '127.0.0.1' })
  const address = http.app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const url = `http://127.0.0.1:${port}`
  const order = () =>
    fetch(`${url}${slow.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"text":"a"}',
    })
  const until = async (condition: () => boolean) => {
    for (let tries = 0; tries < 300 && !condition(); tries++) await wait(10)
    expect(condition()).toBe(true)
  }
  return { http, url, port, order, release: () => release(), until, entered: () => entered, aborted: () => aborted }
}

describe('closing', () => {
  it('answers what is under way, takes nothing new and ends idle connections at once', async () => {
    const { http, url, port, order, release, until, entered } = await start()
    const idle = connect(port, '127.0.0.1')
    await fetch(`${url}/healthz`)
    const underWay = order()
    await until(() => entered() === 1)
    const began = performance.now()
    const closed = closeHttp(http, { boundMs: 5_000 })
    await wait(20)
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
    release()
    const answer = await underWay
    expect([answer.status, await answer.json()]).toEqual([200, { isAborted: false }])
    await closed
    expect(performance.now() - began).toBeLessThan(3_000)
    idle.destroy()
  })

  it('is announced first: not ready, yet everything is answered and connections are let go [NF-9]', async () => {
    const { http, url, order, release, until, entered } = await start()
    const closed = closeHttp(http, { delayMs: 400, boundMs: 5_000 })
    const readiness = await fetch(`${url}/readyz`)
    expect([readiness.status, await readiness.json()]).toEqual([503, { status: 'not_ready', failed: ['draining'] }])
    const late = order()
    await until(() => entered() === 1)
    release()
    const answer = await late
    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close'])
    await closed
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
  })

  it('cuts what does not end within its bound', async () => {
    const { http, order, until, entered, aborted } = await start()
    const underWay = order().catch((error: unknown) => error)
    await until(() => entered() === 1)
    const began = performance.now()
    await closeHttp(http, { boundMs: 100 })
    expect(performance.now() - began).toBeLessThan(2_000)
    expect(await underWay).toBeInstanceOf(Error)
    await until(() => aborted() === 1)
  })
})

describe('a handler', () => {
  it('learns that its client has gone, and not that a body has been read', async () => {
    const { http, port, release, until, entered, aborted, order } = await start()
    const body = '{"text":"a"}'
    const client = connect(port, '127.0.0.1', () =>
      client.write(
        `POST ${slow.path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      ),
    )
    const staying = order()
    await until(() => entered() === 2)
    await wait(20)
    expect(aborted()).toBe(0)
    client.resetAndDestroy()
    await until(() => aborted() === 1)
    release()
    expect((await staying).status).toBe(200)
    await closeHttp(http, { boundMs: 500 })
  })
})
