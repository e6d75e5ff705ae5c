// An outage is told from a bug by its code, and PostgreSQL's own words are taken from a real one.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { onServer } from '../../../test/global-setup.ts'
import { absentDatabase } from '../../../test/http.ts'
import { openDatabase } from '../db/database.ts'
import { Refusal } from '../refusal.ts'
import { StorageUnavailable } from '../storage/port.ts'
import { isOutage } from './outage.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const failureOf = (work: Promise<unknown>) => work.then(() => null).catch((error: unknown) => error)
const ask = (text: string) => failureOf(database.app.call(text, text, []))

describe('an outage', () => {
  it('is a server that does not listen', async () => {
    const absent = absentDatabase()
    expect(isOutage(await failureOf(absent.call('one', 'SELECT 1', [])))).toBe(true)
    await absent.close()
  })

  it('is a socket that is not there', async () => {
    const gone = openDatabase({
      connectionString: 'postgres://x@/x?host=/nowhere',
      poolSize: 1,
      applicationName: 'test',
    })
    expect(isOutage(await failureOf(gone.call('one', 'SELECT 1', [])))).toBe(true)
    await gone.close()
  })

  it('is a connection that was ended under a running call', async () => {
    const call = failureOf(database.app.call('ended', "SELECT pg_sleep(30), 'to be ended'", []))
    const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE '%to be ended%' AND pid <> pg_backend_pid()`
    for (let tries = 0; tries < 200; tries++) {
      const rows = await database.owner.call<{ pg_terminate_backend: boolean }>('end', end, [])
      if (rows.length > 0) break
    }
    expect(isOutage(await call)).toBe(true)
  })

  it('is a database that lets nobody in', async () => {
    const name = (await database.owner.call<{ name: string }>('name', 'SELECT current_database() AS name', []))[0]?.name
    const set = (isOpen: boolean) =>
      onServer(inject('serverUrl'), (client) => client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${isOpen}`))
    await set(false)
    const shut = openDatabase({ connectionString: database.url, poolSize: 1, applicationName: 'test' })
    expect(isOutage(await failureOf(shut.call('one', 'SELECT 1', [])))).toBe(true)
    await shut.close()
    await set(true)
  })

  it('is a pool that was closed, and a store that cannot be reached', async () => {
    const closed = openDatabase({ connectionString: database.url, poolSize: 1, applicationName: 'test' })
    await closed.close()
    expect(isOutage(await failureOf(closed.call('one', 'SELECT 1', [])))).toBe(true)
    expect(isOutage(new StorageUnavailable('put', new Error('full')))).toBe(true)
  })
})

describe('no outage', () => {
  it.each([
    ['a query that is wrong', 'SELECT nonsense'],
    ['a value that is wrong', "SELECT 'x'::int"],
    ['a division by zero', 'SELECT 1/0'],
    ['a right that is missing', 'CREATE TABLE forbidden (a int)'],
  ])('is %s', async (_what, text) => {
    const error = await ask(text)
    expect(error).toBeInstanceOf(pg.DatabaseError)
    expect(isOutage(error)).toBe(false)
  })

  it.each([
    ['a missing file', Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'open' })],
    ['a refusal', new Refusal('conflict')],
    ['a bug', new TypeError('x is undefined')],
    ['text', 'ECONNREFUSED'],
    ['nothing', undefined],
  ])('is %s', (_what, error) => {
    expect(isOutage(error)).toBe(false)
  })
})
