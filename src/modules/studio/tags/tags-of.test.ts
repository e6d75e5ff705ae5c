// Tags of real prompts, in three ways of writing, before and after the enhancer; and texts that are built to hurt.
import { describe, expect, it } from 'vitest'
import { imageTypes } from '#contract/picture-options.ts'
import { enhanceByRules } from '../enhancer/built-in.ts'
import { sixtyPrompts } from '../enhancer/sixty-prompts.fixture.ts'
import { categoryTags, tagWords, typeTags } from './tag-words.ts'
import { mostTags, showTags, tagNames, tagsOf } from './tags-of.ts'

const read = (prompt: string, categoryId: string | null = null) =>
  tagsOf({ prompt, imageType: 'poster', categoryId }).slice(0, -1)

describe('the tags of a picture [ST-12]', () => {
  it.each([
    ['Diwali sale poster for Sharma Sweets', ['diwali', 'sale', 'sweets']],
    ['A cup of masala chai on a rainy evening', ['tea', 'spices', 'rain']],
    ['दिवाली की मिठाई का पोस्टर', ['diwali', 'sweets']],
    ['Baarish mein chai ka cup', ['tea', 'rain']],
    ['लाल साड़ी में मुस्कुराती औरत', ['saree', 'woman']],
    ['Naya ghar, 3 BHK, ₹85 lakh se shuru', ['apartment', 'house']],
    ['NEET batch starts 5 April, fee ₹45,000', ['coaching']],
    ['"Shubh Labh" likha hua poster, deeye aur rangoli', ['greeting', 'rangoli', 'diya']],
    ['Visit https://mountain.example/lake @cakeShop', []],
    ['', []],
  ])('of "%s" are %j', (prompt, expected) => {
    expect(new Set(read(prompt))).toEqual(new Set(expected))
  })

  it('are the same once the built-in enhancer has added light, colours and a place', () => {
    for (const prompt of sixtyPrompts) {
      const { enhancedPrompt, suggestions } = enhanceByRules({ prompt })
      for (const text of [enhancedPrompt, ...suggestions]) expect(new Set(read(text))).toEqual(new Set(read(prompt)))
    }
  })

  it('are there for nearly every prompt people write', () => {
    expect(sixtyPrompts.filter((prompt) => read(prompt).length === 0)).toEqual([])
  })

  it('name the shelf of the template, and the type of the picture last', () => {
    for (const [category, key] of Object.entries(categoryTags)) expect(read('', category)).toEqual([key])
    expect(read('', 'a-shelf-of-an-administrator')).toEqual([])
    for (const imageType of imageTypes) {
      expect(tagsOf({ prompt: 'A dosa', imageType, categoryId: null })).toEqual(['dosa', typeTags[imageType].key])
    }
  })

  it('are at most eight, those with most words first', () => {
    const all = read(tagWords.map(({ en }) => en).join(' and '))
    expect(all).toHaveLength(mostTags - 1)
    expect(read('Cake, cake and cake by the lake')[0]).toBe('cake')
  })

  it('are shown in English and Hindi and searched in Latin letters too; a key nobody knows is left out', () => {
    expect(showTags(['sweets', 'gone', 'type-poster'])).toEqual([
      { key: 'sweets', en: 'Sweets', hi: 'मिठाई' },
      { key: 'type-poster', en: 'Poster', hi: 'पोस्टर' },
    ])
    expect(tagNames(['sweets', 'gone'])).toEqual(['Sweets', 'मिठाई', 'mithai'])
  })

  it('have keys and names of their own, in the right letters', () => {
    const every = [...tagWords, ...Object.values(typeTags)]
    expect(new Set(every.map(({ key }) => key)).size).toBe(every.length)
    expect(new Set(every.map(({ en }) => en)).size).toBe(every.length)
    expect(new Set(every.map(({ hi }) => hi)).size).toBe(every.length)
    for (const { key, en, hi, roman } of every) {
      expect(key).toMatch(/^[a-z-]{2,20}$/)
      expect(en).toMatch(/^[A-Z][A-Za-z ]+$/)
      expect(hi).toMatch(/^[\p{Script=Devanagari}\u200c ]+$/u)
      expect(roman).toMatch(/^[a-z_]+$/)
    }
    expect(Object.values(categoryTags).filter((key) => !tagWords.some((each) => each.key === key))).toEqual([])
  })

  it.each(['x'.repeat(2000), 'diwali '.repeat(285), '\u202e"(((['.repeat(300), 'टै'.repeat(600)])(
    'of hostile texts come at once: %#',
    (prompt) => {
      expect(read(prompt).length).toBeLessThan(mostTags)
    },
  )
})
