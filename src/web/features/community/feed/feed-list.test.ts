// A list of posts as it grows: no repeat, and what is newer waits.
import { describe, expect, it } from 'vitest'
import type { Post } from '#contract/posts.ts'
import { readFilter, showFilter } from './feed-filter.ts'
import { countNewer, listOf, withPage } from './feed-list.ts'
import { numberedPost } from './numbered-post.fixture.ts'

const post = (n: number) => numberedPost(n, 1_700_000_000_000 + n * 1000)
const ids = (items: readonly Post[]) => items.map(({ id }) => id)

describe('a list of posts [CO-2]', () => {
  it('shows nothing twice when ranks change between two pages', () => {
    const list = withPage(listOf({ items: [post(3), post(2)], nextCursor: 'a' }, 0), { items: [post(2), post(1)] })
    expect(ids(list.items)).toEqual(['pst_3', 'pst_2', 'pst_1'])
    expect(list.cursor).toBeUndefined()
  })

  it('counts as newer what is above all it shows, and nothing else', () => {
    const list = listOf({ items: [post(5), post(3)] }, 0)
    expect(countNewer(list, { items: [post(7), post(6), post(5), post(4)] })).toBe(2)
    expect(countNewer(list, { items: [post(5), post(4), post(3)] })).toBe(0)
  })
})

describe('the address of the feed [CO-2]', () => {
  it.each([
    ['', { sort: 'trending', categoryId: '', q: '' }],
    ['?sort=latest', { sort: 'latest', categoryId: '', q: '' }],
    ['?q=diwali&category=food&sort=following', { sort: 'following', categoryId: 'food', q: 'diwali' }],
  ])('%s says what is shown, there and back', (address, filter) => {
    expect(readFilter(new URLSearchParams(address))).toEqual(filter)
    expect(showFilter(readFilter(new URLSearchParams(address)))).toBe(address)
  })

  it('takes what it does not know for what the feed opens with', () => {
    expect(readFilter(new URLSearchParams('?sort=best&x=1'))).toEqual({ sort: 'trending', categoryId: '', q: '' })
  })
})
