// Words edited in one language leave the other alone, and what comes out is what the contract takes.
import { describe, expect, it } from 'vitest'
import { Design, TemplateDesign } from '#contract/design.ts'
import { catalogue } from '#modules/templates/catalogue/index.ts'
import { addLayer, changeLayer, removeLayer } from '../designs/edits.ts'
import { designIn, putDesign } from './words-by-language.ts'

const box = { x: 0.1, y: 0.1, width: 0.5, height: 0.2 }
const size = { min: 0.02, max: 0.1 }
const template = TemplateDesign.parse({
  version: 1,
  canvas: { width: 1024, height: 1280 },
  layers: [
    { id: 'plate', kind: 'shape', box, shape: 'rounded', fill: '#000000', behind: 'headline' },
    { id: 'headline', kind: 'headline', box, size, maxLines: 2, text: { en: 'Sale at {shop}', hi: '{shop} पर सेल' } },
    { id: 'price', kind: 'price', box, size, maxLines: 1, text: '{price}' },
    {
      id: 'strip',
      kind: 'strip',
      box,
      size,
      fill: '#000000',
      items: [
        { icon: 'phone', text: '{phone}' },
        { icon: 'place', text: { en: 'Near the temple', hi: 'मंदिर के पास' } },
      ],
    },
  ],
})
const textOf = (design: TemplateDesign, id: string) => {
  const layer = design.layers.find((one) => one.id === id)
  return layer && 'text' in layer ? layer.text : undefined
}
const write = (design: Design, id: string, text: string) =>
  changeLayer(design, id, (layer) => ('text' in layer ? { ...layer, text } : layer))

describe('the words of a template', () => {
  it('come back unchanged when nothing was edited, the whole catalogue in both languages [AD-3]', () => {
    const designs = catalogue.flatMap(({ templates }) => templates.flatMap(({ design }) => design ?? []))
    expect(designs.length).toBeGreaterThan(20)
    for (const design of [template, ...designs.map((one) => TemplateDesign.parse(one))]) {
      for (const language of ['en', 'hi'] as const) {
        const shown = designIn(design, language)
        expect(Design.parse(shown)).toEqual(shown)
        expect(putDesign(design, shown, language)).toEqual(design)
      }
    }
  })

  it('change in one language and stay in the other, their marks too [AD-3]', () => {
    const edited = write(designIn(template, 'hi'), 'headline', '{shop} की बड़ी सेल')
    expect(textOf(putDesign(template, edited, 'hi'), 'headline')).toEqual({
      en: 'Sale at {shop}',
      hi: '{shop} की बड़ी सेल',
    })
    const parted = putDesign(template, write(designIn(template, 'en'), 'price', 'Only {price}'), 'en')
    expect(textOf(parted, 'price')).toEqual({ en: 'Only {price}', hi: '{price}' })
    expect(textOf(putDesign(parted, write(designIn(parted, 'hi'), 'price', 'Only {price}'), 'hi'), 'price')).toBe(
      'Only {price}',
    )
  })

  it('stand in both languages when they are new, and take their shape along when they go [AD-3]', () => {
    const added = addLayer(designIn(template, 'hi'), 'date', '{day}') ?? expect.fail()
    expect(textOf(putDesign(template, added.design, 'hi'), added.id)).toBe('{day}')
    expect(putDesign(null, added.design, 'en').layers).toHaveLength(5)
    const removed = putDesign(template, removeLayer(designIn(template, 'en'), 'headline'), 'en')
    expect(removed.layers.map(({ id }) => id)).toEqual(['price', 'strip'])
    expect(TemplateDesign.parse(removed)).toEqual(removed)
  })

  it('of a contact line keep their other language when lines come, go or change [AD-3]', () => {
    const items = (
      change: (known: { icon: 'none' | 'phone' | 'place' | 'site' | 'mail'; text: string }[]) => typeof known,
    ) =>
      putDesign(
        template,
        changeLayer(designIn(template, 'en'), 'strip', (layer) =>
          layer.kind === 'strip' ? { ...layer, items: change(layer.items) } : layer,
        ),
        'en',
      ).layers.flatMap((layer) => (layer.kind === 'strip' ? layer.items.map(({ text }) => text) : []))
    const place = { en: 'Near the temple', hi: 'मंदिर के पास' }
    expect(items((known) => known.slice(1))).toEqual([place])
    expect(items((known) => [...known, { icon: 'site', text: 'a.in' }])).toEqual(['{phone}', place, 'a.in'])
    expect(items(([first, ...rest]) => [{ icon: 'phone', text: 'Call {phone}' }, ...(first ? rest : [])])).toEqual([
      { en: 'Call {phone}', hi: '{phone}' },
      place,
    ])
  })
})
