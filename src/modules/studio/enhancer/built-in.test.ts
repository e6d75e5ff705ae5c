// The built-in enhancer on sixty real prompts and on hostile ones: adds what is missing, changes nothing, stops when all is said.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { imageTypes, promptMaxLength } from '#contract/picture-options.ts'
import { checkPolicy } from '#modules/policy/index.ts'
import { enhanceByRules } from './built-in.ts'
import { facetsIn } from './facets.ts'
import { findLockedWords, keepsLockedWords } from './locked-words.ts'
import { sixtyPrompts } from './sixty-prompts.fixture.ts'
import { voiceOf } from './voice.ts'

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])

/** The part of the smaller one's words that the other has too. */
function overlap(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const shared = [...left].filter((word) => right.has(word)).length
  return shared / Math.min(left.size, right.size)
}

const enhance = (prompt: string) => enhanceByRules({ prompt })

describe('the built-in enhancer', () => {
  it('is tested on sixty prompts, twenty in each way of writing', () => {
    const counts = { en: 0, hi: 0, roman: 0 }
    for (const prompt of sixtyPrompts) counts[voiceOf({ prompt })] += 1
    expect(counts).toEqual({ en: 20, hi: 20, roman: 20 })
    expect(sixtyPrompts.filter((prompt) => findLockedWords(prompt).length > 0).length).toBeGreaterThan(25)
  })

  it.each(sixtyPrompts)('adds two facets or more, and keeps every word: %s [ST-1] [ST-2] [IL-2]', (prompt) => {
    const { enhancedPrompt } = enhance(prompt)
    const [before, after] = [facetsIn(prompt), facetsIn(enhancedPrompt)]
    expect([...after].filter((facet) => !before.has(facet)).length).toBeGreaterThanOrEqual(2)
    expect([...before].filter((facet) => !after.has(facet))).toEqual([])
    expect(enhancedPrompt.startsWith(prompt)).toBe(true)
    expect(keepsLockedWords(prompt, enhancedPrompt)).toBe(true)
  })

  it.each(sixtyPrompts)('a second pass adds nothing: %s [IL-2]', (prompt) => {
    for (const imageType of [undefined, ...imageTypes]) {
      const { enhancedPrompt } = enhanceByRules({ prompt, imageType })
      expect(enhanceByRules({ prompt: enhancedPrompt, imageType }).enhancedPrompt).toBe(enhancedPrompt)
    }
  })

  it.each(sixtyPrompts)('gives three directions that differ and keep what is locked: %s [ST-1] [ST-2]', (prompt) => {
    const { suggestions } = enhance(prompt)
    const [safe, bold, festive] = suggestions
    for (const [a, b] of [
      [safe, bold],
      [bold, festive],
      [safe, festive],
    ] as const)
      expect(overlap(a, b)).toBeLessThan(0.7)
    for (const text of suggestions) {
      expect(keepsLockedWords(prompt, text)).toBe(true)
      expect(text.length).toBeLessThan(500)
    }
  })

  it.each(sixtyPrompts)(
    'answers in the language of the prompt, with text the policy takes: %s [ST-13] [IL-2]',
    (prompt) => {
      const { enhancedPrompt, suggestions } = enhance(prompt)
      for (const text of [enhancedPrompt, ...suggestions]) {
        expect(voiceOf({ prompt: text })).toBe(voiceOf({ prompt }))
        expect(checkPolicy(text)).toEqual({ allowed: true })
        expect(text).not.toMatch(/[,;:]\s*[,;:.।]|\s{2}|[.।]{2}/u)
      }
    },
  )

  it('does not repeat what is said, and does not say what cannot be [IL-2]', () => {
    const said =
      'A chef smiling in a bright kitchen, wide angle, golden light, red and cream palette, cosy mood, photograph, sharp detail'
    expect(enhance(said).enhancedPrompt).toBe(said)
    const night = enhance('A tower at night').enhancedPrompt
    expect(night).not.toMatch(/sunlight|daylight|golden hour|blue hour/)
    expect(facetsIn(enhance('A cup of chai').enhancedPrompt).has('action')).toBe(false)
    expect(facetsIn(enhance('A farmer').enhancedPrompt).has('action')).toBe(true)
  })

  it('words in quotes are shown, not drawn: they say nothing about light or colour [ST-2] [IL-2]', () => {
    const { enhancedPrompt } = enhance('poster with "Golden Night in Blue"')
    expect([...facetsIn(enhancedPrompt)]).toEqual(expect.arrayContaining(['light', 'palette']))
  })

  it('fits the image type and the subject, and other texts get other words [ST-3] [IL-2]', () => {
    const prompt = 'A plate of jalebi'
    const made = imageTypes.map((imageType) => enhanceByRules({ prompt, imageType }).enhancedPrompt)
    expect(new Set(made).size).toBe(imageTypes.length)
    const many = Array.from({ length: 40 }, (_, index) => enhance(`A plate of jalebi number ${index} on a tray`))
    expect(new Set(many.map(({ enhancedPrompt }) => enhancedPrompt.replace(/number \d+/, ''))).size).toBeGreaterThan(10)
    expect(enhance('flat 50% off on all sarees').enhancedPrompt).not.toMatch(/garden|skyline|neighbourhood/)
  })

  it.each([
    ['Holi party at Club Azure, DJ live', /lamp|diya|night|indigo/, /powder/],
    ['होली की पार्टी, प्रवेश ₹499', /दीय|रात|लालटेन/, /गुलाल/],
    ['Eid Mubarak from Khan Sweets', /rangoli|diya|garland|toran/, /lantern|lattice/],
    ['Eid ki mubarakbaad ka poster', /rangoli|deeye|deeyon|toran/, /mehrab|jaali/],
    ['क्रिसमस केक का विज्ञापन', /रंगोली|दीय|तोरण/, /बर्फ|पेड़|मोमबत्ति/],
    ['Birthday cake for Rohan', /diya|rangoli|bells/, /balloons|bunting/],
    ['Independence Day offer, flat 15% off', /diya|rangoli|rani/, /[Ss]affron/],
    ['Mango lassi, Rs. 89 only', /spices|steam|chilli/, /rim|highlight/],
  ])('a day has its own look: %s [IL-2]', (prompt, never, always) => {
    const { enhancedPrompt, suggestions } = enhance(prompt)
    expect(enhancedPrompt).not.toMatch(never)
    expect(enhancedPrompt + suggestions[2]).toMatch(always)
    if (!prompt.includes('lassi')) expect(suggestions[2]).not.toMatch(never)
  })

  it('what is far and large is not framed closely, and a greeting has nobody posing in it [IL-2]', () => {
    for (const prompt of sixtyPrompts.filter((each) => /lake|Villa|झील|jheel|ghar\b|घर/.test(each))) {
      expect(enhance(prompt).enhancedPrompt).not.toMatch(/Close framing|करीब का|Kareeb ka/)
    }
    const greeting = enhance('Ganesh Chaturthi ki shubhkamnayein, Sharma parivar ki taraf se').enhancedPrompt
    expect(facetsIn(greeting).has('action')).toBe(false)
  })

  it('follows the language that is asked for [ST-1]', () => {
    const voice = (prompt: string, language: 'en' | 'hi' | 'te' | 'ta') =>
      voiceOf({ prompt: enhanceByRules({ prompt, language }).enhancedPrompt.slice(prompt.length) })
    expect(voice('A cup of chai', 'hi')).toBe('hi')
    expect(voice('चाय का प्याला', 'en')).toBe('en')
    expect(voice('Chai ka pyala', 'hi')).toBe('roman')
    expect(voice('టీ కప్పు', 'te')).toBe('en')
  })

  it('is the same every time [IL-2]', () => {
    for (const prompt of sixtyPrompts) expect(enhance(prompt)).toEqual(enhance(prompt))
  })
})

describe('the built-in enhancer on hostile texts', () => {
  it.each([
    '',
    '   ',
    '🪔🪔🪔',
    '"',
    '"""',
    '…',
    'x'.repeat(2000),
    'word '.repeat(400),
    '"quoted" '.repeat(200),
    '१२३',
    'مرحبا بالعالم',
    'שלום "עולם"',
    'a\u202eb\u202c',
    'e\u0301'.repeat(700),
    'लड़'.repeat(600),
    'no end, ;:-',
    '{slot} $& $1 \\u0000',
    'ends with "quote."',
    'A. B! C? D।',
  ])('keeps %j, bounded and stable [ST-1] [ST-2]', (prompt) => {
    const { enhancedPrompt, suggestions } = enhance(prompt)
    expect(enhancedPrompt.length).toBeLessThanOrEqual(Math.max(promptMaxLength, prompt.length))
    expect(keepsLockedWords(prompt, enhancedPrompt)).toBe(true)
    expect(enhance(enhancedPrompt).enhancedPrompt).toBe(enhancedPrompt)
    for (const text of suggestions) expect(keepsLockedWords(prompt, text)).toBe(true)
  })

  const fragment = fc.oneof(
    fc.constantFrom(...sixtyPrompts),
    fc.constantFrom('"', '“', "'", ',', '.', '।', '\n', '₹499', 'KFC', '@a', ' ', '-', ':', 'Grand ', '50 %'),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )

  it('any text: nothing locked is lost, the bound holds, a second pass adds nothing [ST-1] [ST-2] [IL-2]', () => {
    fc.assert(
      fc.property(
        fc.array(fragment, { maxLength: 8 }).map((parts) => parts.join('').slice(0, promptMaxLength)),
        fc.constantFrom(undefined, ...imageTypes),
        fc.constantFrom(undefined, 'en', 'hi', 'te', 'ta'),
        (prompt, imageType, language) => {
          const { enhancedPrompt, suggestions } = enhanceByRules({ prompt, imageType, language })
          expect(enhancedPrompt.length).toBeLessThanOrEqual(promptMaxLength)
          for (const text of [enhancedPrompt, ...suggestions]) expect(keepsLockedWords(prompt, text)).toBe(true)
          const again = enhanceByRules({ prompt: enhancedPrompt, imageType, language })
          expect(again.enhancedPrompt).toBe(enhancedPrompt)
        },
      ),
      { seed: 77, numRuns: 600 },
    )
  })

  it('the longest prompt that is enhanced takes little processor time [ST-1]', () => {
    const prompt = 'Sharma Sweets "Diwali" ₹499 '.repeat(48)
    enhance(prompt)
    const start = process.cpuUsage()
    enhance(prompt)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(200)
  })
})
