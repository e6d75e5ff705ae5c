// What of an enhanced prompt is its author's: without the phrases the built-in enhancer put behind it. Pure.
import { english } from './phrases/english.ts'
import { hindi } from './phrases/hindi.ts'
import type { Phrases } from './phrases/phrases.ts'
import { romanised } from './phrases/romanised.ts'

/** All texts in a bank, however deep they stand. */
function textsIn(bank: unknown): string[] {
  if (typeof bank === 'string') return [bank]
  return typeof bank === 'object' && bank !== null ? Object.values(bank).flatMap(textsIn) : []
}

// A full stop is in every text and says nothing.
const phrasesOf = ({ stop: _, ...banks }: Phrases) => textsIn(banks)
const literally = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
const added = new RegExp(
  [...new Set([english, hindi, romanised].flatMap(phrasesOf))]
    // A phrase that begins like a shorter one is found whole.
    .sort((a, b) => b.length - a.length)
    .map(literally)
    .join('|'),
  'giu',
)

export function ownWords(prompt: string): string {
  return prompt.replace(added, ' ')
}
