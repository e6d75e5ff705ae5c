// The rules of credits one by one, with the numbers of the requirements.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { type Ledger, ledgerDigest, ledgerOf } from '../../../test/ledger.ts'
import { currentRules } from './current-rules.ts'
import { getBalance } from './get-balance.ts'
import { captureHold, openWallet, releaseHold } from './index.ts'
import { sweepExpired } from './sweep-expired.ts'

const start = new Date('2026-01-15T09:00:00Z')
const later = (days: number, seconds = 0) => new Date(start.getTime() + days * 86_400_000 + seconds * 1000)

let db: TestDatabase
let ledger: Ledger
beforeAll(async () => {
  db = await testDatabase()
  ledger = ledgerOf(db.app)
})
afterAll(() => db?.close())

async function newUser(): Promise<string> {
  const userId = newId()
  await db.app.transaction((tx) => openWallet(tx, { userId, now: start }))
  return userId
}

async function held(userId: string, amount: number, now = start): Promise<string> {
  const holdId = newId()
  expect(await ledger.hold(userId, holdId, amount, now)).toBe('done')
  return holdId
}

const capture = (holdId: string, now = start) => db.app.transaction((tx) => captureHold(tx, { holdId, now }))
const release = (holdId: string, now = start) =>
  db.app.transaction((tx) => releaseHold(tx, { holdId, reason: 'The picture took too long', now }))

/** bonus, earned, paid / held / debt, in hundredths. */
async function figuresOf(userId: string, now = start): Promise<string> {
  const { buckets, heldHundredths, debtHundredths } = await getBalance(db.app, { userId, now })
  return `${buckets.map(({ hundredths }) => hundredths).join(' ')} / ${heldHundredths} / ${debtHundredths}`
}

async function accountsOf(holdId: string): Promise<Record<string, number>> {
  const rows = await db.owner.call<{ kind: string; amount: number }>(
    'accounts_of_hold',
    `SELECT kind, amount FROM transfers WHERE ref = $1 AND kind IN ('capture', 'commission', 'release')`,
    [holdId],
  )
  return Object.fromEntries(rows.map(({ kind, amount }) => [kind, amount]))
}

it('a new wallet has 3 credits for 90 days, once [CR-6]', async () => {
  const userId = await newUser()
  expect(await db.app.transaction((tx) => openWallet(tx, { userId, now: later(1) }))).toBe(false)
  const { availableHundredths, buckets } = await getBalance(db.app, { userId, now: later(1) })
  expect(availableHundredths).toBe(300)
  expect(buckets[0]).toEqual({ bucket: 'bonus', hundredths: 300, nextExpiresAt: later(90) })
})

it('a wallet does not outlive the transaction of its account [CR-6]', async () => {
  const userId = newId()
  const failed = db.app.transaction(async (tx) => {
    await openWallet(tx, { userId, now: start })
    throw new Error('the account could not be made')
  })
  await expect(failed).rejects.toThrow('the account')
  await expect(getBalance(db.app, { userId, now: start })).rejects.toThrow('without a wallet')
})

describe('spending', () => {
  it('takes bonus, then earned, then paid, and of bonus what expires first [CR-2]', async () => {
    const userId = await newUser()
    await ledger.adjust(userId, `${userId} paid`, 100, { bucket: 'paid', now: start })
    await ledger.adjust(userId, `${userId} earned`, 100, { bucket: 'earned', now: start })
    // Given last, over first.
    await ledger.bonus(userId, `${userId} bonus`, 100, { expiresAt: later(30), now: later(10) })
    await held(userId, 50, later(10))
    expect((await getBalance(db.app, { userId, now: later(10) })).buckets[0]?.nextExpiresAt).toEqual(later(30))
    await held(userId, 300, later(10))
    expect(await figuresOf(userId, later(10))).toBe('50 100 100 / 350 / 0')
    expect((await getBalance(db.app, { userId, now: later(10) })).buckets[0]?.nextExpiresAt).toEqual(later(90))
    await held(userId, 200, later(10))
    expect(await figuresOf(userId, later(10))).toBe('0 0 50 / 550 / 0')
  })

  it('a release returns to the buckets it came from [CR-2] [CR-3]', async () => {
    const userId = await newUser()
    await ledger.purchase(userId, `order of ${userId}`, 100, start)
    const holdId = await held(userId, 350)
    expect(await figuresOf(userId)).toBe('0 0 50 / 350 / 0')
    expect(await release(holdId)).toBe(true)
    expect(await figuresOf(userId)).toBe('300 0 100 / 0 / 0')
    expect(await release(holdId)).toBe(false)
    expect(await capture(holdId)).toBe(false)
    expect(await figuresOf(userId)).toBe('300 0 100 / 0 / 0')
  })
})

describe('a capture', () => {
  // Amount, commission at 25 %, rest.
  const splits: [number, number | undefined, number][] = [
    [1, undefined, 1],
    [3, undefined, 3],
    [4, 1, 3],
    [7, 1, 6],
    [99, 24, 75],
    [100, 25, 75],
    [200, 50, 150],
    [299, 74, 225],
  ]
  it.each(splits)(
    'of %i hundredths rounds the commission down to %s and leaves %i [CR-4]',
    async (amount, commission, rest) => {
      const userId = await newUser()
      const holdId = await held(userId, amount)
      expect(await capture(holdId)).toBe(true)
      expect(await accountsOf(holdId)).toEqual({ capture: rest, ...(commission !== undefined && { commission }) })
      expect(await figuresOf(userId)).toBe(`${300 - amount} 0 0 / 0 / 0`)
    },
  )

  it('splits by the percentage in force at that moment; every process knows new rules within 3 seconds [CR-4]', async () => {
    const change = (version: number, percent: number, effectiveAt: Date) =>
      db.owner.pool.query(
        `INSERT INTO money_rules (version, effective_at, rules, reason)
         SELECT $1, $2, rules || jsonb_build_object('commissionPercent', $3::int), 'a test' FROM money_rules WHERE version = 1`,
        [version, effectiveAt, percent],
      )
    await change(2, 30, later(365))
    await change(3, 20, later(366))
    const seen: (number | undefined)[] = []
    const known: number[] = []
    expect((await currentRules(db.app, later(365, -1))).commissionPercent).toBe(25)
    for (const now of [later(365, -1), later(365), later(366)]) {
      const userId = newId()
      await ledger.open(userId, now)
      const holdId = await held(userId, 100, now)
      await capture(holdId, now)
      seen.push((await accountsOf(holdId)).commission)
      const inThreeSeconds = new Date(now.getTime() + 3_000)
      known.push((await currentRules(db.app, inThreeSeconds)).commissionPercent)
    }
    expect(seen).toEqual([25, 30, 20])
    expect(known).toEqual([30, 30, 20])
    for (const percent of [19, 31]) {
      await expect(change(9, percent, later(400))).rejects.toMatchObject({ code: '23514' })
    }
  })

  it('counts as used in the month of India in which it happened [CR-11]', async () => {
    const userId = await newUser()
    // 31 January 18:29 UTC is 23:59 in India.
    const before = new Date('2026-01-31T18:29:59Z')
    const after = new Date('2026-01-31T18:30:00Z')
    await capture(await held(userId, 100, before), before)
    expect((await getBalance(db.app, { userId, now: before })).monthlyUsedHundredths).toBe(100)
    await capture(await held(userId, 50, after), after)
    await held(userId, 50, after)
    expect((await getBalance(db.app, { userId, now: after })).monthlyUsedHundredths).toBe(50)
  })
})

describe('expiry', () => {
  it('takes bonus credits at their hour, whether or not the sweep has run [CR-2]', async () => {
    const userId = await newUser()
    await ledger.purchase(userId, `order of ${userId}`, 100, start)
    expect(await figuresOf(userId, later(90, -1))).toBe('300 0 100 / 0 / 0')
    expect(await figuresOf(userId, later(90))).toBe('0 0 100 / 0 / 0')
    expect(await ledger.hold(userId, newId(), 101, later(90))).toBe('RG402')
    await held(userId, 100, later(90))
    expect(await figuresOf(userId, later(90))).toBe('0 0 0 / 100 / 0')
  })

  it('is swept for every wallet that is due and for no other [CR-2]', async () => {
    const due = await Promise.all(Array.from({ length: 5 }, newUser))
    const notYet = newId()
    await ledger.open(notYet, later(1))
    expect(await sweepExpired(db.app, { now: later(90) })).toBeGreaterThanOrEqual(5)
    expect(await sweepExpired(db.app, { now: later(90) })).toBe(0)
    const rows = await db.owner.call<{ available: number }>(
      'available_of',
      'SELECT available FROM wallets WHERE user_id = ANY ($1) ORDER BY available',
      [[...due, notYet]],
    )
    expect(rows.map(({ available }) => available)).toEqual([0, 0, 0, 0, 0, 300])
  })

  it('of a lot while part of it was held leaves that part 24 hours after its release, and nothing more [CR-2]', async () => {
    const userId = await newUser()
    const holdId = await held(userId, 100)
    expect(await release(holdId, later(95))).toBe(true)
    expect(await figuresOf(userId, later(95))).toBe('100 0 0 / 0 / 0')
    expect(await figuresOf(userId, later(96, -1))).toBe('100 0 0 / 0 / 0')
    expect(await figuresOf(userId, later(96))).toBe('0 0 0 / 0 / 0')
    expect(await ledger.hold(userId, newId(), 1, later(96))).toBe('RG402')
  })
})

describe('a payment that is returned', () => {
  it('takes its own credits first [CR-9]', async () => {
    const userId = await newUser()
    await ledger.purchase(userId, `first ${userId}`, 500, start)
    await ledger.purchase(userId, `second ${userId}`, 500, start)
    await ledger.clawBack(userId, `refund ${userId}`, { purchase: `second ${userId}`, amount: 400, now: start })
    const rows = await db.owner.call<{ remaining: number }>(
      'lots_of',
      'SELECT remaining FROM lots WHERE user_id = $1 ORDER BY granted_version',
      [userId],
    )
    expect(rows.map(({ remaining }) => remaining)).toEqual([300, 500, 100])
  })

  it('leaves a debt for what was spent; spending stops until new credits have repaid it [CR-1] [CR-9]', async () => {
    const userId = await newUser()
    await ledger.purchase(userId, `order ${userId}`, 1000, start)
    await capture(await held(userId, 900))
    const stillHeld = await held(userId, 100)
    const back = { purchase: `order ${userId}`, amount: 1000, now: start }
    expect(await ledger.clawBack(userId, `refund ${userId}`, back)).toBe('done')
    expect(await figuresOf(userId)).toBe('0 0 0 / 100 / 700')
    expect(await ledger.clawBack(userId, `refund ${userId}`, back)).toBe('again')
    expect(await ledger.hold(userId, newId(), 1, start)).toBe('RG402')
    // What comes back from a hold repays, too.
    await release(stillHeld)
    expect(await figuresOf(userId)).toBe('0 0 0 / 0 / 600')
    await ledger.adjust(userId, `${userId} a little`, 200, { bucket: 'earned', now: start })
    expect(await figuresOf(userId)).toBe('0 0 0 / 0 / 400')
    await ledger.purchase(userId, `again ${userId}`, 1000, start)
    expect(await figuresOf(userId)).toBe('0 0 600 / 0 / 0')
    await held(userId, 600)
  })
})

it('a frozen wallet spends nothing, but what it had ordered is delivered or given back [CR-1]', async () => {
  const userId = await newUser()
  const [kept, returned] = [await held(userId, 100), await held(userId, 100)]
  expect(await ledger.freeze(userId, true, start)).toBe('done')
  expect(await ledger.freeze(userId, true, start)).toBe('again')
  expect(await ledger.hold(userId, newId(), 1, start)).toBe('RG409')
  expect(await capture(kept)).toBe(true)
  expect(await release(returned)).toBe(true)
  expect(await ledger.freeze(userId, false, start)).toBe('done')
  await held(userId, 200)
})

it('a refused operation leaves every row as it was, byte for byte [CR-1]', async () => {
  const userId = await newUser()
  await ledger.purchase(userId, `order ${userId}`, 100, start)
  const resolved = await held(userId, 100)
  await capture(resolved)
  // Part of it is due, so that a refused order has begun to sweep.
  const due = later(90)
  const frozen = await newUser()
  await ledger.freeze(frozen, true, start)
  const refused: [string, () => Promise<unknown>, unknown][] = [
    ['too much', () => ledger.hold(userId, newId(), 101, due), 'RG402'],
    ['frozen', () => ledger.hold(frozen, newId(), 1, due), 'RG409'],
    ['nobody', () => ledger.hold(newId(), newId(), 1, due), 'RG404'],
    ['no hold', () => ledger.capture(newId(), due), 'RG404'],
    ['captured again', () => ledger.capture(resolved, due), 'again'],
    ['released after it was captured', () => ledger.release(resolved, due), 'again'],
    ['bought again', () => ledger.purchase(userId, `order ${userId}`, 100, due), 'again'],
    ['another order of the same name', () => ledger.purchase(userId, `order ${userId}`, 99, due), 'RG423'],
    ['adjusted below zero', () => ledger.adjust(userId, newId(), -101, { bucket: 'paid', now: due }), 'RG402'],
    ['no such order', () => ledger.clawBack(userId, newId(), { purchase: 'none', amount: 1, now: due }), 'RG404'],
  ]
  const before = await ledgerDigest(db.owner)
  for (const [name, attempt, answer] of refused) {
    expect(await attempt(), name).toBe(answer)
    expect(await ledgerDigest(db.owner), name).toBe(before)
  }
})

it('names all that an order is short of, and a debt that is in the way [CR-1]', async () => {
  const userId = await newUser()
  const hold = (amount: number, alsoNeeded: number) =>
    db.app.call('short', 'SELECT credits_hold($1, $2, $3, $4, $5)', [userId, newId(), amount, start, alsoNeeded])
  const short = await hold(200, 600).catch((error: { detail: string }) => error.detail)
  expect(JSON.parse(String(short))).toEqual({ missing: 500, available: 300, debt: 0 })
  await ledger.purchase(userId, `order ${userId}`, 100, start)
  await capture(await held(userId, 400))
  await ledger.clawBack(userId, newId(), { purchase: `order ${userId}`, amount: 100, now: start })
  const indebted = await hold(200, 0).catch((error: { detail: string }) => error.detail)
  expect(JSON.parse(String(indebted))).toEqual({ missing: 300, available: 0, debt: 100 })
})
