// 20,000 random operations against a model in memory, each lane repeatable by the printed seed.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { type Ledger, ledgerOf } from '../../../test/ledger.ts'
import { ModelAccounts, ModelWallet, type Outcome } from '../../../test/ledger-model.ts'
import { randomChoices, testSeed } from '../../../test/random.ts'
import { getBalance } from './get-balance.ts'
import { sweepExpired } from './sweep-expired.ts'
import { verifyLedger } from './verify-ledger.ts'

process.stdout.write(`ledger-random.test.ts seed ${testSeed}\n`)

const lanes = 8
const walletsPerLane = 4
const operationsPerLane = 2_500
const hourMs = 3_600_000

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db?.close())

interface Person {
  userId: string
  model: ModelWallet
}

/** One line of time with its own wallets; lanes run at once on one database. */
class Lane {
  readonly random: ReturnType<typeof randomChoices>
  readonly ledger: Ledger
  readonly people: Person[] = []
  readonly counts = new Map<string, number>()
  private readonly number: number
  private now = Date.parse('2026-01-01T00:00:00Z')
  private references = 0

  constructor(number: number) {
    this.number = number
    this.random = randomChoices(testSeed + number)
    this.ledger = ledgerOf(db.app)
  }

  get time(): Date {
    return new Date(this.now)
  }

  async open(accounts: ModelAccounts): Promise<void> {
    for (let index = 0; index < walletsPerLane; index++) {
      const userId = newId()
      expect(await this.ledger.open(userId, this.time)).toBe('done')
      this.people.push({ userId, model: new ModelWallet(accounts, this.now) })
    }
  }

  /** One operation in both worlds, and what both say about it afterwards. */
  async step(): Promise<void> {
    const { random } = this
    this.now += random.chance(0.02) ? random.int(1, 40) * 24 * hourMs : random.int(0, hourMs)
    const person = random.pick(this.people)
    person.model.pass(this.now)
    const name = random.pick([
      'hold',
      'hold',
      'hold',
      'capture',
      'release',
      'purchase',
      'bonus',
      'adjust',
      'clawBack',
      'expire',
      'freeze',
    ] as const)
    const { expected, actual } = await this[name](person)
    const key = `${name} ${expected}`
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
    expect(actual, `${name} in lane ${this.number}`).toBe(expected)
    await this.compare(person, name)
  }

  async compare({ userId, model }: Person, after: string): Promise<void> {
    const balance = await getBalance(db.app, { userId, now: this.time })
    expect(
      {
        available: balance.availableHundredths,
        held: balance.heldHundredths,
        debt: balance.debtHundredths,
        buckets: balance.buckets.map(({ hundredths }) => hundredths),
      },
      `after ${after} in lane ${this.number}`,
    ).toEqual({
      available: model.available,
      held: model.held,
      debt: model.debt,
      buckets: [model.of('bonus'), model.of('earned'), model.of('paid')],
    })
  }

  async hold({ userId, model }: Person) {
    const id = newId()
    const amount = this.random.pick([1, 3, 50, 99, 100, 200, 400, this.random.int(1, 2000)])
    return { expected: model.hold(id, amount), actual: await this.ledger.hold(userId, id, amount, this.time) }
  }

  async capture({ userId, model }: Person) {
    const id = this.someHold(model)
    if (id === undefined) return this.expire({ userId, model })
    return { expected: model.capture(id), actual: await this.ledger.capture(id, this.time) }
  }

  async release({ userId, model }: Person) {
    const id = this.someHold(model)
    if (id === undefined) return this.expire({ userId, model })
    return { expected: model.release(id, this.now), actual: await this.ledger.release(id, this.time) }
  }

  async purchase({ userId, model }: Person) {
    const known = [...model.purchases.keys()]
    const ref = known.length > 0 && this.random.chance(0.2) ? this.random.pick(known) : this.newRef()
    const amount = this.random.chance(0.5) ? (model.purchases.get(ref)?.amount ?? 500) : this.random.int(1, 900)
    return { expected: model.purchase(ref, amount), actual: await this.ledger.purchase(userId, ref, amount, this.time) }
  }

  async bonus({ userId, model }: Person) {
    const [amount, days] = [this.random.int(1, 300), this.random.int(1, 200)]
    const expiresAt = new Date(this.now + days * 24 * hourMs)
    const expected = model.bonus(amount, expiresAt.getTime())
    return { expected, actual: await this.ledger.bonus(userId, this.newRef(), amount, { expiresAt, now: this.time }) }
  }

  async adjust({ userId, model }: Person) {
    const ref = this.newRef()
    const amount = this.random.int(1, 500) * this.random.pick([1, -1])
    const how = { bucket: this.random.pick(['bonus', 'bonus', 'earned', 'paid'] as const), now: this.time }
    const expected: Outcome[] = []
    const actual: Outcome[] = []
    // Now and then it is sent again, as after a lost answer.
    for (let times = this.random.chance(0.2) ? 2 : 1; times > 0; times--) {
      expected.push(model.adjust(ref, amount, { ...how, now: this.now }))
      actual.push(await this.ledger.adjust(userId, ref, amount, how))
    }
    return { expected: expected.join(), actual: actual.join() }
  }

  async clawBack({ userId, model }: Person) {
    const known = [...model.purchases]
    // Rare, or everybody is in debt all the time.
    if (known.length === 0 || this.random.chance(0.6)) return this.purchase({ userId, model })
    const [purchase, { amount: bought }] = this.random.pick(known)
    const ref = this.random.chance(0.3) ? `refund of ${purchase}` : this.newRef()
    const amount = this.random.chance(0.5) ? bought : this.random.int(1, bought)
    const actual = await this.ledger.clawBack(userId, ref, { purchase, amount, now: this.time })
    return { expected: model.clawBack(ref, purchase, amount), actual }
  }

  async expire({ userId }: Person) {
    return { expected: 'done' as const, actual: await this.ledger.expire(userId, this.time) }
  }

  async freeze({ userId, model }: Person) {
    const isFrozen = this.random.chance(0.2)
    return { expected: model.freeze(isFrozen), actual: await this.ledger.freeze(userId, isFrozen, this.time) }
  }

  private someHold(model: ModelWallet): string | undefined {
    const open = [...model.holds].filter(([, hold]) => hold.isOpen).map(([id]) => id)
    const all = [...model.holds.keys()]
    if (all.length === 0) return undefined
    return open.length === 0 || this.random.chance(0.1) ? this.random.pick(all) : this.random.pick(open)
  }

  private newRef(): string {
    this.references++
    return `lane ${this.number} no ${this.references}`
  }
}

it(`agrees with a model of its rules after each of ${lanes * operationsPerLane} random operations [CR-1] [CR-2] [CR-4]`, async () => {
  const accounts = new ModelAccounts()
  const all = Array.from({ length: lanes }, (_, number) => new Lane(number))
  await Promise.all(
    all.map(async (lane) => {
      await lane.open(accounts)
      for (let done = 0; done < operationsPerLane; done++) await lane.step()
    }),
  )

  const end = new Date('2100-01-01T00:00:00Z')
  await sweepExpired(db.app, { now: end })
  for (const { people } of all) for (const { model } of people) model.pass(end.getTime())
  const proof = await verifyLedger(db.app)
  expect(proof.checks.filter(({ differences }) => differences !== 0)).toEqual([])
  expect(Object.fromEntries(proof.accounts.map(({ account, hundredths }) => [account, hundredths]))).toEqual(
    Object.fromEntries(accounts.totals),
  )

  // What was never tried proves nothing.
  const tried = new Set(all.flatMap(({ counts }) => [...counts.keys()]))
  for (const outcome of [
    'hold done',
    'hold RG402',
    'hold RG409',
    'capture done',
    'capture again',
    'release done',
    'release again',
    'purchase done',
    'purchase again',
    'purchase RG423',
    'adjust done',
    'adjust RG402',
    'adjust done,again',
    'clawBack done',
    'clawBack again',
    'clawBack RG423',
  ]) {
    expect(tried, `seed ${testSeed}`).toContain(outcome)
  }
}, 120_000)
