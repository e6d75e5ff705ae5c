import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TemplateDesign } from '#contract/design.ts'
import type { GenerationOrder } from '#contract/studio.ts'
import { Slot } from '#contract/studio.ts'
import { seedTemplates } from '#modules/templates/module.ts'
import { type TestDatabase, testDatabase } from '../../../../test/database.ts'
import { resolveOrder } from '../resolve-order.ts'
import { noSourcePosts } from '../source-posts.ts'
import { sampleWords } from './sample-words.fixture.ts'

let db: TestDatabase
const slots = [
  { key: 'headline', label: 'Headline', type: 'text', required: true, sample: 'Diwali Sale', maxLength: 60 },
  { key: 'price', label: 'Price', type: 'price', required: false, sample: '1499', currency: 'INR' },
].map((slot) => Slot.parse(slot))
const [headline, price] = sampleWords().layers
const design = TemplateDesign.parse({
  ...sampleWords(),
  layers: [
    { ...headline, text: '{headline}' },
    { ...price, text: { en: 'From {price}', hi: '{price} से' } },
  ],
})

beforeAll(async () => {
  db = await testDatabase()
  const template = {
    id: 'sale-words',
    name: 'Sale',
    description: 'A sale with words.',
    prompt: 'Lamps for {headline}.',
    slots,
    design,
    imageType: 'poster',
    aspectRatio: '1:1',
    purpose: 'poster',
  } as const
  await seedTemplates(db.owner, new Date(), [{ id: 'test', name: 'Test', templates: [template] }])
})
afterAll(() => db.close())

const parties = { userId: '0197a000-0000-7000-8000-000000000001', now: new Date() }
const resolve = (order: GenerationOrder) =>
  resolveOrder({ db: db.app, sourcePosts: noSourcePosts }, { ...parties, order })
const order = { prompt: '', tier: 'standard', variants: 1, templateId: 'sale-words' } as const
const wordsFor = async (given: Record<string, string>) =>
  (await resolve({ ...order, slots: given })).design?.layers.flatMap((layer) => ('text' in layer ? [layer.text] : []))

describe('an order from a template that carries words', () => {
  it('has the template’s words, filled from its slots [ST-4] [BR-2]', async () => {
    expect(await wordsFor({ headline: 'Holi Sale', price: '1499' })).toEqual(['Holi Sale', 'From ₹1,499'])
    expect(await wordsFor({ headline: 'होली सेल', price: '1499' })).toEqual(['होली सेल', '₹1,499 से'])
    expect(await wordsFor({ headline: 'Holi Sale' })).toEqual(['Holi Sale'])
  })

  it('has its own words instead, or none, when it says so [BR-2]', async () => {
    const own = sampleWords('My own')
    const filled = { ...order, slots: { headline: 'Holi Sale' } }
    expect((await resolve({ ...filled, design: own })).design).toEqual(own)
    expect((await resolve({ ...filled, design: null })).design).toBeNull()
  })

  it('is refused when its words cannot be drawn, before anything is held [ST-9]', async () => {
    await expect(wordsFor({ headline: 'עברית' })).rejects.toMatchObject({
      code: 'validation_failed',
      extra: { fields: [{ field: 'slots' }] },
    })
  })
})
