// The words of a design: to be searched, and checked like every other text of a user. Draws nothing.
import type { Design, DesignLayer } from '#contract/design.ts'
import { refuseUnwanted } from '#modules/policy/index.ts'
import { Refusal } from '#platform/refusal.ts'

interface Words {
  /** As a problem names it, from the design on: `layers.2.text`. */
  field: string
  text: string
}

function wordsOfLayer(layer: DesignLayer, place: number): Words[] {
  if (layer.kind === 'shape') return []
  if (layer.kind !== 'strip') return [{ field: `layers.${place}.text`, text: layer.text }]
  return layer.items.map(({ text }, item) => ({ field: `layers.${place}.items.${item}.text`, text }))
}

/** In the order of the layers. */
export function wordsOf(design: Design | null): string[] {
  return (design?.layers ?? []).flatMap(wordsOfLayer).map(({ text }) => text)
}

/** Throws content_policy_violation with the phrase at fault and, where one layer alone holds it, the layer's field. */
export function refuseUnwantedWords(design: Design): void {
  const words = design.layers.flatMap(wordsOfLayer)
  for (const { field, text } of words) refuseNaming(`design.${field}`, text)
  // One picture says them all together.
  refuseUnwanted(words.map(({ text }) => text).join('\n'))
}

function refuseNaming(field: string, text: string): void {
  try {
    refuseUnwanted(text)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.code, error.detail, { ...error.extra, fields: [{ field, message: error.detail }] })
  }
}

/** A design without layers is none. */
export function designOrNull(design: Design | null | undefined): Design | null {
  return design && design.layers.length > 0 ? design : null
}
