// Prices and switches: versions, schedule, bounds, dry run, and that what was ordered keeps its price.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { currentRules } from '#modules/credits/index.ts'
import { publish } from '#platform/events/publish.ts'
import { currentFlags } from '#platform/flags/index.ts'
import { newId, showId } from '#platform/ids.ts'
import { type Console, openConsole } from '../../../test/console.ts'
import { people } from '../../../test/http.ts'

let console: Console
beforeAll(async () => {
  console = await openConsole()
})
afterAll(() => console?.close())

const at = '/api/admin/configuration'
const rules = {
  prices: { standard: 1, premium2: 2, premium4: 4 },
  commissionPercent: 25,
  welcomeBonus: 3,
  bonusDays: 90,
  bonuses: { dailyClaim: 0.5, streak: 3, referee: 5, referrer: 10, referralMilestone: 50 },
  reuse: { reward: 0.5, postMax: 20, authorDayMax: 10, paidWithBonus: 'capped', paidWithBonusDayMax: 2 },
  adjustmentMax: 10_000,
}
const reason = 'Diwali week'
const configuration = async () => (await console.get(at)).json()
const newest = async () => (await configuration()).rules[0].version
const change = async (body: object) => console.post(`${at}/rules`, { rules, reason, basedOn: await newest(), ...body })
const later = (days: number) => new Date(console.clock.now().getTime() + days * 86_400_000)
const inForce = () => currentRules(console.database.app, console.clock.now())

describe('the rules', () => {
  it('begin with those of the installation [AD-4]', async () => {
    expect(await configuration()).toEqual({
      rules: [{ version: 1, rules, reason: 'Defaults of the installation', state: 'current' }],
      flags: [
        { version: 0, reason: '', state: 'current', flags: expect.objectContaining({ 'studio.takesOrders': true }) },
      ],
    })
  })

  it('change at once, with who, when and why, told before and after [AD-4]', async () => {
    const answer = await change({ rules: { ...rules, prices: { ...rules.prices, premium4: 5 } } })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toEqual({ version: 2 })
    console.clock.advance(5_000)
    expect((await inForce()).priceHundredths.premium4).toBe(500)
    const [current, first] = (await configuration()).rules
    expect(current).toMatchObject({ version: 2, reason, state: 'current', changedBy: { name: 'Kabir' } })
    expect(first.state).toBe('past')
    expect(await console.told('configuration.change_rules')).toMatchObject([
      { actor_id: people.kabir.userId, subject_id: '2', reason, before: rules, after: { prices: { premium4: 5 } } },
    ])
  })

  it('of two admins who change the same version one is refused, and nothing of it stays [AD-4]', async () => {
    const basedOn = await newest()
    const both = await Promise.all([change({ basedOn }), change({ basedOn })])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
    expect(await newest()).toBe(basedOn + 1)
    expect(await console.told('configuration.change_rules')).toHaveLength(2)
  })

  it('planned ones take effect at their moment and not before; a moment that is past is refused [AD-4]', async () => {
    const effectiveAt = later(1).toISOString()
    expect((await change({ rules: { ...rules, commissionPercent: 30 }, effectiveAt })).statusCode).toBe(201)
    expect((await configuration()).rules[0]).toMatchObject({ state: 'scheduled', effectiveAt })
    expect((await inForce()).commissionPercent).toBe(25)
    console.clock.set(effectiveAt)
    expect((await inForce()).commissionPercent).toBe(30)
    expect((await configuration()).rules[0].state).toBe('current')
    const past = await change({ effectiveAt: later(-1).toISOString() })
    expect(past.json()).toMatchObject({ code: 'validation_failed', fields: [{ field: 'effectiveAt' }] })
  })

  it('a planned change is called off before its time, and only then [AD-4]', async () => {
    const effectiveAt = later(2).toISOString()
    const { version } = (await change({ rules: { ...rules, welcomeBonus: 50 }, effectiveAt })).json()
    const withdraw = (which: number | string, body: object = { reason }) =>
      console.post(`${at}/rules/${which}/withdraw`, body)
    expect((await withdraw(version)).statusCode).toBe(201)
    expect((await configuration()).rules.slice(0, 2)).toMatchObject([{ state: 'scheduled' }, { state: 'replaced' }])
    console.clock.set(effectiveAt)
    expect((await inForce()).welcomeBonusHundredths).toBe(300)
    expect((await withdraw(version)).statusCode).toBe(409)
    expect((await withdraw(1)).statusCode).toBe(409)
    expect((await withdraw(9999)).statusCode).toBe(404)
    expect((await withdraw('x')).statusCode).toBe(404)
    expect((await withdraw(version, {})).statusCode).toBe(400)
    expect(await console.told('configuration.withdraw_rules')).toHaveLength(1)
  })

  it.each([
    [{ commissionPercent: 19 }, 'commissionPercent'],
    [{ commissionPercent: 31 }, 'commissionPercent'],
    [{ commissionPercent: 25.5 }, 'commissionPercent'],
    [{ prices: { standard: 0, premium2: 2, premium4: 4 } }, 'prices.standard'],
    [{ prices: { standard: 3, premium2: 2, premium4: 4 } }, 'prices.premium2'],
    [{ prices: { standard: 1, premium2: 2.005, premium4: 4 } }, 'prices.premium2'],
    [{ prices: { standard: 1, premium2: 2 } }, 'prices.premium4'],
    [{ welcomeBonus: -1 }, 'welcomeBonus'],
    [{ bonusDays: 0 }, 'bonusDays'],
    [{ bonuses: { ...rules.bonuses, dailyClaim: 100.01 } }, 'bonuses.dailyClaim'],
    [{ bonuses: { ...rules.bonuses, referralMilestone: 1001 } }, 'bonuses.referralMilestone'],
    [{ bonuses: { ...rules.bonuses, streak: -1 } }, 'bonuses.streak'],
    [{ bonuses: { ...rules.bonuses, referee: 0.001 } }, 'bonuses.referee'],
    [{ reuse: { ...rules.reuse, reward: 10.01 } }, 'reuse.reward'],
    // A picture of 1 credit leaves 0.75 after 25 percent.
    [{ reuse: { ...rules.reuse, reward: 0.76 } }, 'reuse.reward'],
    [{ reuse: { ...rules.reuse, postMax: -0.01 } }, 'reuse.postMax'],
    [{ reuse: { ...rules.reuse, paidWithBonus: 'some' } }, 'reuse.paidWithBonus'],
    [{ reuse: { ...rules.reuse, paidWithBonusDayMax: 10.01 } }, 'reuse.paidWithBonusDayMax'],
    [{ adjustmentMax: 0.5 }, 'adjustmentMax'],
    [{ adjustmentMax: 100_001 }, 'adjustmentMax'],
    [{ reuse: undefined }, 'reuse'],
    [{ mint: 1 }, ''],
  ])('outside the bounds of the product are refused: %j [CR-4]', async (wrong, field) => {
    const answer = await change({ rules: { ...rules, ...wrong } })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().fields[0].field).toBe(['rules', field].filter(Boolean).join('.'))
  })

  it('need a reason and the version they stand on, and name no author [AD-4]', async () => {
    expect((await change({ reason: '' })).statusCode).toBe(400)
    expect((await change({ basedOn: undefined })).statusCode).toBe(400)
    expect((await change({ changedBy: people.asha.userId })).statusCode).toBe(400)
  })

  it('of rewards, bonuses and adjustments are kept by version in hundredths, ready to be read [AD-4, CR-5, CR-6, CR-7]', async () => {
    const changed = {
      ...rules,
      bonuses: { ...rules.bonuses, dailyClaim: 0.25 },
      reuse: { ...rules.reuse, reward: 0.75, paidWithBonus: 'none' },
      adjustmentMax: 500,
    }
    expect((await change({ rules: changed })).statusCode).toBe(201)
    console.clock.advance(5_000)
    expect(await inForce()).toMatchObject({
      bonusHundredths: { dailyClaim: 25, streak: 300, referee: 500, referrer: 1000, referralMilestone: 5000 },
      reuse: {
        rewardHundredths: 75,
        postMaxHundredths: 2000,
        authorDayMaxHundredths: 1000,
        paidWithBonus: 'none',
        paidWithBonusDayMaxHundredths: 200,
      },
      adjustmentMaxHundredths: 50_000,
    })
    expect((await configuration()).rules[0].rules).toEqual(changed)
    expect((await console.told('configuration.change_rules'))[0]).toMatchObject({ after: { reuse: { reward: 0.75 } } })
    const adjust = (credits: number) =>
      console.post(
        '/api/admin/adjustments',
        { userId: showId('user', people.asha.userId), credits, bucket: 'bonus', reason },
        { key: newId() },
      )
    expect((await adjust(500)).statusCode).toBe(201)
    for (const beyond of [500.01, -500.01]) {
      const refused = await adjust(beyond)
      expect(refused.statusCode).toBe(400)
      expect(refused.json().fields).toEqual([{ field: 'credits', message: 'At most 500 credits at a time.' }])
    }
    expect((await change({})).statusCode).toBe(201)
  })

  it.each([
    ['{reuse,paidWithBonusDayMaxHundredths}', '1001'],
    ['{reuse,paidWithBonus}', '"all"'],
    ['{bonusHundredths,dailyClaim}', '-1'],
    ['{adjustmentMaxHundredths}', '10000001'],
  ])('the database itself keeps the bounds of %s [CR-1, CR-5]', async (path, value) => {
    const write = `SELECT credits_change_rules(jsonb_set(rules, '${path}', '${value}'), 'infinity', gen_random_uuid(), 'x',
      (SELECT max(version) FROM money_rules), now()) FROM money_rules LIMIT 1`
    await expect(console.database.app.pool.query(write)).rejects.toThrow(/check constraint/)
  })

  it('the application cannot write past them [CR-1]', async () => {
    const { app } = console.database
    await expect(
      app.pool.query(`INSERT INTO money_rules SELECT 99, now(), rules, NULL, 'x' FROM money_rules`),
    ).rejects.toThrow(/permission denied/)
    const outside = `SELECT credits_change_rules(jsonb_set(rules, '{commissionPercent}', '50'), 'infinity', gen_random_uuid(), 'x',
      (SELECT max(version) FROM money_rules), now()) FROM money_rules LIMIT 1`
    await expect(app.pool.query(outside)).rejects.toThrow(/check constraint/)
  })
})

describe('the switches', () => {
  it('turn within seconds, with who, when and why, and refuse who was slower [AD-4]', async () => {
    const flags = { 'studio.takesOrders': false, 'identity.takesRegistrations': true, 'feed.visibleToVisitors': false }
    const turn = (body: object) => console.post(`${at}/flags`, { flags, reason, basedOn: 0, ...body })
    expect((await turn({})).json()).toEqual({ version: 1 })
    expect((await turn({})).statusCode).toBe(409)
    console.clock.advance(5_000)
    expect(await currentFlags(console.database.app, console.clock.now())).toEqual(flags)
    expect((await turn({ basedOn: 1, flags: { ...flags, other: true } })).statusCode).toBe(400)
    expect((await turn({ basedOn: 1, effectiveAt: later(-1).toISOString() })).statusCode).toBe(400)
    expect(await console.told('configuration.change_flags')).toMatchObject([
      { reason, before: { 'studio.takesOrders': true }, after: { 'studio.takesOrders': false } },
    ])
  })
})

describe('the dry run', () => {
  it('tells what the last seven days were and would have been, from rows, and changes nothing [AD-4]', async () => {
    const now = console.clock.now()
    const { app, owner } = console.database
    await app.transaction(async (tx) => {
      const picture = async (tier: string, priceHundredths: number, occurredAt = now) => {
        const id = newId()
        const userId = people.ravi.userId
        await publish(tx, { name: 'image_generated', userId, data: { tier, priceHundredths }, occurredAt })
        return id
      }
      for (let index = 0; index < 3; index++) await picture('standard', 100, later(-1))
      await picture('premium4', 400, later(-6))
      await picture('premium4', 500, later(-8))
      await publish(tx, { name: 'user_signed_up', userId: newId(), data: {}, occurredAt: later(-2) })
    })
    const before = await owner.pool.query('SELECT count(*) FROM money_rules')
    const proposal = {
      ...rules,
      prices: { standard: 1.5, premium2: 3, premium4: 4 },
      commissionPercent: 20,
      welcomeBonus: 5,
    }
    const answer = await console.post(`${at}/dry-run`, { rules: proposal })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      tiers: [
        { tier: 'standard', pictures: 3, spent: { before: 3, after: 4.5 } },
        { tier: 'premium2', pictures: 0, spent: { before: 0, after: 0 } },
        { tier: 'premium4', pictures: 1, spent: { before: 4, after: 4 } },
      ],
      spent: { before: 7, after: 8.5 },
      commission: { after: 1.7 },
      newUsers: 1,
      welcomeBonus: { after: 5 },
    })
    expect((await owner.pool.query('SELECT count(*) FROM money_rules')).rows).toEqual(before.rows)
    expect((await console.post(`${at}/dry-run`, { rules: { ...rules, commissionPercent: 50 } })).statusCode).toBe(400)
  })
})
