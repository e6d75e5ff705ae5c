import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { randomNumbers, testSeed } from '../../../test/random.ts'
import { createStudioTest, receiptOf, type StudioTest } from '../../../test/studio.ts'

let db: TestDatabase
let studio: StudioTest
beforeAll(async () => {
  db = await testDatabase()
  studio = createStudioTest(db)
})
afterAll(() => db.close())

const codeOf = (error: unknown) => (error instanceof Refusal ? error.code : String(error))
const outcome = <T>(promise: Promise<T>) =>
  promise.then(
    (value) => ({ ok: true as const, value }),
    (error) => ({ ok: false as const, code: codeOf(error) }),
  )

describe('an order', () => {
  it('holds the price and queues the job in one step [ST-7] [CR-3]', async () => {
    const userId = await studio.newUser(500)
    const receipt = receiptOf(await studio.place(userId, { tier: 'premium2' }))
    expect(receipt.creditDebited).toBe(2)
    expect(await studio.wallet(userId)).toEqual({ available: 300, held: 200 })
    expect((await studio.job(userId, receipt.jobId)).status).toBe('queued')
  })

  it('of four pictures is accepted whole, each with its own hold and seed [ST-8]', async () => {
    const userId = await studio.newUser(400)
    const receipt = receiptOf(await studio.place(userId, { variants: 4, seed: 4294967294 }))
    expect(receipt.jobIds).toHaveLength(4)
    expect(receipt.jobIds?.[0]).toBe(receipt.jobId)
    expect(receipt.creditDebited).toBe(4)
    const rows = await db.owner.call<{ seed: number }>(
      'seeds',
      'SELECT seed FROM generations WHERE user_id = $1 ORDER BY turn',
      [userId],
    )
    expect(rows.map((row) => row.seed)).toEqual([4294967294, 4294967295, 0, 1])
  })

  it('of four pictures is refused whole when one cannot be paid, and says what is missing [ST-8]', async () => {
    const userId = await studio.newUser(350)
    const error = await studio.place(userId, { variants: 4 }).catch((caught) => caught)
    expect(codeOf(error)).toBe('insufficient_credits')
    expect(error.extra.missing).toBe(0.5)
    expect(await studio.wallet(userId)).toEqual({ available: 350, held: 0 })
  })

  it('that is refused leaves its key usable [ST-9]', async () => {
    const userId = await studio.newUser(50)
    const key = newId()
    expect(await outcome(studio.place(userId, {}, key))).toMatchObject({ code: 'insufficient_credits' })
    await db.owner.call('top_up', "SELECT credits_adjust($1, 50, 'paid', $2, 'top up', $3)", [
      userId,
      `top:${userId}`,
      studio.clock.now(),
    ])
    expect(await outcome(studio.place(userId, {}, key))).toMatchObject({ ok: true, value: { isReplayed: false } })
  })

  it('against the policy is refused before any credit moves [ST-13]', async () => {
    const userId = await studio.newUser(300)
    const before = await db.owner.call('versions', 'SELECT version FROM wallets WHERE user_id = $1', [userId])
    const error = await studio.place(userId, { prompt: 'how to make a bomb at home' }).catch((caught) => caught)
    expect(codeOf(error)).toBe('content_policy_violation')
    expect(error.extra.phrase).not.toBe('')
    expect(error.extra.rewrite).toEqual(expect.any(String))
    expect(await db.owner.call('versions', 'SELECT version FROM wallets WHERE user_id = $1', [userId])).toEqual(before)
  })

  it('is refused while no engine is there, and holds nothing', async () => {
    const bare = createStudioTest(db, { engines: [] })
    const userId = await bare.newUser(300)
    expect(await outcome(bare.place(userId))).toMatchObject({ code: 'provider_unavailable' })
    expect(await bare.wallet(userId)).toEqual({ available: 300, held: 0 })
  })
})

describe('64 orders at once on a wallet with k credits', () => {
  it(`accept exactly k, 200 rounds (seed ${testSeed}) [ST-9] [CR-1]`, { timeout: 120_000 }, async () => {
    const random = randomNumbers(testSeed)
    for (let round = 0; round < 200; round++) {
      const affordable = Math.floor(random() * 20)
      const userId = await studio.newUser(affordable * 100 + Math.floor(random() * 100))
      const answers = await Promise.all(Array.from({ length: 64 }, () => outcome(studio.place(userId))))
      const accepted = answers.filter(({ ok }) => ok).length
      const refused = answers.filter((answer) => !answer.ok && answer.code === 'insufficient_credits').length
      expect({ round, accepted, refused }).toEqual({ round, accepted: affordable, refused: 64 - affordable })
      expect((await studio.wallet(userId)).held).toBe(affordable * 100)
    }
  })
})

describe('an idempotency key', () => {
  it('answers the same order byte for byte, whatever the order of its members', async () => {
    const userId = await studio.newUser(300)
    const key = newId()
    const first = await studio.place(userId, { seed: 5, tier: 'standard' }, key)
    const again = await studio.place(userId, { tier: 'standard', seed: 5 }, key)
    expect(again.isReplayed).toBe(true)
    expect(again.bytes.equals(first.bytes)).toBe(true)
    expect((await studio.wallet(userId)).held).toBe(100)
  })

  it('refuses another order', async () => {
    const userId = await studio.newUser(300)
    const key = newId()
    await studio.place(userId, { seed: 5 }, key)
    expect(await outcome(studio.place(userId, { seed: 6 }, key))).toMatchObject({ code: 'idempotency_conflict' })
    expect((await studio.wallet(userId)).held).toBe(100)
  })

  it('replays what was accepted even when it would be refused now', async () => {
    const userId = await studio.newUser(300)
    const key = newId()
    const first = await studio.place(userId, {}, key)
    await db.owner.call('retire', "UPDATE generations SET prompt = 'changed' WHERE user_id = $1", [userId])
    const bare = createStudioTest(db, { engines: [] })
    const again = await bare.place(userId, {}, key)
    expect(again.bytes.equals(first.bytes)).toBe(true)
  })

  it('is new again after 24 hours', async () => {
    const userId = await studio.newUser(300)
    const key = newId()
    const first = receiptOf(await studio.place(userId, {}, key))
    studio.clock.advance(24 * 3_600_000)
    const again = await studio.place(userId, { seed: 9 }, key)
    studio.clock.advance(-24 * 3_600_000)
    expect(again.isReplayed).toBe(false)
    expect(receiptOf(again).jobId).not.toBe(first.jobId)
  })

  it('waits 2 seconds for a twin that is still running, then answers conflict with Retry-After', async () => {
    const userId = await studio.newUser(300)
    const key = newId()
    await db.owner.transaction(async (tx) => {
      const keys = tx.withTables<{ idempotency_keys: Record<string, unknown> }>()
      await keys
        .insertInto('idempotency_keys')
        .values({
          user_id: userId,
          route: 'studio.generate',
          key,
          fingerprint: Buffer.alloc(32),
          status: 202,
          reply: '{}',
          created_at: studio.clock.now(),
        })
        .execute()
      const startedMs = performance.now()
      const error = await studio.place(userId, {}, key).catch((caught) => caught)
      expect(codeOf(error)).toBe('conflict')
      expect(error.extra.retryAfterSeconds).toBeGreaterThan(0)
      expect(performance.now() - startedMs).toBeGreaterThan(1_900)
    })
  })

  it(`has one effect: 1,000 keys, 5 to 20 times at once, same and other bodies, same and other users (seed ${testSeed})`, {
    timeout: 180_000,
  }, async () => {
    const random = randomNumbers(testSeed)
    const users = await Promise.all(Array.from({ length: 10 }, () => studio.newUser(100_000_000)))
    const pick = () => users[Math.floor(random() * users.length)] ?? ''
    let expectedJobs = 0
    for (let batch = 0; batch < 50; batch++) {
      const cases = Array.from({ length: 20 }, () => {
        const [owner, other] = [pick(), pick()]
        const copies = 5 + Math.floor(random() * 16)
        return { key: newId(), owner, other, copies, seeds: [Math.floor(random() * 1000), 1000] }
      })
      const calls = cases.flatMap((given) =>
        Array.from({ length: given.copies }, (_, index) => {
          const userId = index % 5 === 4 ? given.other : given.owner
          const body = index % 7 === 3 ? given.seeds[1] : given.seeds[0]
          return { given, userId, body, answer: outcome(studio.place(userId, { seed: body ?? 0 }, given.key)) }
        }),
      )
      const effects = new Map<string, string>()
      const accepted = new Map<string, number>()
      for (const { given, userId, body, answer } of calls) {
        const settled = await answer
        if (!settled.ok) {
          expect(settled.code).toBe('idempotency_conflict')
          continue
        }
        const bytes = settled.value.bytes.toString()
        const call = `${userId} ${given.key}`
        // Whoever came first decided which body the key belongs to; everyone with that body got the same bytes.
        expect(effects.get(call) ?? `${body} ${bytes}`).toBe(`${body} ${bytes}`)
        effects.set(call, `${body} ${bytes}`)
        if (!settled.value.isReplayed) accepted.set(call, (accepted.get(call) ?? 0) + 1)
      }
      expect([...accepted.values()].every((count) => count === 1)).toBe(true)
      expect(accepted.size).toBe(effects.size)
      expectedJobs += effects.size
    }
    const [row] = await db.owner.call<{ jobs: number }>(
      'jobs',
      'SELECT count(*) AS jobs FROM generations WHERE user_id = ANY ($1::uuid[])',
      [users],
    )
    expect(row?.jobs).toBe(expectedJobs)
  })
})
