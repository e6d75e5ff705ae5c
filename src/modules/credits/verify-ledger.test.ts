// The proof finds what is wrong: each check once on books that somebody has tampered with.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { ledgerOf } from '../../../test/ledger.ts'
import { verifyLedger } from './verify-ledger.ts'

const now = new Date('2026-01-15T09:00:00Z')
const user = newId()
const captured = newId()
const released = newId()
const open = newId()

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  const ledger = ledgerOf(db.app)
  await ledger.open(user, now)
  await ledger.purchase(user, 'order', 1000, now)
  for (const id of [captured, released, open]) await ledger.hold(user, id, 150, now)
  await ledger.capture(captured, now)
  await ledger.release(released, now)
  await ledger.adjust(user, 'down', -50, { bucket: 'paid', now })
})
afterAll(() => db?.close())

const wrongOf = async () => {
  const { checks } = await verifyLedger(db.owner)
  return checks.filter(({ differences }) => differences !== 0).map(({ name }) => name)
}

/** What somebody who owns the database could do, how to undo it, and a part of the sentence that must fail. */
const tamperings: [string, string, string][] = [
  [
    'UPDATE wallets SET available = available + 1',
    'UPDATE wallets SET available = available - 1',
    'after-values of its last',
  ],
  ['UPDATE wallets SET held = held + 1', 'UPDATE wallets SET held = held - 1', 'sum of its open holds'],
  ['UPDATE wallets SET version = version + 1', 'UPDATE wallets SET version = version - 1', 'gapless'],
  [
    `UPDATE transfers SET held_after = held_after + 1 WHERE user_version = 3`,
    `UPDATE transfers SET held_after = held_after - 1 WHERE user_version = 3`,
    'those before it and its effect',
  ],
  [
    `UPDATE transfers SET amount = amount + 1 WHERE kind = 'commission'`,
    `UPDATE transfers SET amount = amount - 1 WHERE kind = 'commission'`,
    'rounded down',
  ],
  [
    `UPDATE transfers SET amount = amount + 1 WHERE kind = 'purchase'`,
    `UPDATE transfers SET amount = amount - 1 WHERE kind = 'purchase'`,
    'what all wallets say',
  ],
  [
    `UPDATE lots SET remaining = remaining - 1 WHERE bucket = 'paid'`,
    `UPDATE lots SET remaining = remaining + 1 WHERE bucket = 'paid'`,
    'left in its lots',
  ],
  [`UPDATE lots SET granted = granted + 1`, `UPDATE lots SET granted = granted - 1`, 'what remains and what was taken'],
  [
    `UPDATE lots SET granted = granted + 1, remaining = remaining + 1`,
    `UPDATE lots SET granted = granted - 1, remaining = remaining - 1`,
    'every grant has its lot',
  ],
  [`UPDATE lot_takings SET amount = amount + 1`, `UPDATE lot_takings SET amount = amount - 1`, 'explained lot by lot'],
  [`UPDATE hold_lots SET amount = amount + 1`, `UPDATE hold_lots SET amount = amount - 1`, 'its wallet and its lots'],
  [
    `UPDATE hold_resolutions SET outcome = 'captured' WHERE hold_id = '${released}'`,
    `UPDATE hold_resolutions SET outcome = 'released' WHERE hold_id = '${released}'`,
    'moved exactly what was held',
  ],
  [
    `UPDATE wallets SET next_expires_at = 'infinity'`,
    `UPDATE wallets SET next_expires_at = '2026-01-20'`,
    'before its wallet expects it',
  ],
  [
    `UPDATE transfers SET credit_account = 'promotion' WHERE kind = 'commission'; UPDATE transfers SET debit_account = 'commission' WHERE kind = 'welcome_bonus'`,
    `UPDATE transfers SET credit_account = 'commission' WHERE kind = 'commission'; UPDATE transfers SET debit_account = 'promotion' WHERE kind = 'welcome_bonus'`,
    'only takes in',
  ],
]

describe('on a database that its owner has changed', () => {
  beforeAll(async () => {
    await db.owner.pool.query('ALTER TABLE transfers DROP CONSTRAINT transfers_movement')
    expect(await wrongOf()).toEqual([])
  })

  it.each(tamperings)('%s is found [CR-1]', async (tamper, undo, sentence) => {
    const guarded = ['wallets', 'transfers', 'lots', 'holds', 'hold_lots', 'hold_resolutions', 'lot_takings']
    const all = (what: string) => guarded.map((name) => `ALTER TABLE ${name} ${what} TRIGGER refuse_change;`).join('')
    await db.owner.pool.query(`${all('DISABLE')} ${tamper}; ${all('ENABLE ALWAYS')}`)
    expect((await wrongOf()).filter((name) => name.includes(sentence))).toHaveLength(1)
    await db.owner.pool.query(`${all('DISABLE')} ${undo}; ${all('ENABLE ALWAYS')}`)
    expect(await wrongOf()).toEqual([])
  })

  it('a guard that was taken away is found [CR-1]', async () => {
    await db.owner.pool.query('ALTER TABLE transfers ENABLE TRIGGER refuse_change')
    expect(await wrongOf()).toEqual(['the guards that refuse changes stand, each on its table'])
    await db.owner.pool.query('ALTER TABLE transfers ENABLE ALWAYS TRIGGER refuse_change')
  })
})

it('takes the checks of other modules into the same proof [CR-1]', async () => {
  const proof = await verifyLedger(db.app, [{ name: 'two is one', sql: 'SELECT 1 AS differences' }])
  expect(proof.isRight).toBe(false)
  expect(proof.checks.at(-1)).toEqual({ name: 'two is one', differences: 1 })
})

it('sees one moment while credits move, and holds nobody up [CR-1]', async () => {
  const ledger = ledgerOf(db.app)
  await ledger.purchase(user, 'large', 1_000_000, now)
  let isOver = false
  const spending = (async () => {
    let spent = 0
    while (!isOver) {
      const id = newId()
      expect(await ledger.hold(user, id, 100, now)).toBe('done')
      expect(await ledger.capture(id, now)).toBe('done')
      spent++
    }
    return spent
  })()
  for (let round = 0; round < 10; round++) expect(await wrongOf()).toEqual([])
  isOver = true
  expect(await spending).toBeGreaterThan(10)
})
