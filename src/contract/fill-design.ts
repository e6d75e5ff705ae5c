// From a template's design and what was typed into its slots to a design that can be drawn. One rule for server and pages; never uses zod.
import type { Design, TemplateDesign, TemplateWords } from './design.ts'
import { readSlot, type TemplateLanguage } from './slot-values.ts'
import type { Slot } from './templates.ts'

/** What has a design to fill. */
export interface DesignTemplate {
  design: TemplateDesign
  slots: readonly Slot[]
}

type Typed = Readonly<Record<string, string>>

// Own keys only: `constructor` is no slot value.
const typedIn = (typed: Typed, key: string): string => (Object.hasOwn(typed, key) ? (typed[key] ?? '') : '')

/** The language that somebody writes in: Hindi as soon as one of the free texts holds Devanagari. */
export function languageOf(slots: readonly Slot[], typed: Typed): TemplateLanguage {
  return slots.some((slot) => slot.type === 'text' && /[\u0900-\u097f]/.test(typedIn(typed, slot.key))) ? 'hi' : 'en'
}

const mark = /\{(\w+)\}/g

/** '' when a slot that the words need holds nothing. Values are put in once and never read for marks themselves. */
function fillWords(words: TemplateWords, values: Typed, language: TemplateLanguage): string {
  const text = typeof words === 'string' ? words : words[language]
  const isWhole = [...text.matchAll(mark)].every((found) => typedIn(values, found[1] ?? '') !== '')
  return isWhole ? text.replace(mark, (_mark, key: string) => typedIn(values, key)).trim() : ''
}

/**
 * The design with its words filled in. `typed` is what stands in the form, by slot key; what cannot be read counts as empty. A layer
 * or an item of a strip whose words need an empty slot is left out, and with a layer the shape behind it. Without `language` the
 * template's own words follow the language of the typed ones.
 */
export function fillDesign(
  { design, slots }: DesignTemplate,
  typed: Typed,
  language: TemplateLanguage = languageOf(slots, typed),
): Design {
  const values: Record<string, string> = {}
  for (const slot of slots) {
    const reading = readSlot(slot, typedIn(typed, slot.key), language)
    values[slot.key] = reading.ok ? reading.value : ''
  }
  const filled = design.layers.flatMap((layer) => fillLayer(layer, (words) => fillWords(words, values, language)))
  const kept = new Set(filled.map(({ id }) => id))
  const behind = new Map(design.layers.map((layer) => [layer.id, layer.kind === 'shape' ? layer.behind : undefined]))
  return { ...design, layers: filled.filter(({ id }) => kept.has(behind.get(id) ?? id)) }
}

type Fill = (words: TemplateWords) => string

function fillLayer(layer: TemplateDesign['layers'][number], fill: Fill): Design['layers'] {
  switch (layer.kind) {
    case 'shape': {
      const { behind: _behind, ...shape } = layer
      return [shape]
    }
    case 'strip': {
      const items = layer.items.map((item) => ({ ...item, text: fill(item.text) })).filter(({ text }) => text !== '')
      return items.length === 0 ? [] : [{ ...layer, items }]
    }
    default: {
      const text = fill(layer.text)
      return text === '' ? [] : [{ ...layer, text }]
    }
  }
}
