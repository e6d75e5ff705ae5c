// Each phrase is heard again as what it was added for: that is why a second pass adds nothing.
import { describe, expect, it } from 'vitest'
import { checkPolicy } from '#modules/policy/index.ts'
import { type Facet, facetsIn } from '../facets.ts'
import { findLockedWords } from '../locked-words.ts'
import { occasions } from '../theme.ts'
import { english } from './english.ts'
import { hindi } from './hindi.ts'
import { directionNames, directionParts, type Phrases } from './phrases.ts'
import { romanised } from './romanised.ts'

const voices: [string, Phrases][] = [
  ['English', english],
  ['Hindi', hindi],
  ['romanised Hindi', romanised],
]
const scenes = ['setting', 'light', 'palette', 'mood'] as const
const banks = [...scenes, 'composition', 'medium', 'quality'] as const

const phrasesOf = (phrases: Phrases): [Facet, string][] => [
  ...banks.flatMap((facet) =>
    Object.values(phrases[facet]).flatMap((list) => list.map((phrase): [Facet, string] => [facet, phrase])),
  ),
  ...phrases.wideView.map((phrase): [Facet, string] => ['composition', phrase]),
  ...phrases.action.map((phrase): [Facet, string] => ['action', phrase]),
  ...occasions.flatMap((occasion) =>
    scenes.flatMap((facet) => phrases.occasions[occasion][facet].map((phrase): [Facet, string] => [facet, phrase])),
  ),
]
const directionPhrasesOf = (phrases: Phrases) =>
  [
    ...directionNames.map((name) => phrases.directions[name]),
    ...occasions.map((occasion) => phrases.occasions[occasion].festive),
  ].flatMap((direction) => directionParts.flatMap((part) => [...direction[part]]))

describe.each(voices)('the %s phrases', (_name, phrases) => {
  it.each(phrasesOf(phrases))('say %s: %s [IL-2]', (facet, phrase) => {
    expect([...facetsIn(phrase)]).toContain(facet)
  })

  it('hold no quotes, digits or stops, and nothing the policy refuses [IL-2]', () => {
    for (const phrase of [...phrasesOf(phrases).map(([, text]) => text), ...directionPhrasesOf(phrases)]) {
      expect(phrase).not.toMatch(/["'“”‘’\d.;:।]/u)
      expect(findLockedWords(phrase.toLowerCase())).toEqual([])
      expect(checkPolicy(phrase)).toEqual({ allowed: true })
    }
  })
})
