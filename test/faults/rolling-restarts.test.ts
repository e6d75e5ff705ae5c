import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../database.ts'
import { rollRestarts } from './rolling.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db?.close())

it('rolling restarts of two web processes under load fail no request and make nobody wait long [NF-8] [NF-9]', {
  timeout: 300_000,
}, async () => {
  const figures = await rollRestarts({ databaseUrl: db.url, owner: db.owner, restarts: 3, people: 6 })
  expect(figures.failed).toEqual([])
  expect(figures.orders).toBeGreaterThan(10)
  expect(figures.requests).toBeGreaterThan(100)
})
