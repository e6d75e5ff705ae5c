// The error budget: what is counted, that a restart forgets nothing, and what the figures mean.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endpoints } from '#contract/index.ts'
import { getErrorBudget as contract, coreRoutes, type ErrorBudget } from '#contract/operations.ts'
import { type TestClock, testClock } from '../../../test/clock.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { absentDatabase, testHttp, testServices } from '../../../test/http.ts'
import { must } from '../assert.ts'
import { getErrorBudget } from './error-budget.ts'
import { operationsJobs } from './jobs.ts'
import { createRequestRecorder } from './request-recorder.ts'
import { operationsRoutes } from './routes.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

let db: TestDatabase
let clock: TestClock
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  clock = testClock('2026-03-31T12:00:30.000Z')
  await db.owner.call('empty', 'DELETE FROM request_minutes', [])
})

const services = () => testServices({ db: db.app, clock })
const order = (budget: ErrorBudget) =>
  must(
    budget.routes.find(({ route }) => route === 'studio.generate'),
    'the order',
  )
const record = async (requests: number, errors: number) => {
  const recorder = createRequestRecorder(services())
  for (let n = 0; n < requests; n++) recorder.count({ route: 'studio.generate', status: n < errors ? 503 : 202 })
  await recorder.stop()
}

describe('the budget', () => {
  it('has 0.5 % of the requests of 30 days, whoever counted them and however often they restarted [NF-9]', async () => {
    await record(500, 0)
    await record(500, 2)
    clock.advance(3 * minuteMs)
    await record(1_000, 3)
    const budget = order(await getErrorBudget(services()))
    expect([budget.requests, budget.errors, budget.availability]).toEqual([2_000, 5, 0.9975])
    expect(budget.budgetLeft).toBeCloseTo(0.5)
    expect(budget.burnHour).toBeCloseTo(0.5)
    expect(budget.days).toEqual([{ day: '2026-03-31T00:00:00.000Z', requests: 2_000, errors: 5 }])
  })

  it('counts refusals of what a client did as answers, and only core routes', async () => {
    const recorder = createRequestRecorder(services())
    for (const status of [200, 400, 401, 402, 404, 429]) recorder.count({ route: 'studio.generate', status })
    recorder.count({ route: 'studio.quote', status: 500 })
    await recorder.stop()
    const budget = await getErrorBudget(services())
    expect([order(budget).requests, order(budget).errors]).toEqual([6, 0])
    expect(budget.routes.map(({ route }) => route)).toEqual([...coreRoutes])
  })

  it('forgets what is older than the window, and the sweep deletes it', async () => {
    await record(10, 10)
    clock.advance(30 * dayMs + minuteMs)
    await record(10, 0)
    expect(order(await getErrorBudget(services()))).toMatchObject({ requests: 10, errors: 0, budgetLeft: 1 })
    clock.advance(dayMs)
    await must(operationsJobs(services())[0], 'a sweep').handle({}, new AbortController().signal)
    const [left] = await db.owner.call<{ minutes: number }>(
      'left',
      'SELECT count(*) AS minutes FROM request_minutes',
      [],
    )
    expect(left?.minutes).toBe(1)
  })

  it('is overdrawn below zero, and untouched where nothing was asked', async () => {
    await record(100, 2)
    const budget = await getErrorBudget(services())
    expect(order(budget).budgetLeft).toBeCloseTo(-3)
    expect(budget.routes[0]).toMatchObject({ requests: 0, availability: 1, budgetLeft: 1, burnHour: 0 })
  })

  it('keeps its counts while the database is away', async () => {
    const away = absentDatabase()
    let isAway = true
    const switched = { ...db.app, call: ((...call) => (isAway ? away : db.app).call(...call)) as typeof db.app.call }
    const recorder = createRequestRecorder(testServices({ db: switched, clock }))
    recorder.count({ route: 'studio.generate', status: 503 })
    await recorder.flush()
    recorder.count({ route: 'studio.generate', status: 202 })
    isAway = false
    await recorder.stop()
    await away.close()
    expect(order(await getErrorBudget(services()))).toMatchObject({ requests: 2, errors: 1 })
  })

  it('names only endpoints that exist', () => {
    expect(coreRoutes.filter((id) => !endpoints.some((endpoint) => endpoint.id === id))).toEqual([])
  })
})

describe('GET /api/admin/error-budget', () => {
  const ask = async (token?: string) => {
    const { app } = await testHttp({ db: db.app, clock, routes: operationsRoutes })
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
    const answer = await app.inject({ url: contract.path, headers })
    await app.close()
    return { status: answer.statusCode, body: answer.json() }
  }

  it('tells an admin every core route', async () => {
    const { status, body } = await ask('kabir')
    expect(status).toBe(200)
    expect(contract.reply.parse(body).routes).toHaveLength(coreRoutes.length)
  })

  it.each([
    ['a visitor', undefined, 401],
    ['a user', 'asha', 403],
    ['a moderator', 'meera', 403],
  ])('refuses %s', async (_who, token, status) => {
    expect((await ask(token)).status).toBe(status)
  })
})
