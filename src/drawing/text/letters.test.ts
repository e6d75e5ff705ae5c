// Letters: the table against the font files themselves, and what becomes of texts that mean harm.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { designFonts, designLetters } from '#contract/design-fonts.ts'
import { readCodePoints } from '../../../test/font-letters.ts'
import { clustersOf, drawableText } from './letters.ts'

const require = createRequire(import.meta.url)

function tableOf(ranges: string): Set<number> {
  const held = new Set<number>()
  for (const range of ranges.split(' ')) {
    const [first = 0, last = first] = range.split('-').map((point) => Number.parseInt(point, 16))
    for (let point = first; point <= last; point++) held.add(point)
  }
  return held
}

describe('the letters of designs', () => {
  it('are exactly those that the bundled files hold [BR-2]', () => {
    const inFiles = new Set(designFonts.flatMap(({ file }) => readCodePoints(readFileSync(require.resolve(file)))))
    // Controls and private letters of the files are nothing to write with.
    const written = [...inFiles].filter((point) => point >= 0x20 && !(point >= 0xe000 && point <= 0xf8ff))
    const table = tableOf(designLetters)
    const hex = (points: Iterable<number>) => [...points].map((point) => point.toString(16)).sort()
    expect(hex([...table].filter((point) => !inFiles.has(point)))).toEqual([])
    expect(hex(written.filter((point) => !table.has(point)))).toEqual([])
  })

  it.each([
    ['emoji are left out and told', 'Sale 🪔 now 🎉🎉', 'Sale now', ['🪔', '🎉']],
    ['letters of other scripts', 'שלום hello 你好', 'hello', ['ש', 'ל', 'ו', 'ם', '你', '好']],
    ['blanks are put in order', '  a \t  b\r\n\r\n c  ', 'a b\n\nc', []],
    ['a turned direction', 'pay\u202e001', 'pay001', ['\u202e']],
    ['nothing at all', '', '', []],
    ['nothing that can be drawn', '🎉', '', ['🎉']],
    ['half a character', 'a\ud83d b', 'a b', ['\ud83d']],
    ['decomposed letters are composed', 'cafe\u0301', 'café', []],
  ])('%s [BR-2]', (_what, source, text, leftOut) => {
    const drawable = drawableText(source)
    expect(drawable.text).toBe(text)
    expect(drawable.leftOut).toEqual(leftOut)
  })

  it('a heap of marks on one letter is one cluster, and ends [BR-2]', () => {
    const heap = `a${'\u0301'.repeat(5000)}`
    expect(clustersOf(heap)).toHaveLength(1)
    expect(drawableText(heap.repeat(3)).text.length).toBeGreaterThan(0)
  })

  it('joiners stay with the letters they join [BR-2]', () => {
    expect(clustersOf('क्\u200dष')).toHaveLength(1)
    expect(drawableText('क्\u200dष').leftOut).toEqual([])
  })
})
