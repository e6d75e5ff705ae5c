// What a good picture prompt says, and how to hear which parts a prompt says already. Pure; reads three ways of writing.
import { facetWords } from './facet-words.ts'
import { withoutShown } from './locked-words.ts'

export const facets = ['setting', 'action', 'composition', 'light', 'palette', 'mood', 'medium', 'quality'] as const
export type Facet = (typeof facets)[number]

/** Spellings that sound alike become one: nukta dropped, chandrabindu as anusvara, lower case. */
const plain = (text: string) =>
  text.normalize('NFD').replaceAll('\u093C', '').replaceAll('\u0901', '\u0902').normalize('NFC').toLowerCase()

/** The words of a text between single spaces, with a space at both ends. */
export function spacedWords(text: string): string {
  return ` ${(plain(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `
}

/** Splits a list of words into a look-up of single words and a list of phrases; `_` joins the words of a phrase. */
export function wordList(list: string): (spaced: string) => number {
  const entries = list.split(/\s+/).filter((entry) => entry !== '')
  const single = new Set(entries.filter((entry) => !entry.includes('_')).map(plain))
  const phrases = entries
    .filter((entry) => entry.includes('_'))
    .map((entry) => ` ${plain(entry.replaceAll('_', ' '))} `)
  return (spaced) => {
    // "sarees" as "saree"
    const isListed = (word: string) => single.has(word) || (word.endsWith('s') && single.has(word.slice(0, -1)))
    const words = spaced.split(' ').filter(isListed).length
    return words + phrases.filter((phrase) => spaced.includes(phrase)).length
  }
}

const counters = facets.map((facet) => ({ facet, count: wordList(facetWords[facet]) }))

// Words that end like an action and are none.
const noAction = new Set(
  `morning evening building buildings wedding painting paintings lighting king ring string spring clothing ceiling clearing
  offering offerings opening greeting greetings during nothing something everything anything wing pudding dumpling styling
  marketing coaching training banking shopping sterling darling bring thing things being sling bedding housing tutoring
  plumbing catering engineering pricing saving savings billing parking dining living sewing knitting printing upcoming
  amazing exciting charming stunning inviting welcoming appetising glowing shining floating rolling running following
  including starting launching lightning long strong viking icing topping toppings framing setting drawing drawings casting
  trending leading outstanding interesting refreshing relaxing warming cooling reading writing learning teaching meeting
  gathering fencing flooring roofing earring earrings advertising consulting accounting`.split(/\s+/),
)

function hasAction(spaced: string): boolean {
  return spaced.split(' ').some((word) => /^[a-z]{2,}ing$/.test(word) && !noAction.has(word))
}

/** The facets that a prompt already speaks of. Words in quotes say nothing about the picture. */
export function facetsIn(prompt: string): Set<Facet> {
  const spaced = spacedWords(withoutShown(prompt))
  const found = new Set(counters.filter(({ count }) => count(spaced) > 0).map(({ facet }) => facet))
  if (hasAction(spaced)) found.add('action')
  return found
}
