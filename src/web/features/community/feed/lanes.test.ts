// Where cards lie: the same in the style sheet and in the script, one below the other, none twice.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cardsBetween, frameFor, layOut, pictureRows, rowPx } from './lanes.ts'

const heights = Array.from({ length: 500 }, (_, place) => 9 + ((place * 7) % 26))
const frame = frameFor(1248)

describe('the cards of the feed [CO-2]', () => {
  it('have a height that follows from the ratio of the picture, within bounds', () => {
    expect(pictureRows({ width: 1000, height: 1000 })).toBe(20)
    expect(pictureRows({ width: 1024, height: 1280 })).toBe(25)
    expect(pictureRows({ width: 100, height: 10_000 })).toBe(34)
    expect(pictureRows({ width: 10_000, height: 100 })).toBe(9)
  })

  it('stand below each other without a gap and without covering one another', () => {
    const { columns, starts, rows, totalRows } = layOut(heights, frame)
    const ends = new Array<number>(frame.columns).fill(0)
    for (const [index, column] of columns.entries()) {
      expect(starts[index]).toBe(ends[column])
      ends[column] = (starts[index] ?? 0) + (rows[index] ?? 0)
    }
    expect(totalRows).toBe(Math.max(...ends))
  })

  it('begin in the order of the list, so that those near the screen are found by halving', () => {
    const lanes = layOut(heights, frame)
    expect([...lanes.starts]).toEqual([...lanes.starts].sort((one, other) => one - other))
    for (const top of [0, 333, 1500]) {
      const bottom = top + 80
      const [from, to] = cardsBetween(lanes, frame, [top, bottom])
      for (const [index, start] of lanes.starts.entries()) {
        const isSeen = start < bottom && start + (lanes.rows[index] ?? 0) > top
        if (isSeen) expect([index >= from, index < to]).toEqual([true, true])
      }
      expect(to - from).toBeLessThan(60)
    }
  })

  it('keep their places when more are added at the end', () => {
    const few = layOut(heights.slice(0, 100), frame)
    const many = layOut(heights, frame)
    expect([...many.starts].slice(0, 100)).toEqual([...few.starts])
  })

  it('are laid out by the same figures before any script runs [NF-2]', () => {
    const sheet = readFileSync(new URL('../../../ui/base.css', import.meta.url), 'utf8')
    const masonry = sheet.slice(sheet.indexOf('@utility masonry {'), sheet.indexOf('& > li'))
    const known: Record<string, string> = {}
    for (const block of masonry.split('@container')) {
      const from = Number(/min-width: (\d+)px/.exec(block)?.[1] ?? 0)
      for (const [, name = '', value = ''] of block.matchAll(/--(columns|gap|caption): (\d+)/g)) known[name] = value
      const { columns, gapPx, captionRows } = frameFor(from)
      expect([from, columns, gapPx, captionRows].join(' ')).toBe(
        [from, known.columns, known.gap, known.caption].join(' '),
      )
    }
    expect(rowPx(100 * 20 + 16 * 1, { columns: 2, gapPx: 16, captionRows: 9 })).toBe(50)
    // 7.9 px, which the browser cuts to 505 sixty-fourths.
    expect(rowPx(328, { columns: 2, gapPx: 12, captionRows: 13 })).toBe(7.890625)
  })
})
