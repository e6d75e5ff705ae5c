// The shipped catalogue holds what it promises: five shelves of eight, each template fillable with its own sample words.
import { describe, expect, it } from 'vitest'
import { promptMaxLength } from '#contract/studio.ts'
import { Template } from '#contract/templates.ts'
import { checkPolicy } from '#modules/policy/index.ts'
import { fillTemplate } from '../fill-template.ts'
import { catalogue } from './index.ts'

const templates = catalogue.flatMap((category) => category.templates)
const samples = (slots: readonly { key: string; sample: string }[]) =>
  Object.fromEntries(slots.map((slot) => [slot.key, slot.sample]))

describe('the shipped catalogue', () => {
  it('has five categories of eight templates with ids and names of their own [ST-4]', () => {
    expect(catalogue.map((category) => category.templates.length)).toEqual([8, 8, 8, 8, 8])
    expect(new Set(templates.map(({ id }) => id)).size).toBe(40)
    expect(new Set(templates.map(({ name }) => name)).size).toBe(40)
    for (const category of catalogue) {
      for (const template of category.templates) expect(template.id).toMatch(new RegExp(`^${category.id}-[a-z-]+$`))
    }
  })

  it.each(templates.map((template) => [template.id, template] as const))(
    '%s keeps the contract [ST-4]',
    (_id, entry) => {
      const shown = { ...entry, slots: [...entry.slots], categoryId: 'any', createdAt: '2026-01-01T00:00:00.000Z' }
      expect(Template.parse(shown)).toEqual(shown)
      const design = JSON.stringify(entry.design?.layers)
      const marksIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1])
      const marks = new Set([...marksIn(entry.prompt), ...marksIn(design)])
      expect([...marks].sort()).toEqual(entry.slots.map(({ key }) => key).sort())
      expect(new Set(entry.slots.map(({ key }) => key)).size).toBe(entry.slots.length)
    },
  )

  it.each(templates.map((template) => [template.id, template] as const))(
    '%s is ready without typing: its samples fill it, and the policy takes it [ST-4]',
    (_id, { prompt, slots }) => {
      const filled = fillTemplate({ prompt, slots }, samples(slots))
      expect(filled).not.toMatch(/[{}]/)
      expect(filled.length).toBeGreaterThan(200)
      expect(filled.length).toBeLessThan(promptMaxLength)
      expect(checkPolicy(filled)).toEqual({ allowed: true })
    },
  )

  it.each(templates.map((template) => [template.id, template] as const))(
    '%s asks for a picture without words: they stand on it as layers [ST-4, BR-2]',
    (_id, { prompt, slots }) => {
      const written = slots.filter(({ type }) => type === 'price' || type === 'date').map(({ key }) => `{${key}}`)
      for (const mark of ['{headline}', '{brand}', '{phone}', ...written]) expect(prompt).not.toContain(mark)
      expect(prompt).toMatch(/no lettering|free of lettering|free of things and lettering/)
    },
  )

  it.each(templates.map((template) => [template.id, template] as const))(
    '%s still reads well without its optional slots [ST-4]',
    (_id, { prompt, slots }) => {
      const required = samples(slots.filter((slot) => slot.required))
      const filled = fillTemplate({ prompt, slots }, required)
      expect(filled).not.toMatch(/[{}]|""|\s{2}/)
      expect(filled.endsWith('.')).toBe(true)
    },
  )
})
