// The demo's story holds together: nobody remixes what is not there yet, and every template, blank and person it names exists.
import { expect, it } from 'vitest'
import { catalogue } from '#modules/templates/catalogue/index.ts'
import { people } from './people.ts'
import { days, planDays } from './plan.ts'
import { remixes, reported } from './remixes.ts'

const now = new Date('2026-11-22T06:00:00.000Z')
const plan = planDays(now)
const pictures = plan.flatMap((day) => day.pictures)
const keys = new Set(people.map(({ key }) => key))

it('sixty pictures and more stand in the weeks before now, each once', () => {
  expect(pictures.length).toBeGreaterThanOrEqual(60)
  expect(new Set(pictures.map(({ title }) => title)).size).toBe(pictures.length)
  expect(plan.at(-1)?.start).toEqual(new Date(now.getTime() - 86_400_000))
  expect(plan).toHaveLength(days)
})

it('a remix comes on a later day than what it is made of, or on the last, and is somebody else’s [CR-5]', () => {
  const all = plan.flatMap((day) => day.remixes)
  expect(all).toHaveLength(remixes.length)
  for (const [day, { remixes: ofDay }] of plan.entries()) {
    for (const { of, by } of ofDay) {
      const made = plan.findIndex((earlier) => earlier.pictures.some(({ title }) => title === of))
      expect([of, made < day]).toEqual([of, true])
      expect(pictures.find(({ title }) => title === of)?.by).not.toBe(by)
      expect(pictures.find(({ title }) => title === of)?.remix).not.toBe('closed')
    }
  }
})

it('people, templates and blanks that it names exist', () => {
  const templates = new Map(
    catalogue.flatMap((category) => category.templates.map((template) => [template.id, template])),
  )
  const named = [...pictures.map(({ by }) => by), ...remixes.map(({ by }) => by), ...reported.by]
  expect(named.filter((key) => !keys.has(key))).toEqual([])
  for (const { templateId, slots } of pictures) {
    if (templateId === undefined) continue
    const known = templates.get(templateId)?.slots.map(({ key }) => key) ?? []
    expect([templateId, Object.keys(slots ?? {}).filter((key) => !known.includes(key))]).toEqual([templateId, []])
  }
  expect(pictures.some(({ title }) => title === reported.title)).toBe(true)
})
