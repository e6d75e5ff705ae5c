// Three short ways to go from one idea: safe, bold, festive. Each is a whole prompt with the idea's core and its own treatment. Pure.

import { chooser } from './choose.ts'
import { facetsIn } from './facets.ts'
import { findLockedWords, keepsLockedWords } from './locked-words.ts'
import {
  type DirectionName,
  directionNames,
  directionParts,
  directionPhrases,
  type Phrases,
} from './phrases/phrases.ts'
import { themeOf } from './theme.ts'

/** Words of the idea a direction repeats: with more, the three would read alike. */
const coreWords = 14
const connectors =
  /^(?:with|and|in|on|at|for|by|of|the|a|an|to|from|mein|aur|ke|ki|ka|ko|se|par|और|के|की|का|में|पर|से|को)$/i

/** Safe, bold and festive, in this order. Light, palette and composition the idea has are left as they are. */
export function directionsOf(prompt: string, phrases: Phrases): [string, string, string] {
  const core = coreOf(prompt)
  const theme = themeOf(prompt)
  const write = (name: DirectionName) => {
    const choose = chooser(`${prompt}\n${name}`)
    const present = facetsIn(core)
    const own = directionPhrases(phrases, name, theme)
    const parts = directionParts
      .filter((part) => part === 'mood' || part === 'quality' || !present.has(part))
      .map((part) => choose(part, own[part]))
    const text = `${core}: ${parts.join('; ')}${phrases.stop}`
    return keepsLockedWords(prompt, text) ? text : prompt
  }
  const [safe, bold, festive] = directionNames.map(write)
  return [safe ?? prompt, bold ?? prompt, festive ?? prompt]
}

/** The beginning of the idea up to a natural end, then what is locked and stands further on. */
function coreOf(prompt: string): string {
  const words = [...prompt.matchAll(/\S+/gu)].map((found) => ({ text: found[0], end: found.index + found[0].length }))
  let count = Math.min(coreWords, words.length)
  if (words.length > coreWords) {
    const lastComma = words.slice(0, coreWords).findLastIndex(({ text }) => /[.,;:!?।]$/u.test(text))
    if (lastComma >= coreWords / 2) count = lastComma + 1
    while (count > 1 && connectors.test(words[count - 1]?.text ?? '')) count--
  }
  const kept = prompt.slice(0, words[count - 1]?.end ?? prompt.length)
  const begun = (count < words.length ? closeQuote(prompt, kept) : kept).replace(/[\s.,;:!?।-]+$/u, '')
  const missing = findLockedWords(prompt).filter((locked) => !begun.includes(locked))
  return [begun, ...missing].join(', ')
}

/** A cut inside a locked piece takes the piece whole. */
function closeQuote(prompt: string, kept: string): string {
  for (const locked of findLockedWords(prompt)) {
    const start = prompt.indexOf(locked)
    if (start < kept.length && start + locked.length > kept.length) return prompt.slice(0, start + locked.length)
  }
  return kept
}
