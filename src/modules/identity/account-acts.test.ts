// What an admin may do to accounts, through the front door: suspend, restore, give a role.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { testClock } from '../../../test/clock.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testServices } from '../../../test/http.ts'
import { findAccount, grantRole, restoreUser, searchAccounts, suspendUser } from './index.ts'
import { readSessions } from './module.ts'
import { startSession } from './start-session.ts'

const clock = testClock('2026-11-21T06:00:00.000Z')
let database: TestDatabase
let services: Services
let counter = 0

beforeAll(async () => {
  database = await testDatabase()
  services = testServices({ db: database.app, clock })
})
afterAll(() => database.close())

async function person(role = 'user', name = 'Asha Rao') {
  const userId = newId()
  counter += 1
  await database.owner.call(
    `test_person`,
    `INSERT INTO users (id, email, name, handle, role, referral_code, created_at) VALUES ($1, $2, $3, $4, $5, $4, $6)`,
    [userId, `person${counter}@example.com`, name, `person_${counter}`, role, clock.now()],
  )
  const session = await database.app.transaction((tx) => startSession(tx, { userId, userAgent: '', now: clock.now() }))
  return { userId, token: session.sessionToken }
}

const roleOf = async (userId: string) => (await findAccount(services.db, userId))?.role

it('a suspended account is nobody at once, with its act told in the same transaction, and stays signed out when restored [CO-7]', async () => {
  const admin = await person('admin')
  const user = await person()
  const sessions = readSessions(services)
  expect(await sessions.fromCookie(user.token)).toMatchObject({ userId: user.userId })
  let told = 0
  const act = { actorId: admin.userId, userId: user.userId, alongside: async () => void told++ }
  await suspendUser(services, act)
  await suspendUser(services, act)
  expect(told).toBe(1)
  expect(await sessions.fromCookie(user.token)).toBeNull()
  expect((await findAccount(services.db, user.userId))?.suspendedAt).toEqual(clock.now())
  await restoreUser(services, act)
  await restoreUser(services, act)
  expect(told).toBe(2)
  expect(await sessions.fromCookie(user.token)).toBeNull()
  expect((await findAccount(services.db, user.userId))?.suspendedAt).toBeNull()
})

it('an act whose audit line fails has not happened', async () => {
  const admin = await person('admin')
  const user = await person()
  const alongside = async () => {
    throw new Error('no audit line')
  }
  const act = { actorId: admin.userId, userId: user.userId, alongside }
  await expect(suspendUser(services, act)).rejects.toThrow('no audit line')
  await expect(grantRole(services, { ...act, role: 'moderator' })).rejects.toThrow('no audit line')
  expect(await findAccount(services.db, user.userId)).toMatchObject({ role: 'user', suspendedAt: null })
})

it('nobody suspends themselves, the unknown or the last admin', async () => {
  const admin = await person('admin')
  const actorId = admin.userId
  await expect(suspendUser(services, { actorId, userId: actorId })).rejects.toThrow('conflict')
  await expect(suspendUser(services, { actorId, userId: newId() })).rejects.toThrow('not_found')
  await expect(restoreUser(services, { actorId, userId: newId() })).rejects.toThrow('not_found')
  await database.owner.call('test_one_admin', `UPDATE users SET role = 'user' WHERE role = 'admin' AND id <> $1`, [
    actorId,
  ])
  await expect(suspendUser(services, { actorId: newId(), userId: actorId })).rejects.toThrow('conflict')
})

it('a role is given by an admin alone, acts on the next request, and never leaves the house without one', async () => {
  const admin = await person('admin')
  const user = await person()
  const other = await person()
  await database.owner.call('test_one_admin', `UPDATE users SET role = 'user' WHERE role = 'admin' AND id <> $1`, [
    admin.userId,
  ])
  const give = (actorId: string, userId: string, role: 'user' | 'moderator' | 'admin') =>
    grantRole(services, { actorId, userId, role })
  await expect(give(user.userId, user.userId, 'admin')).rejects.toThrow('forbidden')
  await expect(give(newId(), user.userId, 'admin')).rejects.toThrow('forbidden')
  await expect(give(admin.userId, newId(), 'admin')).rejects.toThrow('not_found')
  await expect(give(admin.userId, admin.userId, 'user')).rejects.toThrow('conflict')
  await give(admin.userId, other.userId, 'moderator')
  expect(await readSessions(services).fromCookie(other.token)).toMatchObject({ role: 'moderator' })
  await expect(give(other.userId, user.userId, 'moderator')).rejects.toThrow('forbidden')
})

it('two admins who take the role from each other at the same moment leave one', async () => {
  const first = await person('admin')
  const second = await person('admin')
  await database.owner.call(
    'test_two_admins',
    `UPDATE users SET role = 'user' WHERE role = 'admin' AND id NOT IN ($1, $2)`,
    [first.userId, second.userId],
  )
  const outcomes = await Promise.allSettled([
    grantRole(services, { actorId: first.userId, userId: second.userId, role: 'user' }),
    grantRole(services, { actorId: second.userId, userId: first.userId, role: 'user' }),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect([await roleOf(first.userId), await roleOf(second.userId)].sort()).toEqual(['admin', 'user'])
})

it('accounts are found by how their words begin, in pages, with no pattern of the asker', async () => {
  const made = [await person('user', 'Zoya 50%_off'), await person('user', 'Zoya B'), await person('user', 'Zoya C')]
  const find = async (text: string) => (await searchAccounts(services.db, { text, limit: 10 })).map(({ id }) => id)
  expect((await find('zOYa')).sort()).toEqual(made.map(({ userId }) => userId).sort())
  expect(await find('50%_')).toEqual([made[0]?.userId])
  expect(await find('50%_OFF zo')).toEqual([made[0]?.userId])
  expect(await find('b zoya')).toEqual([made[1]?.userId])
  for (const odd of ['%', '_', "'", '\\', "zoya' | 'x", 'zoya:* | x', '& !', '()']) expect(await find(odd)).toEqual([])
  expect((await find('  ')).length).toBeGreaterThan(2)
  const [first] = await searchAccounts(services.db, { text: 'zoya', limit: 1 })
  const rest = await searchAccounts(services.db, { text: 'zoya', limit: 5, ...(first && { after: first }) })
  expect(rest).toHaveLength(2)
  expect(rest.map(({ id }) => id)).not.toContain(first?.id)
})
