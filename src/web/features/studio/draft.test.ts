// What the draft sends is what the person saw, and a stored draft is taken only when it is whole.
import { describe, expect, it } from 'vitest'
import type { CreationDetail, Template } from '#contract/studio.ts'
import {
  choosePurpose,
  dropTemplate,
  emptyDraft,
  fillSlot,
  isDraft,
  orderOf,
  pickTemplate,
  reopen,
  takeText,
} from './draft.ts'

const template: Template = {
  id: 'tpl_1',
  createdAt: '2026-01-01T00:00:00Z',
  categoryId: 'food',
  name: 'New dish',
  description: '',
  prompt: 'A plate of {dish}.',
  slots: [{ type: 'text', key: 'dish', label: 'Dish', required: true, sample: 'laddoo', maxLength: 20 }],
  imageType: 'realistic',
  aspectRatio: '4:5',
  purpose: 'social_post',
}

describe('an order', () => {
  it('of typed text is the text without its edges', () => {
    expect(orderOf(takeText(emptyDraft, '  lamps  '))).toEqual({
      prompt: 'lamps',
      tier: 'standard',
      imageType: 'poster',
      aspectRatio: '1:1',
    })
  })

  it('of several pictures says how many, of one says nothing [ST-8]', () => {
    expect(orderOf({ ...takeText(emptyDraft, 'lamps'), variants: 4 })).toMatchObject({ variants: 4 })
    expect(orderOf(takeText(emptyDraft, 'lamps'))).not.toHaveProperty('variants')
    expect(isDraft({ ...emptyDraft, variants: 3 })).toBe(false)
  })

  it('of a template is its blanks, with the sample words until they are changed [ST-4]', () => {
    const picked = pickTemplate(takeText(emptyDraft, 'old words'), template)
    expect(orderOf(picked)).toMatchObject({
      prompt: '',
      templateId: 'tpl_1',
      slots: { dish: 'laddoo' },
      aspectRatio: '4:5',
    })
    expect(orderOf(fillSlot(picked, 'dish', 'jalebi')).slots).toEqual({ dish: 'jalebi' })
  })

  it('of an edited template is the edited text, and the template stays on record', () => {
    const edited = takeText(pickTemplate(emptyDraft, template), 'A plate of laddoo at dusk.')
    expect(orderOf(edited)).toMatchObject({ prompt: 'A plate of laddoo at dusk.', templateId: 'tpl_1' })
    expect(orderOf(dropTemplate(edited))).not.toHaveProperty('templateId')
  })

  it('of a reopened picture has everything that made it, the seed too; any change lets go of the seed [ST-10]', () => {
    const creation: CreationDetail = {
      id: 'img_1',
      createdAt: '2026-01-01T00:00:00Z',
      imageUrl: '/x',
      width: 1024,
      height: 576,
      placeholder: '',
      sources: [],
      prompt: 'hills',
      tier: 'premium2',
      imageType: 'realistic',
      aspectRatio: '16:9',
      status: 'succeeded',
      generationId: 'gen_1',
      seed: 7,
      provider: 'builtin',
      label: 'Drawn by Rangoli',
      creditsUsed: 2,
      sizeBytes: 1,
      isUpscaled: false,
      tags: [],
    }
    const draft = reopen(creation)
    expect(orderOf(draft)).toEqual({
      prompt: 'hills',
      tier: 'premium2',
      imageType: 'realistic',
      aspectRatio: '16:9',
      seed: 7,
    })
    expect(orderOf(takeText(draft, 'other hills'))).not.toHaveProperty('seed')
    expect(orderOf(choosePurpose(draft, 'teaser'))).toMatchObject({ aspectRatio: '9:16' })
  })
})

describe('a stored draft', () => {
  it('is taken as it was written [NF-2]', () => {
    expect(isDraft(JSON.parse(JSON.stringify(pickTemplate(emptyDraft, template))))).toBe(true)
  })

  it.each([
    null,
    'text',
    {},
    { ...emptyDraft, mode: 'other' },
    { ...emptyDraft, prompt: 7 },
    { ...emptyDraft, prompt: 'x'.repeat(2001) },
    { ...emptyDraft, tier: 'gold' },
    { ...emptyDraft, slots: { a: 1 } },
    { ...emptyDraft, seed: 'x' },
  ])('%j is left alone', (value) => {
    expect(isDraft(value)).toBe(false)
  })
})
