// Both languages say everything, with the same values in it, and Hindi is Hindi.
import compile from 'icu-minify/compile'
import { describe, expect, it } from 'vitest'
import { locales } from '#contract/locale.ts'
import type { CatalogueTemplate } from '#modules/templates/catalogue/entry.ts'
import { catalogue } from '#modules/templates/catalogue/index.ts'
import { palette } from '../features/designs/colours.ts'
import { heroWords, wallItems } from '../features/home/showcase.ts'
import { latinWords } from '../lib/latin-words.ts'
import { catalogueNames, features, messages } from './index.ts'

const texts = (locale: 'en' | 'hi') => features.flatMap((feature) => Object.entries(messages[locale][feature]))

// What ICU itself says in a message: '{count, plural,' and 'other {'.
const icu = /\{\w+(, (plural|select|selectordinal),)?|\b\w+ (?=\{)/g

/** Names of the values a message takes: 'count' of '{count, plural, other {# x}}'. */
function valuesOf(text: string): string[] {
  const names = new Set<string>()
  const walk = (node: unknown): void => {
    if (Array.isArray(node) && typeof node[0] === 'string') names.add(node[0])
    if (Array.isArray(node)) node.slice(1).forEach(walk)
    else if (typeof node === 'object' && node !== null) for (const inner of Object.values(node)) each(inner)
  }
  const each = (parts: unknown) => (Array.isArray(parts) ? parts.forEach(walk) : undefined)
  each(compile(text))
  return [...names].sort()
}

describe('the messages [NF-11]', () => {
  it.each(features)('of %s have the same keys in both languages, in the same order', (feature) => {
    expect(Object.keys(messages.hi[feature])).toEqual(Object.keys(messages.en[feature]))
  })

  it('stand in one file each, so that two features cannot overwrite each other', () => {
    const keys = texts('en').map(([key]) => key)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  it.each(features)('of %s take the same values in both languages', (feature) => {
    const taken = (locale: 'en' | 'hi') =>
      Object.entries(messages[locale][feature]).map(([key, text]) => [key, valuesOf(text)])
    expect(taken('hi')).toEqual(taken('en'))
  })

  it.each(locales)('are never empty and have no needless space in %s', (locale) => {
    expect(texts(locale).filter(([, text]) => text === '' || text !== text.trim() || /\s{2}/.test(text))).toEqual([])
  })

  it('have no Indian letter in English: a single one brings 257 kB of font to everybody', () => {
    expect(texts('en').filter(([, text]) => /[\u0900-\u0dff]/.test(text))).toEqual([])
  })

  it('keep no English word in Hindi but names and units', () => {
    const left = texts('hi').flatMap(([key, text]) =>
      latinWords(text.replace(icu, ' ')).map((word) => `${key}: ${word}`),
    )
    expect(left).toEqual([])
  })

  it('read a value by its name, also inside of a plural', () => {
    expect(valuesOf('{count, plural, one {{a} x} other {{b} y}} {c}')).toEqual(['a', 'b', 'c', 'count'])
  })
})

describe('the names of the catalogue [NF-11, ST-4]', () => {
  const { hi } = catalogueNames
  const inEnglish = [
    ...catalogue.flatMap(({ name, templates }) => [name, ...templates.flatMap(namesOf)]),
    ...palette.map(({ name }) => name),
    ...wallItems.map(({ name }) => name),
    heroWords,
  ]

  it('are all known in Hindi, and nothing else is', () => {
    expect(inEnglish.filter((name) => !Object.hasOwn(hi, name))).toEqual([])
    expect(Object.keys(hi).filter((name) => !inEnglish.includes(name))).toEqual([])
  })

  it('keep no English word but names', () => {
    expect(Object.values(hi).flatMap(latinWords)).toEqual([])
  })
})

function namesOf({ name, description, slots }: CatalogueTemplate): string[] {
  const labels = slots.map(({ label }) => label)
  const choices = slots.flatMap((slot) => (slot.type === 'choice' ? slot.choices : []))
  const colours = slots.flatMap((slot) => (slot.type === 'colour' ? slot.choices.map((colour) => colour.name) : []))
  return [name, description, ...labels, ...choices.filter((choice) => /[a-z]/i.test(choice)), ...colours]
}
