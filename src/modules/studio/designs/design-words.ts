// The words of a design: to be searched, and checked like every other text of a user. Draws nothing.
import type { Design, DesignLayer } from '#contract/design.ts'
import { checkPolicy } from '#modules/policy/index.ts'
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

/** Throws content_policy_violation with the phrase at fault and the field of the layer that holds it, or of the whole design. */
export function refuseUnwantedWords(design: Design): void {
  const words = design.layers.flatMap(wordsOfLayer)
  for (const { field, text } of words) refuse(`design.${field}`, text)
  // One picture says them all together.
  refuse('design', words.map(({ text }) => text).join(' '))
}

/** Without a rewrite: what the policy proposes describes a picture, and these are words to stand on one. */
function refuse(field: string, text: string): void {
  const verdict = checkPolicy(text)
  if (verdict.allowed) return
  const message = `“${verdict.phrase}” is not allowed on a picture. Please choose other words.`
  throw new Refusal('content_policy_violation', message, { phrase: verdict.phrase, fields: [{ field, message }] })
}

/** A design without layers is none. */
export function designOrNull(design: Design | null | undefined): Design | null {
  return design && design.layers.length > 0 ? design : null
}
