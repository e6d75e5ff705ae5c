// What the switches switch: orders and registrations, and nothing that was begun before.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { createStudioTest, type StudioTest } from '../../../test/studio.ts'
import { registerAccount } from '../../modules/identity/register-account.ts'
import { changeFlags, currentFlags, defaultFlags } from './index.ts'

let database: TestDatabase
let studio: StudioTest
let version = 0
beforeAll(async () => {
  database = await testDatabase()
  studio = createStudioTest(database)
})
afterAll(() => database?.close())

async function turn(name: keyof typeof defaultFlags, isOn: boolean): Promise<void> {
  const now = studio.clock.now()
  const change = { basedOn: version, effectiveAt: now, changedBy: newId(), reason: 'a test', now }
  await database.app.transaction((tx) => changeFlags(tx, { ...change, flags: { ...defaultFlags, [name]: isOn } }))
  version += 1
  studio.clock.advance(5_000)
}

describe('switches', () => {
  it('have their defaults while nobody has written a version [AD-4]', async () => {
    expect(await currentFlags(database.app, studio.clock.now())).toEqual(defaultFlags)
  })

  it('no order is taken while orders are off, and what was ordered is delivered [AD-4]', async () => {
    const userId = await studio.newUser()
    const jobId = await studio.placeOne(userId)
    await turn('studio.takesOrders', false)
    await expect(studio.placeOne(userId)).rejects.toThrow('provider_unavailable')
    await studio.work(async () => (await studio.job(userId, jobId)).status === 'succeeded')
    await turn('studio.takesOrders', true)
    await studio.placeOne(userId)
  })

  it('no account is made while registration is off [AD-4]', async () => {
    const registration = {
      name: 'Ravi',
      email: 'ravi@example.com',
      password: 'a long enough password 7',
      asker: { userAgent: '', locale: 'en' as const },
    }
    const services = { ...studio.services, enqueue: async () => {} }
    await turn('identity.takesRegistrations', false)
    await expect(registerAccount(services, registration)).rejects.toThrow('forbidden')
    await turn('identity.takesRegistrations', true)
    expect((await registerAccount(services, registration)).user.email).toBe('ravi@example.com')
  })
})
