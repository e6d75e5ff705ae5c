import { describe, expect, it } from 'vitest'
import { splitWords } from './split-words.ts'
import { remainsOf, slipsAllowed, slipsBetween } from './word-remains.ts'

describe('words of a text', () => {
  it.each([
    ['Diwali Lamps, at dusk!', ['diwali', 'lamps', 'dusk']],
    ['दीपावली की शुभकामनाएँ', ['दीपावली', 'शुभकामनाएं']],
    ['దీపావళి శుభాకాంక్షలు', ['దీపావళి', 'శుభాకాంక్షలు']],
    ['தீபாவளி கோலம் மற்றும் விளக்கு', ['தீபாவளி', 'கோலம்', 'விளக்கு']],
    ['Café ＲＡＮＧＯＬＩ', ['cafe', 'rangoli']],
    ["Asha's kolam_2026", ['asha', 'kolam', '2026']],
    ['२०२६ का कैलेंडर', ['2026', 'कैलेंडर']],
    ['🙂 -- ।', []],
  ])('%s', (text, words) => {
    expect(splitWords(text, 20)).toEqual(words)
  })

  it('one word however it is typed: composed or not, with nukta or without, with a joiner inside [CO-2]', () => {
    const forms = ['फ़ोटो', 'फ\u093cोटो', 'फोटो', 'फ\u200dोटो', 'फ़ोटो'.normalize('NFD')]
    expect(new Set(forms.flatMap((form) => splitWords(form, 5)))).toEqual(new Set(['फोटो']))
    const tamil = ['கோலம்'.normalize('NFC'), 'கோலம்'.normalize('NFD'), 'க\u0bc6\u0bbeலம்'.replace('\u0bc6', '\u0bc7')]
    expect(new Set(tamil.flatMap((form) => splitWords(form, 5))).size).toBe(1)
  })

  it('never more than asked for, and none longer than forty letters [CO-2]', () => {
    const words = splitWords(Array.from({ length: 500 }, (_, n) => `word${n}${'x'.repeat(60)}`).join(' '), 96)
    expect(words).toHaveLength(96)
    expect(Math.max(...words.map((word) => word.length))).toBe(40)
  })
})

describe('slips', () => {
  it.each([
    ['diwali', 'diwlai', 1, 1],
    ['diwali', 'dewali', 1, 1],
    ['diwali', 'diwal', 1, 1],
    ['rangoli', 'ragnloi', 2, null],
    ['marigold', 'margiold', 2, 1],
    ['दीपावली', 'दिपावली', 1, 1],
    ['lamp', 'boat', 1, null],
  ])('%s and %s', (one, other, most, slips) => {
    expect(slipsBetween(one, other, most)).toBe(slips)
  })

  it('a word and its slip share a remain [CO-2]', () => {
    for (const [word, typed] of [
      ['diwali', 'diwlai'],
      ['marigold', 'marygald'],
      ['தீபாவளி', 'தீபவளி'],
      ['దీపావళి', 'దిపావళి'],
    ] as const) {
      expect(remainsOf(typed).some((left) => remainsOf(word).includes(left))).toBe(true)
    }
  })

  it('short words and numbers are taken as they are; no word has more than 29 remains [CO-2]', () => {
    expect([slipsAllowed('art'), slipsAllowed('20262026'), slipsAllowed('lamp'), slipsAllowed('marigold')]).toEqual([
      0, 0, 1, 2,
    ])
    expect(remainsOf('abcdefghijklmnop')).toHaveLength(29)
  })
})
