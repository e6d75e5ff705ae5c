// What must survive a rewrite is found in whatever form people write it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLockedWords, keepsLockedWords } from './locked-words.ts'

describe('locked words', () => {
  it.each<[string, string[]]>([
    ['banner saying "Grand Opening" in gold', ['"Grand Opening"']],
    ['banner saying “शुभ दीपावली” in gold', ['“शुभ दीपावली”']],
    ["a jar with 'Made with love' on it", ["'Made with love'"]],
    ['a sign «Ouvert» and 「営業中」', ['«Ouvert»', '「営業中」']],
    ["the potter's hands and the teacher's desk", []],
    ['sale at ₹1,499 or Rs. 999/- or INR 50', ['₹1,499', 'Rs. 999/-', 'INR 50']],
    ['flat 50% off, 2BHK from 10:30 am on 12/11/2026', ['50%', '2BHK', '10:30', '12/11/2026']],
    ['मूल्य ₹१४९९, छूट ५०%', ['₹१४९९', '५०%']],
    ['call +91 98765 43210 or 040-2345678', ['+91 98765 43210', '040-2345678']],
    ['GSTIN 36ABCDE1234F1Z5', ['36ABCDE1234F1Z5', 'GSTIN']],
    ['follow @rang.oli and #DiwaliSale', ['@rang.oli', '#DiwaliSale']],
    [
      'see https://shop.example/a?b=1, www.x.in or shop.co.in',
      ['https://shop.example/a?b=1', 'www.x.in', 'shop.co.in'],
    ],
    ['mail us: hello@rangoli.example', ['hello@rangoli.example']],
    ['poster for Sharma Sweets in the old town', ['Sharma', 'Sweets']],
    ['Sharma Sweets opens today', ['Sharma', 'Sweets']],
    ['Poster of a sunny day. Warm colours. Nice', []],
    ['the new iPhone case by boAt and LG, KFC style', ['iPhone', 'boAt', 'LG', 'KFC']],
    ['A red car', []],
    ['', []],
  ])('%j holds %j [ST-2]', (text, locked) => {
    expect(findLockedWords(text).sort()).toEqual([...locked].sort())
  })

  it('a text that changes one letter of one of them is told apart [ST-2]', () => {
    const original = 'Sale at ₹1,499 for "Deepa\'s Saree House", call 98765 43210'
    expect(keepsLockedWords(original, `${original}, warm light`)).toBe(true)
    expect(keepsLockedWords(original, original.replace('1,499', '1499'))).toBe(false)
    expect(keepsLockedWords(original, original.replace('House', 'house'))).toBe(false)
    expect(keepsLockedWords(original, original.replace('43210', '43211'))).toBe(false)
  })

  it('every piece found stands in the text as it is, whatever the text [ST-2]', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const locked of findLockedWords(text)) expect(text.includes(locked)).toBe(true)
      }),
      { seed: 201, numRuns: 300 },
    )
  })

  it.each(['"', "'", '₹', '1 ', '1.', '@a.', 'a@', 'http://', 'Aa', '“', '+'])(
    'reads a long run of %j in time that grows with its length [ST-2]',
    (piece) => {
      const time = (size: number) => {
        const text = piece.repeat(size / piece.length)
        const runs = [1, 2, 3].map(() => {
          const start = process.cpuUsage()
          findLockedWords(text)
          const { user, system } = process.cpuUsage(start)
          return (user + system) / 1000
        })
        return Math.min(...runs)
      }
      time(2_000)
      expect(time(32_000)).toBeLessThan(time(2_000) * 64 + 100)
    },
  )
})
