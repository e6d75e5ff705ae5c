// What of a long list is stored when a page is left: always where the reader stood, never more than a tab has room for.
import { describe, expect, it } from 'vitest'
import type { Post } from '#contract/posts.ts'
import { keptEnd } from './kept-place.ts'
import { numberedPost } from './numbered-post.fixture.ts'

const post = (n: number) => numberedPost(n, 1_700_000_000_000 - n * 1000)

const items = Array.from({ length: 5_000 }, (_, n) => post(n))
const at = (n: number) => ({ id: `pst_${n}`, offsetPx: 80 })
const ends = (kept: readonly Post[]) => [kept[0]?.id, kept.at(-1)?.id]

describe('the part of a list that is stored [CO-2]', () => {
  it.each([
    ['near the end', 4_900, 4_520],
    ['six hundred cards above the end', 4_400, 4_352],
    ['further up than a tab has room for', 100, 2_600],
    ['at a card that is not there any more', 9_999, 4_520],
  ])('of a reader %s', (_where, place, first) => {
    expect(ends(keptEnd(items, at(place)))).toEqual([`pst_${first}`, 'pst_4999'])
  })

  it('is the whole list when that is short', () => {
    expect(keptEnd(items.slice(0, 60), at(3))).toHaveLength(60)
  })
})
