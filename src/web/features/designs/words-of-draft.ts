// Which words a draft puts on its picture: the template's own, filled from the slots, or those somebody has edited. Pure and light.
import type { Design, DesignLayer } from '#contract/design.ts'
import { fillDesign } from '#contract/fill-design.ts'
import type { Template } from '#contract/studio.ts'

/** `template`: its own, which follow the slots. Null: no words. */
export type DraftWords = Design | 'template' | null

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A stored design may come from an older release. The server looks at every part; this keeps the page from falling over it. */
export function isDraftWords(value: unknown): value is DraftWords {
  if (value === null || value === 'template') return true
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.canvas) || !Array.isArray(value.layers)) return false
  return value.layers.every(
    (layer) =>
      isRecord(layer) &&
      typeof layer.id === 'string' &&
      typeof layer.kind === 'string' &&
      isRecord(layer.box) &&
      Object.values(layer.box).every((side) => typeof side === 'number'),
  )
}

/** Null when the template is a picture only. */
export function templateWords(template: Template | undefined, slots: Readonly<Record<string, string>>): Design | null {
  return template?.design ? fillDesign({ design: template.design, slots: template.slots }, slots) : null
}

/** What will stand on the picture. */
export function wordsOnPicture(
  words: DraftWords,
  template: Template | undefined,
  slots: Readonly<Record<string, string>>,
): Design | null {
  return words === 'template' ? templateWords(template, slots) : words
}

/**
 * An edited design follows the slots where its words are still those of the template: who has moved the price and then changes it in
 * the form sees the new price where it was moved to.
 */
export function followSlots(edited: Design, before: Design | null, after: Design | null): Design {
  const old = new Map(before?.layers.map((layer) => [layer.id, layer]))
  const next = new Map(after?.layers.map((layer) => [layer.id, layer]))
  return { ...edited, layers: edited.layers.map((layer) => follow(layer, old.get(layer.id), next.get(layer.id))) }
}

function follow(layer: DesignLayer, before: DesignLayer | undefined, after: DesignLayer | undefined): DesignLayer {
  if ('text' in layer && before && 'text' in before && after && 'text' in after) {
    return layer.text === before.text ? { ...layer, text: after.text } : layer
  }
  if (layer.kind === 'strip' && before?.kind === 'strip' && after?.kind === 'strip') {
    const isUntouched = JSON.stringify(layer.items) === JSON.stringify(before.items)
    return isUntouched ? { ...layer, items: after.items } : layer
  }
  return layer
}
