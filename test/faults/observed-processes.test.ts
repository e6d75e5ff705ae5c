// Traces of the program as it is, in two processes, at a collector made of a few lines.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { must } from '#platform/assert.ts'
import { type TestDatabase, testDatabase } from '../database.ts'
import { eventually } from '../eventually.ts'
import { type CountingServer, startCountingServer } from '../fakes/counting-engine.ts'
import { type CollectedSpan, type FakeCollector, startFakeCollector } from '../fakes/otlp-collector.ts'
import { createInstallation, freePort, type Installation } from './installation.ts'
import { orderUntilAnswered, registerPeople } from './people.ts'

let db: TestDatabase
let engine: CountingServer
let collector: FakeCollector
let installation: Installation
let healthPort: number
beforeAll(async () => {
  db = await testDatabase()
  engine = await startCountingServer(20)
  collector = await startFakeCollector()
  healthPort = await freePort()
  installation = createInstallation({
    databaseUrl: db.url,
    engineUrl: engine.url,
    canFind: true,
    leaseMs: 5_000,
    environment: {
      HEALTH_PORT: String(healthPort),
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-team=kites,authorization=Basic%20abc',
    },
  })
})
afterAll(async () => {
  await installation?.close()
  await collector?.close()
  await engine?.close()
  await db?.close()
})

const find = (name: string) => collector.spans.find((span) => span.name === name)

function ancestors(span: CollectedSpan): string[] {
  const parent = collector.spans.find(({ spanId }) => spanId === span.parentSpanId)
  return parent === undefined ? [] : [parent.name, ...ancestors(parent)]
}

it('one trace leads from the request through the order to the picture in another process, and tells nothing private [NF-4]', {
  timeout: 180_000,
}, async () => {
  const web = await installation.start('web')
  await installation.start('worker')
  const person = must((await registerPeople(web.url, 1))[0], 'a person')
  await orderUntilAnswered(person, [web.url])
  await eventually(() => find('store picture') !== undefined && find('render generation') !== undefined, 60_000)
  await eventually(() => find('POST /api/studio/generate') !== undefined, 60_000)

  const stored = must(find('store picture'), 'a span')
  expect(ancestors(stored)).toEqual(['render generation', 'place order', 'POST /api/studio/generate'])
  expect([stored.role, find('place order')?.role]).toEqual(['worker', 'web'])
  const request = must(find('POST /api/studio/generate'), 'a span')
  expect(request.attributes).toMatchObject({ 'http.route': '/api/studio/generate', 'http.request.method': 'POST' })
  expect(Number(request.attributes['http.response.status_code'])).toBe(202)
  const ofTrace = collector.spans.filter(({ traceId }) => traceId === request.traceId).map(({ name }) => name)
  expect(ofTrace).toContain('db studio_place_order')
  expect(collector.headers()).toMatchObject({ 'x-team': 'kites', authorization: 'Basic abc' })
  for (const secret of ['blue boat', 'example.test', person.token, 'Fault Test', 'correct horse']) {
    expect(collector.received()).not.toContain(secret)
  }
})

it('a worker tells its supervisor that it lives and is ready, and Prometheus what it did [NF-9] [NF-10]', async () => {
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${healthPort}${path}`)
    return { status: answer.status, body: await answer.text() }
  }
  expect(await ask('/healthz')).toEqual({ status: 200, body: '{"status":"ok"}' })
  expect(await ask('/readyz')).toEqual({ status: 200, body: '{"status":"ready"}' })
  expect((await ask('/metrics')).body).toMatch(
    /rangoli_generation_attempts_total\{engine="counting",outcome="picture"\} 1/,
  )
  expect((await ask('/anything')).status).toBe(404)
})
