// Filling a template's design: words where the marks were, nothing where a slot is empty, text never taken for a mark.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Design, TemplateDesign } from './design.ts'
import { fillDesign, languageOf } from './fill-design.ts'
import type { Slot } from './templates.ts'

const slots: Slot[] = [
  { key: 'headline', label: 'Headline', type: 'text', required: true, sample: 'Hi', maxLength: 400 },
  { key: 'price', label: 'Price', type: 'price', required: false, sample: '99', currency: 'INR' },
  { key: 'date', label: 'Date', type: 'date', required: false, sample: '2026-11-12' },
  { key: 'phone', label: 'Phone', type: 'text', required: false, sample: '', maxLength: 20 },
]
const box = { x: 0, y: 0, width: 1, height: 0.2 }
const size = { min: 0.02, max: 0.1 }
const design = TemplateDesign.parse({
  version: 1,
  canvas: { width: 100, height: 100 },
  layers: [
    { id: 'dot', kind: 'shape', shape: 'ellipse', box, fill: '#ff0000', behind: 'price' },
    { id: 'panel', kind: 'shape', shape: 'rectangle', box, fill: '#00ff00' },
    { id: 'headline', kind: 'headline', box, text: '{headline}', size, maxLines: 2 },
    { id: 'price', kind: 'price', box, text: { en: 'From {price}', hi: '{price} से' }, size, maxLines: 1 },
    { id: 'date', kind: 'date', box, text: { en: 'Till {date}', hi: '{date} तक' }, size, maxLines: 1 },
    {
      id: 'strip',
      kind: 'strip',
      box,
      size,
      fill: '#000000',
      items: [
        { icon: 'phone', text: '{phone}' },
        { icon: 'none', text: '{headline}' },
      ],
    },
  ],
})
const fill = (typed: Record<string, string>) => fillDesign({ design, slots }, typed)
const textsOf = (filled: Design) =>
  filled.layers.flatMap((layer) =>
    layer.kind === 'shape' ? [] : layer.kind === 'strip' ? layer.items.map(({ text }) => text) : [layer.text],
  )

describe('filling a design', () => {
  it('puts the words in as they read, and gives a design that keeps the contract [ST-4, BR-2]', () => {
    const filled = fill({ headline: ' Big  day ', price: 'rs 1499/-', date: '2026-11-12', phone: '98480 12345' })
    expect(Design.parse(filled)).toEqual(filled)
    expect(filled.layers.map(({ id }) => id)).toEqual(['dot', 'panel', 'headline', 'price', 'date', 'strip'])
    expect(textsOf(filled)).toEqual(['Big day', 'From ₹1,499', 'Till 12 November 2026', '98480 12345', 'Big day'])
  })

  it('leaves out what an empty or unreadable slot would leave half said, and the shape behind it [ST-4]', () => {
    const filled = fill({ headline: 'Big day', price: 'cheap' })
    expect(filled.layers.map(({ id }) => id)).toEqual(['panel', 'headline', 'strip'])
    expect(textsOf(filled)).toEqual(['Big day', 'Big day'])
    expect(fill({}).layers.map(({ id }) => id)).toEqual(['panel'])
  })

  it('says its own words and dates in the language that is typed [ST-4]', () => {
    const typed = { headline: 'बड़ा दिन', price: '99', date: '12 नवंबर 2026' }
    expect(languageOf(slots, typed)).toBe('hi')
    expect(textsOf(fill(typed))).toEqual(['बड़ा दिन', '₹99 से', '12 नवंबर 2026 तक', 'बड़ा दिन'])
    expect(textsOf(fillDesign({ design, slots }, typed, 'en'))).toContain('Till 12 November 2026')
  })

  it('never reads typed text for marks, and keeps the contract for any text [ST-4]', () => {
    expect(textsOf(fill({ headline: '{price} $1 {headline}', price: '5' }))[0]).toBe('{price} $1 {headline}')
    expect(fill({ headline: 'x', constructor: 'y' }).layers).toHaveLength(3)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (headline) => {
        for (const text of textsOf(fill({ headline }))) expect(text.trim()).not.toBe('')
      }),
      { seed: 11, numRuns: 30 },
    )
  })
})
