// The words of a template in one language, as the editor takes them, and back into both. Marks stay marks. Pure; never uses zod.
import type { Design, DesignLayer, StripLayer, TemplateDesign, TemplateWords } from '#contract/design.ts'
import type { TemplateLanguage } from '#contract/slot-values.ts'

type TemplateLayer = TemplateDesign['layers'][number]
type TemplateItem = Omit<StripLayer['items'][number], 'text'> & { text: TemplateWords }

const spoken = (words: TemplateWords, language: TemplateLanguage): string =>
  typeof words === 'string' ? words : words[language]

/** What the editor is given. */
export const designIn = (design: TemplateDesign, language: TemplateLanguage): Design => ({
  ...design,
  layers: design.layers.map((layer) => layerIn(layer, language)),
})

function layerIn(layer: TemplateLayer, language: TemplateLanguage): DesignLayer {
  switch (layer.kind) {
    case 'shape': {
      const { behind: _behind, ...shape } = layer
      return shape
    }
    case 'strip':
      return { ...layer, items: layer.items.map((item) => ({ ...item, text: spoken(item.text, language) })) }
    default:
      return { ...layer, text: spoken(layer.text, language) }
  }
}

/**
 * What the editor gave back, with the words of the other language from before. Places and colours are those of both languages. New
 * words stand in both until they are changed in one; a shape goes with the words it carried.
 */
export function putDesign(before: TemplateDesign | null, edited: Design, language: TemplateLanguage): TemplateDesign {
  const known = new Map(before?.layers.map((layer) => [layer.id, layer]))
  const kept = new Set(edited.layers.map(({ id }) => id))
  return {
    ...edited,
    layers: edited.layers.flatMap((layer) => {
      const put = putLayer(known.get(layer.id), layer, language)
      return put.kind === 'shape' && put.behind !== undefined && !kept.has(put.behind) ? [] : [put]
    }),
  }
}

function putLayer(
  before: TemplateLayer | undefined,
  layer: DesignLayer,
  language: TemplateLanguage,
): TemplateDesign['layers'][number] {
  switch (layer.kind) {
    case 'shape':
      return before?.kind === 'shape' && before.behind !== undefined ? { ...layer, behind: before.behind } : layer
    case 'strip':
      return before?.kind === 'strip' ? { ...layer, items: putItems(before.items, layer.items, language) } : layer
    default:
      return before && 'text' in before ? { ...layer, text: putWords(before.text, layer.text, language) } : layer
  }
}

function putWords(before: TemplateWords, text: string, language: TemplateLanguage): TemplateWords {
  if (spoken(before, language) === text) return before
  const both = typeof before === 'string' ? { en: before, hi: before } : before
  const next = { ...both, [language]: text }
  return next.en === next.hi ? next.en : next
}

/** The lines of a strip have no identity but their words and, while none came or went, their place. */
function putItems(
  before: readonly TemplateItem[],
  items: StripLayer['items'],
  language: TemplateLanguage,
): TemplateItem[] {
  const found = items.map(({ text }) => before.findIndex((item) => spoken(item.text, language) === text))
  return items.map((item, index) => {
    const same = before[found[index] ?? -1]
    if (same) return { ...item, text: same.text }
    const here = before.length === items.length && !found.includes(index) ? before[index] : undefined
    return { ...item, text: here ? putWords(here.text, item.text, language) : item.text }
  })
}
