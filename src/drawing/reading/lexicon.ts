// The index over all lexicons. Words are data in lexicon-*.ts; nothing here knows a language.

import type { Concept } from './concepts.ts'
import { colourConcepts } from './lexicon-colours.ts'
import { festivalConcepts } from './lexicon-festivals.ts'
import { moodConcepts } from './lexicon-moods.ts'
import { movingConcepts } from './lexicon-moving.ts'
import { peopleConcepts } from './lexicon-people.ts'
import { placeConcepts } from './lexicon-places.ts'
import { subjectConcepts } from './lexicon-subjects.ts'
import { type Words, wordForms } from './words.ts'

const everyConcept: readonly Concept[] = [
  ...festivalConcepts,
  ...peopleConcepts,
  ...subjectConcepts,
  ...movingConcepts,
  ...placeConcepts,
  ...moodConcepts,
  ...colourConcepts,
]

type Phrase = { forms: readonly string[]; concept: Concept }

const single = new Map<string, Concept[]>()
const prefixes: { stem: string; concept: Concept }[] = []
const phrases: Phrase[] = []

const remember = (form: string, concept: Concept) => {
  const known = single.get(form)
  if (known === undefined) single.set(form, [concept])
  else if (!known.includes(concept)) known.push(concept)
}

for (const concept of everyConcept) {
  for (const entry of concept.words.split(',')) {
    const word = entry.trim()
    const isStem = word.endsWith('*')
    const forms = wordForms(isStem ? word.slice(0, -1) : word)
    const [first] = forms
    if (first === undefined) continue
    if (forms.length > 1) phrases.push({ forms, concept })
    else if (isStem) prefixes.push({ stem: first, concept })
    else remember(first, concept)
  }
}

const standsAt = (forms: readonly string[], words: Words, position: number) =>
  forms.every((form, offset) => words[position + offset]?.form === form || words[position + offset]?.singular === form)

/** Where a phrase speaks of light: "golden hour" and "blue sky" name no colour that a thing should have. */
function lightWords(words: Words): ReadonlySet<number> {
  const positions = new Set<number>()
  for (const position of words.keys())
    for (const { forms, concept } of phrases)
      if (concept.timeOfDay !== undefined && standsAt(forms, words, position))
        for (const offset of forms.keys()) positions.add(position + offset)
  return positions
}

/** Every concept named in the words, each once, in the order of first mention; negated words do not count. */
export function conceptsIn(words: Words): { concept: Concept; position: number }[] {
  const found = new Map<Concept, number>()
  const add = (concept: Concept, position: number) => {
    if (!found.has(concept)) found.set(concept, position)
  }
  const lit = lightWords(words)
  for (const [position, word] of words.entries()) {
    if (word.isNegated) continue
    for (const form of [word.form, word.singular, word.folded])
      for (const concept of single.get(form) ?? [])
        if (concept.colour === undefined || !lit.has(position)) add(concept, position)
    for (const { stem, concept } of prefixes) if (word.form.startsWith(stem)) add(concept, position)
    for (const { forms, concept } of phrases) if (standsAt(forms, words, position)) add(concept, position)
  }
  return [...found].map(([concept, position]) => ({ concept, position })).sort((a, b) => a.position - b.position)
}
