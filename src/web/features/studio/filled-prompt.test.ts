// What the page shows of a filled template is what the server will draw.
import { expect, it } from 'vitest'
import type { Template } from '#contract/studio.ts'
import { fillPrompt } from './filled-prompt.ts'

const template: Template = {
  id: 'tpl_1',
  createdAt: '2026-01-01T00:00:00Z',
  categoryId: 'food',
  name: 'Offer',
  description: '',
  prompt: 'A plate of {dish} in warm light. Price tag "{price}". Calm ground.',
  slots: [
    { type: 'text', key: 'dish', label: 'Dish', required: true, sample: 'laddoo', maxLength: 10 },
    { type: 'price', key: 'price', label: 'Price', required: false, sample: '499', currency: 'INR' },
  ],
  imageType: 'realistic',
  aspectRatio: '1:1',
  purpose: 'social_post',
}

const joined = (slots: Record<string, string>) =>
  fillPrompt(template, slots)
    .parts.map(({ text }) => text)
    .join('')

it('the parts are the text, cut where something was filled in [ST-4]', () => {
  const filled = fillPrompt(template, { dish: 'jalebi', price: '1499' })
  expect(filled.text).toBe('A plate of jalebi in warm light. Price tag "₹1,499". Calm ground.')
  expect(joined({ dish: 'jalebi', price: '1499' })).toBe(filled.text)
  expect(filled.parts.filter(({ kind }) => kind === 'filled').map(({ text }) => text)).toEqual(['jalebi', '₹1,499'])
  expect(filled.isComplete).toBe(true)
})

it('an optional blank takes its sentence away, a required one shows its label and holds the order', () => {
  const filled = fillPrompt(template, { dish: ' ' })
  expect(joined({ dish: ' ' })).toBe('A plate of Dish in warm light. Calm ground.')
  expect(filled.parts.find(({ kind }) => kind === 'empty')?.text).toBe('Dish')
  expect(filled.isComplete).toBe(false)
  expect(filled.errors).toEqual({})
})

it('what was typed wrongly is named by its field', () => {
  const filled = fillPrompt(template, { dish: 'x'.repeat(11), price: 'cheap' })
  expect(Object.keys(filled.errors).sort()).toEqual(['dish', 'price'])
  expect(filled.isComplete).toBe(false)
})
