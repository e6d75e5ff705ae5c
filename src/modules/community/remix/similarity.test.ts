// How much of words and arrangement a remix kept: tables for what people would say, properties for everything else.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Design } from '#contract/design.ts'
import { sampleWords } from '../../studio/designs/sample-words.fixture.ts'
import { designSimilarity } from './design-similarity.ts'
import { judgeLineage } from './judge-lineage.ts'
import { promptSimilarity } from './prompt-similarity.ts'

describe('the similarity of two texts', () => {
  it.each([
    ['the same', 'a clay lamp on a table', 'a clay lamp on a table', 1, 1],
    ['another case, other stops', 'A clay lamp, on a table!', 'a clay lamp on a table', 1, 1],
    ['one word changed', 'a clay lamp on a dark table', 'a brass lamp on a dark table', 0.6, 0.9],
    ['other order', 'lamp clay table dark', 'dark table clay lamp', 0.5, 0.8],
    ['nothing shared', 'a clay lamp', 'two tigers running', 0, 0],
    ['Hindi, one word changed', 'दीवाली की रात में मिट्टी का दीया', 'दीवाली की रात में पीतल का दीया', 0.6, 0.9],
    ['Tamil, the same', 'தீபாவளி விளக்கு ஒளி', 'தீபாவளி விளக்கு ஒளி', 1, 1],
    ['Telugu against English', 'దీపావళి దీపం', 'diwali lamp', 0, 0],
    ['nukta left out', 'ज़मीन पर फूल', 'जमीन पर फूल', 1, 1],
    ['nothing against something', '', 'a lamp', 0, 0],
    ['nothing against nothing', '', '...', 0, 0],
  ])('%s [CO-4]', (_name, one, other, least, most) => {
    const similarity = promptSimilarity(one, other)
    expect(similarity).toBeGreaterThanOrEqual(least)
    expect(similarity).toBeLessThanOrEqual(most)
  })

  it('is symmetric, between 0 and 1, and 1 with itself, in any script [CO-4]', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const similarity = promptSimilarity(one, other)
        expect(similarity).toBe(promptSimilarity(other, one))
        expect(similarity >= 0 && similarity <= 1).toBe(true)
        if (/[\p{L}\p{N}]/u.test(one.normalize('NFKC'))) expect(promptSimilarity(one, one)).toBe(1)
      }),
    )
  })

  it('takes two texts of the longest kind in a few milliseconds [CO-4]', () => {
    const long = Array.from({ length: 2000 }, (_, index) => `w${index % 700}`).join(' ')
    const startedAtMs = performance.now()
    expect(promptSimilarity(long, long)).toBe(1)
    expect(performance.now() - startedAtMs).toBeLessThan(200)
  })
})

const moved = (design: Design, by: number): Design => ({
  ...design,
  layers: design.layers.map((layer) => ({
    ...layer,
    box: { ...layer.box, x: Math.min(1 - layer.box.width, layer.box.x + by) },
  })),
})

describe('the similarity of two arrangements', () => {
  it('does not mind what the words say, and minds where they stand [CO-4]', () => {
    const [one, other] = [sampleWords('Holi sale'), sampleWords('Diwali sale, only today')]
    expect(designSimilarity(one, other)).toBeCloseTo(1)
    expect(designSimilarity(one, moved(one, 0.9))).toBeLessThan(1)
  })

  it('is nothing when only one of them has words, and unknown when neither has [CO-4]', () => {
    const one = sampleWords('Holi')
    expect(designSimilarity(one, null)).toBe(0)
    expect(designSimilarity(null, one)).toBe(0)
    expect(designSimilarity(null, null)).toBeNull()
    expect(designSimilarity({ ...one, layers: [] }, null)).toBeNull()
  })

  it('is less for each layer that is missing [CO-4]', () => {
    const one = sampleWords('Holi')
    const [layer] = one.layers
    if (!layer) throw new Error('a layer')
    const three = { ...one, layers: ['a', 'b', 'c'].map((id) => ({ ...layer, id })) }
    expect(designSimilarity({ ...one, layers: [layer] }, three)).toBeCloseTo(0.5)
  })
})

describe('remixed or only inspired by', () => {
  const source = { prompt: 'a clay lamp on a dark table', design: null }
  it('is a remix of everything while the gate is off [CO-4]', () => {
    expect(judgeLineage(source, { prompt: 'two tigers', design: null }, 0).lineage).toBe('remixed')
  })

  it('asks for words or arrangement, whichever was kept [CO-4]', () => {
    const design = sampleWords('Holi')
    const near = { prompt: 'a brass lamp on a dark table', design: null }
    expect(judgeLineage(source, near, 0.5).lineage).toBe('remixed')
    expect(judgeLineage(source, { prompt: 'two tigers', design: null }, 0.5).lineage).toBe('inspired')
    expect(judgeLineage({ ...source, design }, { prompt: 'two tigers', design }, 0.5).lineage).toBe('remixed')
  })
})
