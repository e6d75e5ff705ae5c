// What operators ask: alive, ready, figures. And who is told the figures.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { memoryStorage, testHttp, testServices } from '../../../test/http.ts'
import type { Config } from '../config.ts'
import { StorageUnavailable } from '../storage/port.ts'
import { createReadiness, readinessChecks } from './readiness.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

async function ask(url: string, options: Parameters<typeof testHttp>[0] = {}, headers: Record<string, string> = {}) {
  const { app } = await testHttp(options)
  const answer = await app.inject({ url, headers })
  await app.close()
  return { status: answer.statusCode, body: answer.body, headers: answer.headers }
}

const deadStorage = {
  ...memoryStorage(),
  probe: () => Promise.reject(new StorageUnavailable('probe', new Error('disk full at /var/secret'))),
}

describe('readiness', () => {
  it('is given with a migrated database and a store that takes a file', async () => {
    expect(await ask('/readyz', { db: database.app })).toMatchObject({ status: 200, body: '{"status":"ready"}' })
  })

  it('is refused by the names of what is wrong, and alive it is all the same', async () => {
    const away = await ask('/readyz', { storage: deadStorage })
    expect(away.status).toBe(503)
    expect(JSON.parse(away.body)).toEqual({ status: 'not_ready', failed: ['database', 'storage', 'migrations'] })
    expect(away.headers['cache-control']).toBe('no-store')
    expect((await ask('/healthz', { storage: deadStorage })).body).toBe('{"status":"ok"}')
  })

  it('is refused while a migration of this build is missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rangoli-migrations-'))
    writeFileSync(join(folder, '9999_future_thing.sql'), 'SELECT 1')
    const { migrations } = readinessChecks(testServices({ db: database.app }), folder)
    await expect(migrations?.()).rejects.toThrow('9999_future_thing.sql')
    rmSync(folder, { recursive: true })
  })

  it('does not wait for what hangs, and asks once however often it is asked', async () => {
    let asked = 0
    const failed: string[] = []
    const readiness = createReadiness(
      {
        hangs: () => {
          asked++
          return new Promise(() => {})
        },
      },
      (name) => failed.push(name),
    )
    const began = performance.now()
    const answers = await Promise.all([readiness(), readiness(), readiness()])
    expect(performance.now() - began).toBeLessThan(3_000)
    expect(answers.every(({ isReady }) => !isReady)).toBe(true)
    expect([asked, failed]).toEqual([1, ['hangs']])
  })
})

describe('metrics', () => {
  const token = 'a-token-for-metrics'
  const show = async (config: Partial<Config>, headers: Record<string, string> = {}) =>
    (await ask('/metrics', { config }, headers)).status

  it('show requests by template, the event loop and the pool, and no address [NF-4]', async () => {
    const { app } = await testHttp({ db: database.app })
    await app.inject('/api/nothing/private-thing')
    await app.inject('/readyz')
    const { body } = await app.inject('/metrics')
    await app.close()
    expect(body).toMatch(/rangoli_http_request_seconds_bucket\{.*route="\/api\/\*",status="404"\}/)
    expect(body).toMatch(/nodejs_eventloop_lag_p99_seconds/)
    expect(body).toMatch(/rangoli_database_connections\{state="open"\}/)
    expect(body).toMatch(/rangoli_http_open_streams 0/)
    expect(body).not.toContain('private-thing')
  })

  it.each([
    ['this machine', {}, {}, 200],
    ['a proxy on this machine', {}, { 'x-forwarded-for': '203.0.113.9' }, 403],
    ['a proxy that says Forwarded', {}, { forwarded: 'for=203.0.113.9' }, 403],
    ['a proxy that says Via', {}, { via: '1.1 proxy' }, 403],
    ['a trusted proxy on this machine that says nothing', { trustProxy: ['127.0.0.1'] }, {}, 403],
    ['this machine in production', { mode: 'production' }, {}, 403],
    ['anybody with the token', { mode: 'production', metricsToken: token }, { authorization: `Bearer ${token}` }, 200],
    [
      'anybody with another token',
      { mode: 'production', metricsToken: token },
      { authorization: 'Bearer a-token-for-metricz' },
      403,
    ],
    ['anybody with an empty token', { mode: 'production' }, { authorization: 'Bearer ' }, 403],
  ] as const)('for %s', async (_who, config, headers, status) => {
    expect(await show(config as Partial<Config>, headers as Record<string, string>)).toBe(status)
  })
})
