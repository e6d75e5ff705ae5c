// How an entry of the shipped catalogue is written, with short makers for its slots. Data only.
import type { Category, Slot, Template } from '#contract/studio.ts'

export type CatalogueTemplate = Omit<Template, 'createdAt' | 'categoryId' | 'preview'>

export interface CatalogueCategory extends Pick<Category, 'id' | 'name'> {
  templates: readonly CatalogueTemplate[]
}

export type TextSlot = Extract<Slot, { type: 'text' }>
type ColourChoice = Extract<Slot, { type: 'colour' }>['choices'][number]

/** A sample in English and in Hindi; one form where both write it alike. */
export type Sample = string | readonly [en: string, hi: string]

function words(key: string, label: string, sample: Sample, maxLength: number): TextSlot {
  const [en, hi] = typeof sample === 'string' ? [sample, undefined] : sample
  return { type: 'text', key, label, sample: en, ...(hi && { samples: { hi } }), maxLength, required: true }
}

/** The one line everybody reads first. */
export const headline = (sample: Sample): TextSlot => words('headline', 'Headline', sample, 48)
export const brand = (label: string, sample: Sample): TextSlot => words('brand', label, sample, 40)
export const text = (key: string, label: string, sample: Sample): TextSlot => words(key, label, sample, 60)

/** How to reach the shop. Never required: not everybody wants a number on a picture. */
export const phone = (sample = '98480 12345'): TextSlot => ({ ...words('phone', 'Phone', sample, 24), required: false })

export const price = (key: string, label: string, sample: string): Slot => ({
  type: 'price',
  key,
  label,
  sample,
  currency: 'INR',
  required: true,
})

/** Sample as ISO, the form a date field of a page understands. */
export const date = (label: string, sample: string): Slot => ({
  type: 'date',
  key: 'date',
  label,
  sample,
  required: true,
})

/** The first choice is the sample. */
export const choice = (key: string, label: string, choices: string[]): Slot => ({
  type: 'choice',
  key,
  label,
  choices,
  sample: choices[0] ?? '',
  required: true,
})

/** The first colour is the sample. */
export const colour = (label: string, choices: ColourChoice[]): Slot => ({
  type: 'colour',
  key: 'colour',
  label,
  choices,
  sample: choices[0]?.name ?? '',
  required: true,
})

/** Left empty, the sentence it stands in is left out. */
export const optional = <S extends Slot>(slot: S): S => ({ ...slot, required: false })

export const shades = {
  maroon: { name: 'deep maroon', hex: '#6B1226' },
  marigold: { name: 'marigold yellow', hex: '#F2A01E' },
  saffron: { name: 'saffron', hex: '#F4772A' },
  emerald: { name: 'emerald green', hex: '#12704F' },
  teal: { name: 'peacock teal', hex: '#0F6B74' },
  royal: { name: 'royal blue', hex: '#1E3A9B' },
  indigo: { name: 'indigo', hex: '#332A7C' },
  rose: { name: 'rose pink', hex: '#E58AA5' },
  lavender: { name: 'lavender', hex: '#B9A3DD' },
  terracotta: { name: 'terracotta', hex: '#B4583A' },
  ivory: { name: 'warm ivory', hex: '#F3E9D6' },
  sage: { name: 'sage green', hex: '#9DB08B' },
  charcoal: { name: 'charcoal', hex: '#2E2F36' },
  sky: { name: 'sky blue', hex: '#7CC0EA' },
} as const satisfies Record<string, ColourChoice>
