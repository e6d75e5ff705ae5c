// Edited words follow the form where they are still the template's, and a broken stored design is not taken.
import { describe, expect, it } from 'vitest'
import { TemplateDesign } from '#contract/design.ts'
import type { Template } from '#contract/studio.ts'
import { emptyDraft, fillSlot, isDraft, orderOf, pickTemplate, reopen } from '../studio/draft.ts'
import { changeLayer, moveBy } from './edits.ts'
import { isDraftWords, templateWords, wordsOnPicture } from './words-of-draft.ts'

const size = { min: 0.02, max: 0.1 }
const box = { x: 0, y: 0, width: 0.5, height: 0.2 }
const template: Template = {
  id: 'sale',
  createdAt: '2026-01-01T00:00:00Z',
  categoryId: 'test',
  name: 'Sale',
  description: '',
  prompt: '{headline} for {price}.',
  slots: [
    { type: 'text', key: 'headline', label: 'Headline', required: true, sample: 'Big sale', maxLength: 60 },
    { type: 'price', key: 'price', label: 'Price', required: true, sample: '999', currency: 'INR' },
  ],
  imageType: 'poster',
  aspectRatio: '1:1',
  purpose: 'poster',
  design: TemplateDesign.parse({
    version: 1,
    canvas: { width: 100, height: 100 },
    layers: [
      { id: 'headline', kind: 'headline', text: '{headline}', box, size, maxLines: 2 },
      { id: 'price', kind: 'price', text: 'From {price}', box, size, maxLines: 1 },
    ],
  }),
}
const picked = pickTemplate(emptyDraft, template)
const words = templateWords(template, picked.slots) ?? expect.fail()
const textsOf = (draft: typeof picked) =>
  wordsOnPicture(draft.words, template, draft.slots)?.layers.map((layer) => ('text' in layer ? layer.text : ''))

describe('the words of a draft', () => {
  it('are the template’s own until they are edited, and need not be sent [ST-4]', () => {
    expect(textsOf(picked)).toEqual(['Big sale', 'From ₹999'])
    expect(textsOf(fillSlot(picked, 'price', '1499', template))).toEqual(['Big sale', 'From ₹1,499'])
    expect(orderOf(picked)).not.toHaveProperty('design')
  })

  it('stay where they were moved to and follow the form, but not where they were written anew [BR-2]', () => {
    const moved = moveBy(words, 'price', 0.3, 0.3)
    const edited = changeLayer(moved, 'headline', (layer) => ('text' in layer ? { ...layer, text: 'Mine' } : layer))
    const draft = fillSlot({ ...picked, words: edited }, 'price', '1499', template)
    const both = fillSlot(draft, 'headline', 'Holi sale', template)
    expect(textsOf(both)).toEqual(['Mine', 'From ₹1,499'])
    expect(wordsOnPicture(both.words, template, both.slots)?.layers[1]?.box.x).toBeCloseTo(0.3)
    expect(orderOf(both).design).toBe(both.words)
  })

  it('that were taken off keep the server from filling the template’s [BR-2]', () => {
    expect(orderOf({ ...picked, words: null }).design).toBeNull()
    expect(orderOf(emptyDraft)).not.toHaveProperty('design')
  })

  it('come back when a picture is opened again [ST-10]', () => {
    const creation = { prompt: 'p', tier: 'standard', imageType: 'poster', aspectRatio: '1:1', seed: 1, design: words }
    // Only what reopen looks at.
    expect(reopen(creation as unknown as Parameters<typeof reopen>[0]).words).toBe(words)
  })

  it.each([[{}], ['other'], [{ ...words, version: 2 }], [{ ...words, layers: [{ id: 'x' }] }], [undefined]])(
    'are not taken from a storage that holds %j',
    (stored) => {
      expect(isDraftWords(stored)).toBe(false)
      expect(isDraft({ ...emptyDraft, words: stored })).toBe(false)
    },
  )
})
