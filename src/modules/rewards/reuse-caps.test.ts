// What one reuse pays: tables at every border, and properties over everything in between.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInIndia, endOfDayInIndia } from './day-in-india.ts'
import { decideReward, type Reuse, type ReuseRules } from './reuse-caps.ts'

const rules: ReuseRules = {
  rewardHundredths: 50,
  postMaxHundredths: 2000,
  authorDayMaxHundredths: 1000,
  paidWithBonus: 'capped',
  paidWithBonusDayMaxHundredths: 200,
}
const nothing = { post: 0, day: 0, dayFromBonus: 0 }
const reuse = (given: Partial<Reuse> = {}): Reuse => ({
  authorId: 'author',
  userId: 'user',
  paidWithBonus: false,
  isRepeated: false,
  earned: nothing,
  ...given,
})
const grant = { type: 'grant', fullHundredths: 50, hundredths: 50, cutBy: 'none' }
const cut = (hundredths: number, cutBy: string) => ({ type: 'cut', fullHundredths: 50, hundredths, cutBy })
const capped = (cutBy: string) => ({ type: 'capped', fullHundredths: 50, hundredths: 0, cutBy })

describe('what a reuse pays its author', () => {
  it.each([
    ['nothing earned yet', nothing, false, grant],
    ['19.50 of 20 for the post: the last full one', { post: 1950, day: 0, dayFromBonus: 0 }, false, grant],
    ['19.75 of 20 for the post', { post: 1975, day: 0, dayFromBonus: 0 }, false, cut(25, 'post')],
    ['19.99 of 20 for the post', { post: 1999, day: 0, dayFromBonus: 0 }, false, cut(1, 'post')],
    ['20 of 20 for the post', { post: 2000, day: 0, dayFromBonus: 0 }, false, capped('post')],
    ['9.50 of 10 for the day: the last full one', { post: 0, day: 950, dayFromBonus: 0 }, false, grant],
    ['9.75 of 10 for the day', { post: 0, day: 975, dayFromBonus: 0 }, false, cut(25, 'day')],
    ['10 of 10 for the day', { post: 0, day: 1000, dayFromBonus: 0 }, false, capped('day')],
    ['1.75 of 2 from bonus', { post: 0, day: 175, dayFromBonus: 175 }, true, cut(25, 'bonus')],
    ['2 of 2 from bonus', { post: 0, day: 200, dayFromBonus: 200 }, true, capped('bonus')],
    ['2 of 2 from bonus, but this one is paid', { post: 0, day: 200, dayFromBonus: 200 }, false, grant],
    ['the lower of two limits cuts', { post: 1990, day: 975, dayFromBonus: 0 }, false, cut(10, 'post')],
    ['of two equal limits the one that lasts', { post: 1975, day: 975, dayFromBonus: 175 }, true, cut(25, 'post')],
    ['day before bonus when equal', { post: 0, day: 975, dayFromBonus: 175 }, true, cut(25, 'day')],
    ['limits that were lowered below what is earned', { post: 5000, day: 0, dayFromBonus: 0 }, false, capped('post')],
  ])('%s [CR-5]', (_name, earned, paidWithBonus, verdict) => {
    expect(decideReward(reuse({ earned, paidWithBonus }), rules)).toEqual(verdict)
  })

  it('is nothing for one’s own and nothing the second time, whatever is left [CR-5]', () => {
    expect(decideReward(reuse({ userId: 'author' }), rules)).toEqual({ type: 'self' })
    expect(decideReward(reuse({ userId: 'author', isRepeated: true }), rules)).toEqual({ type: 'self' })
    expect(decideReward(reuse({ isRepeated: true }), rules)).toEqual({ type: 'repeated' })
  })

  it('follows the rule for pictures paid with bonus credits: full, capped, none [CR-5]', () => {
    const paid = reuse({ paidWithBonus: true, earned: { post: 300, day: 300, dayFromBonus: 200 } })
    expect(decideReward(paid, { ...rules, paidWithBonus: 'full' })).toEqual(grant)
    expect(decideReward(paid, rules)).toEqual(capped('bonus'))
    expect(decideReward(reuse({ paidWithBonus: true }), { ...rules, paidWithBonus: 'none' })).toEqual(capped('bonus'))
    expect(decideReward(reuse(), { ...rules, paidWithBonus: 'none' })).toEqual(grant)
  })

  it('pays a reward of nothing as nothing, cut by nobody [CR-5]', () => {
    const none = { type: 'grant', fullHundredths: 0, hundredths: 0, cutBy: 'none' }
    expect(decideReward(reuse(), { ...rules, rewardHundredths: 0 })).toEqual(none)
  })
})

const hundredths = (max: number) => fc.integer({ min: 0, max })
const anyRules: fc.Arbitrary<ReuseRules> = fc
  .record({
    rewardHundredths: hundredths(1000),
    postMaxHundredths: hundredths(5000),
    authorDayMaxHundredths: hundredths(3000),
    paidWithBonus: fc.constantFrom('full', 'capped', 'none'),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...given }) => ({
    ...given,
    paidWithBonusDayMaxHundredths: Math.floor(given.authorDayMaxHundredths * share),
  }))

describe('over any rules and any sequence', () => {
  it('no sum ever passes its limit, and a reward is cut only to what a limit leaves [CR-5]', () => {
    const steps = fc.array(fc.record({ post: fc.nat({ max: 3 }), day: fc.nat({ max: 2 }), bonus: fc.boolean() }), {
      maxLength: 80,
    })
    fc.assert(
      fc.property(anyRules, steps, (given, sequence) => {
        const posts = new Map<number, number>()
        const days = new Map<number, { all: number; bonus: number }>()
        for (const { post, day, bonus } of sequence) {
          const ofPost = posts.get(post) ?? 0
          const ofDay = days.get(day) ?? { all: 0, bonus: 0 }
          const earned = { post: ofPost, day: ofDay.all, dayFromBonus: ofDay.bonus }
          const verdict = decideReward(reuse({ earned, paidWithBonus: bonus }), given)
          if (!('hundredths' in verdict)) throw new Error(verdict.type)
          const paid = verdict.hundredths
          expect(Number.isInteger(paid) && paid >= 0 && paid <= given.rewardHundredths).toBe(true)
          expect(verdict.cutBy === 'none').toBe(paid === given.rewardHundredths)
          expect(ofPost + paid).toBeLessThanOrEqual(given.postMaxHundredths)
          expect(ofDay.all + paid).toBeLessThanOrEqual(given.authorDayMaxHundredths)
          if (bonus && given.paidWithBonus === 'none') expect(paid).toBe(0)
          if (bonus && given.paidWithBonus === 'capped') {
            expect(ofDay.bonus + paid).toBeLessThanOrEqual(given.paidWithBonusDayMaxHundredths)
          }
          // What is cut is cut because something is full to the last hundredth.
          if (verdict.cutBy === 'post') expect(ofPost + paid).toBe(given.postMaxHundredths)
          if (verdict.cutBy === 'day') expect(ofDay.all + paid).toBe(given.authorDayMaxHundredths)
          posts.set(post, ofPost + paid)
          days.set(day, { all: ofDay.all + paid, bonus: ofDay.bonus + (bonus ? paid : 0) })
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('less earned never means less paid [CR-5]', () => {
    const sums = fc.record({ post: hundredths(3000), day: hundredths(2000), dayFromBonus: hundredths(500) })
    fc.assert(
      fc.property(anyRules, sums, fc.boolean(), hundredths(100), (given, earned, bonus, more) => {
        const pays = (so: Reuse['earned']) => {
          const verdict = decideReward(reuse({ earned: so, paidWithBonus: bonus }), given)
          return 'hundredths' in verdict ? verdict.hundredths : 0
        }
        const later = { post: earned.post + more, day: earned.day + more, dayFromBonus: earned.dayFromBonus + more }
        expect(pays(later)).toBeLessThanOrEqual(pays(earned))
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('the day of a delivery', () => {
  it('changes in India at 18:30 UTC [CR-5]', () => {
    expect(dayInIndia(new Date('2026-11-22T18:29:59.999Z'))).toBe('2026-11-22')
    expect(dayInIndia(new Date('2026-11-22T18:30:00.000Z'))).toBe('2026-11-23')
    expect(dayInIndia(new Date('2026-12-31T18:30:00.000Z'))).toBe('2027-01-01')
    expect(endOfDayInIndia(new Date('2026-11-22T18:29:59.999Z')).toISOString()).toBe('2026-11-22T18:30:00.000Z')
    expect(endOfDayInIndia(new Date('2026-11-22T18:30:00.000Z')).toISOString()).toBe('2026-11-23T18:30:00.000Z')
  })

  it('is the one the calendar of Asia/Kolkata says, at any moment [CR-5]', () => {
    const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata', dateStyle: 'short' })
    const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    fc.assert(fc.property(moments, (at) => dayInIndia(at) === calendar.format(at)))
  })
})
