import { describe, expect, it } from 'vitest'
import {
  type CommentPage,
  type ShownComment,
  withDeleted,
  withMore,
  withNew,
  without,
  withReplies,
  withSent,
} from './comment-list.ts'

const comment = (id: string, given: Partial<ShownComment> = {}): ShownComment => ({
  id,
  createdAt: '2026-11-22T00:00:00.000Z',
  author: { handle: 'asha', name: 'Asha', pictureUrl: null },
  text: id,
  state: 'shown',
  isOwn: true,
  isDeletable: true,
  replies: 0,
  ...given,
})
const ids = ({ items }: CommentPage) => items.map(({ id }) => id)

describe('a thread on the page', () => {
  it('shows what was written here once, also when the next page brings it again [CO-5]', () => {
    const page = { items: [comment('new'), comment('b')], nextCursor: 'x' }
    const more = withMore(page, { items: [comment('b'), comment('a')] })
    expect(ids(more)).toEqual(['new', 'b', 'a'])
    expect(more.nextCursor).toBeUndefined()
  })

  it('puts a top comment first and an answer last [CO-5]', () => {
    const page = { items: [comment('a')] }
    expect(ids(withNew(page, comment('b')))).toEqual(['b', 'a'])
    expect(ids(withNew(page, comment('b', { parentId: 'top' })))).toEqual(['a', 'b'])
  })

  it('puts what was sent in the place of what was on its way, and takes away what was refused [CO-5]', () => {
    const page = withNew({ items: [comment('a')] }, comment('pending-1', { isPending: true }))
    expect(withSent(page, 'pending-1', comment('b')).items[0]).toEqual(comment('b'))
    expect(ids(without(page, 'pending-1'))).toEqual(['a'])
  })

  it('keeps the place of what was deleted while there are answers, and not longer [CO-5]', () => {
    const page = { items: [comment('a'), comment('b', { replies: 1 })] }
    expect(ids(withDeleted(page, 'a'))).toEqual(['b'])
    const kept = withDeleted(page, 'b')
    expect(kept.items[1]).toMatchObject({ id: 'b', text: '', state: 'deleted', isDeletable: false })
    expect(ids(withReplies(kept, 'b', -1))).toEqual(['a'])
    expect(ids(withReplies(page, 'b', -1))).toEqual(['a', 'b'])
  })
})
