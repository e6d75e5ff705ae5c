// That a search among many accounts reads indexes and not all of them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { accountsFound } from './accounts.sql.ts'

let database: TestDatabase
const many = 20_000
beforeAll(async () => {
  database = await testDatabase()
  await database.owner.pool.query(
    `INSERT INTO users (id, email, name, handle, password_hash, referral_code, created_at)
     SELECT gen_random_uuid(), md5('e' || i) || '@example.com', initcap(left(md5('a' || i), 5)) || ' ' || initcap(left(md5('b' || i), 7)),
       'h' || left(md5('h' || i), 12) || i, 'x', 'r' || i, timestamptz '2026-01-01' + i * interval '1 minute'
     FROM generate_series(1, ${many}) AS i`,
  )
  await database.owner.pool.query(
    `INSERT INTO users (id, email, name, handle, password_hash, referral_code, created_at)
     VALUES (gen_random_uuid(), 'zoya.khan@example.in', 'श्रेया Zoya  Khan', 'zk_paints', 'x', 'zk', '2026-01-01')`,
  )
  await database.owner.pool.query('VACUUM ANALYZE users')
})
afterAll(() => database.close())

const find = (text: string) => accountsFound(database.app, { text, limit: 50 })
const planOf = async (text: string) => JSON.stringify(await find(text).explain('json'))

describe('a search among twenty thousand accounts', () => {
  it.each(['zoya', 'KHAN', 'zoya kh', 'श्रे', 'zoya.khan@', 'zk_p'])('finds %s [AD-2]', async (text) => {
    expect(await find(text).execute()).toMatchObject([{ handle: 'zk_paints' }])
  })

  it.each(['zoya', 'zoya kh', 'zoya.khan@example.in', 'abc'])('reads the indexes alone for %s [AD-2]', async (text) => {
    const plan = await planOf(text)
    expect(plan).not.toContain('Seq Scan')
    // Where the database sorts by bytes, the unique indexes serve as well.
    for (const index of [
      /users_by_name_words/,
      /users_by_handle_start|users_handle_key/,
      /users_by_email_start|users_email_key/,
    ]) {
      expect(plan).toMatch(index)
    }
  })

  it('without words reads only as many as are shown [AD-2]', async () => {
    const plan = JSON.stringify(await accountsFound(database.app, { limit: 50 }).explain('json'))
    expect(plan).toContain('users_by_age')
    expect(plan).not.toContain('Sort')
  })
})
