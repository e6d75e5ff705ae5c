// Many connections at one wallet and one hold. Which of them win is chance; how many win is not.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { type Ledger, ledgerOf } from '../../../test/ledger.ts'
import { randomChoices, testSeed } from '../../../test/random.ts'
import { getBalance } from './get-balance.ts'
import { verifyLedger } from './verify-ledger.ts'

process.stdout.write(`ledger-concurrency.test.ts seed ${testSeed}\n`)

const now = new Date('2026-01-15T09:00:00Z')
const price = 100

let db: TestDatabase
let ledger: Ledger
beforeAll(async () => {
  db = await testDatabase({ poolSize: 64 })
  ledger = ledgerOf(db.app)
})
afterAll(() => db?.close())

/** A user with exactly this much, in lots of all buckets. */
async function userWith(hundredths: number): Promise<string> {
  const userId = newId()
  await ledger.open(userId, now)
  await ledger.adjust(userId, `${userId} none`, -300, { bucket: 'bonus', now })
  let missing = hundredths
  for (const bucket of ['bonus', 'earned', 'paid'] as const) {
    const part = bucket === 'paid' ? missing : Math.floor(missing / 3)
    if (part > 0) await ledger.adjust(userId, `${userId} ${bucket}`, part, { bucket, now })
    missing -= part
  }
  return userId
}

function countOf<T>(items: readonly T[], item: T): number {
  return items.filter((candidate) => candidate === item).length
}

it('64 holds at once on a wallet of k credits are accepted exactly k times, 200 rounds [CR-1] [CR-3]', async () => {
  const random = randomChoices(testSeed)
  for (let round = 0; round < 200; round++) {
    const k = random.int(0, 63)
    const userId = await userWith(k * price + random.int(0, price - 1))
    const outcomes = await Promise.all(Array.from({ length: 64 }, () => ledger.hold(userId, newId(), price, now)))
    expect(countOf(outcomes, 'done'), `round ${round}, k ${k}`).toBe(k)
    expect(countOf(outcomes, 'RG402'), `round ${round}, k ${k}`).toBe(64 - k)
  }
  const { checks } = await verifyLedger(db.app)
  expect(checks.filter(({ differences }) => differences > 0)).toEqual([])
}, 240_000)

it('160 resolutions of one hold at once have one effect [CR-1]', async () => {
  for (const others of ['captures', 'releases', 'both'] as const) {
    const userId = await userWith(5 * price)
    const holdId = newId()
    await ledger.hold(userId, holdId, price, now)
    const outcomes = await Promise.all(
      Array.from({ length: 160 }, (_, index) =>
        others === 'captures' || (others === 'both' && index % 2 === 0)
          ? ledger.capture(holdId, now)
          : ledger.release(holdId, now),
      ),
    )
    expect(countOf(outcomes, 'done'), others).toBe(1)
    expect(countOf(outcomes, 'again'), others).toBe(159)
    const { heldHundredths } = await getBalance(db.app, { userId, now })
    expect(heldHundredths).toBe(0)
  }
})

it('a grant sent 64 times at once arrives once [CR-1]', async () => {
  const userId = await userWith(0)
  const outcomes = await Promise.all(Array.from({ length: 64 }, () => ledger.purchase(userId, 'order 64', 1000, now)))
  expect(countOf(outcomes, 'done')).toBe(1)
  expect(countOf(outcomes, 'again')).toBe(63)
  expect((await getBalance(db.app, { userId, now })).availableHundredths).toBe(1000)
})

it('a wallet opened 64 times at once has one welcome bonus [CR-6]', async () => {
  const userId = newId()
  const outcomes = await Promise.all(Array.from({ length: 64 }, () => ledger.open(userId, now)))
  expect(countOf(outcomes, 'done')).toBe(1)
  expect((await getBalance(db.app, { userId, now })).availableHundredths).toBe(300)
})

it('every kind of call at once on a few wallets never waits in a circle [CR-1]', async () => {
  const users = await Promise.all(Array.from({ length: 4 }, () => userWith(50_000)))
  const random = randomChoices(testSeed + 1)
  const holds: string[] = []
  const calls = Array.from({ length: 1_500 }, (_, index) => {
    const userId = random.pick(users)
    const hold = holds.length > 0 ? random.pick(holds) : undefined
    switch (random.pick(['hold', 'capture', 'release', 'grant', 'expire', 'adjust'] as const)) {
      case 'capture':
        return hold === undefined ? ledger.expire(userId, now) : ledger.capture(hold, now)
      case 'release':
        return hold === undefined ? ledger.expire(userId, now) : ledger.release(hold, now)
      case 'grant':
        return ledger.purchase(userId, `circle ${index}`, 500, now)
      case 'adjust':
        return ledger.adjust(userId, `circle ${index}`, -10, { bucket: 'paid', now })
      case 'expire':
        return ledger.expire(userId, now)
      default: {
        const id = newId()
        // Known before it exists: some resolutions come too early and find nothing.
        holds.push(id)
        return ledger.hold(userId, id, price, now)
      }
    }
  })
  const outcomes = await Promise.all(calls)
  expect(countOf(outcomes, 'done')).toBeGreaterThan(500)
  const { checks } = await verifyLedger(db.app)
  expect(checks.filter(({ differences }) => differences > 0)).toEqual([])
}, 60_000)
