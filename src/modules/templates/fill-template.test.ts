// Filling a template: every problem named by its field, nothing of a person's text taken for the template's own.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Slot } from '#contract/studio.ts'
import { Refusal } from '#platform/refusal.ts'
import { fillTemplate } from './fill-template.ts'

const slots: Slot[] = [
  { key: 'headline', label: 'Headline', type: 'text', required: true, sample: 'Hi', maxLength: 20 },
  { key: 'price', label: 'Price', type: 'price', required: true, sample: '99', currency: 'INR' },
  { key: 'note', label: 'Note', type: 'text', required: false, sample: '', maxLength: 20 },
]
const template = { prompt: 'Sale with "{headline}" at {price}. Note {note}.', slots }

function problemsOf(values: Record<string, string>): string[] {
  try {
    fillTemplate(template, values)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'validation_failed')
      return error.extra.fields?.map((f) => f.field) ?? []
    throw error
  }
  return []
}

describe('filling a template', () => {
  it('puts in the values and leaves out the sentence of an empty optional slot [ST-4]', () => {
    expect(fillTemplate(template, { headline: ' Big day ', price: '1499' })).toBe('Sale with "Big day" at ₹1,499.')
  })

  it('names every field at fault at once [ST-4]', () => {
    expect(problemsOf({ headline: '', price: 'cheap', colour: 'red' })).toEqual([
      'slots.colour',
      'slots.headline',
      'slots.price',
    ])
    expect(problemsOf({})).toEqual(['slots.headline', 'slots.price'])
    expect(problemsOf({ headline: 'ok', price: '1', constructor: 'x' })).toEqual(['slots.constructor'])
    expect(problemsOf({ headline: 'ok', price: '1', __proto__x: 'x' })).toEqual(['slots.__proto__x'])
  })

  it('keeps a text that looks like a mark as text, and stays deterministic [ST-4]', () => {
    fc.assert(
      fc.property(fc.constantFrom('{price}', '{note}', '{headline}', '{{price}}', '$1'), (mark) => {
        const filled = fillTemplate(template, { headline: mark, price: '5' })
        expect(filled).toBe(`Sale with "${mark}" at ₹5.`)
      }),
    )
  })

  it('survives any text in any field [ST-4]', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (a, b) => {
          try {
            const filled = fillTemplate(template, { headline: a, price: '5', note: b })
            expect(filled.startsWith('Sale with "')).toBe(true)
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal)
          }
        },
      ),
      { seed: 42, numRuns: 100 },
    )
  })
})
