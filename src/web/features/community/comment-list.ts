// A thread as the page holds it: what was loaded, what is on its way, and what happens to it. Pure.
import type { Comment } from '#contract/comments.ts'

export interface ShownComment extends Comment {
  /** On its way to the server, under an id of our own. */
  isPending?: boolean
}

export interface CommentPage {
  items: readonly ShownComment[]
  nextCursor?: string | undefined
}

/** Loaded before or written here meanwhile: each once, at the place where it stood first. */
export function withMore(page: CommentPage, next: CommentPage): CommentPage {
  const known = new Set(page.items.map(({ id }) => id))
  return { items: [...page.items, ...next.items.filter(({ id }) => !known.has(id))], nextCursor: next.nextCursor }
}

/** Top comments stand newest first, answers oldest first. */
export function withNew(page: CommentPage, comment: ShownComment): CommentPage {
  const items = comment.parentId ? [...page.items, comment] : [comment, ...page.items]
  return { ...page, items }
}

export function withSent(page: CommentPage, pendingId: string, sent: Comment): CommentPage {
  return { ...page, items: page.items.map((item) => (item.id === pendingId ? sent : item)) }
}

export function without(page: CommentPage, id: string): CommentPage {
  return { ...page, items: page.items.filter((item) => item.id !== id) }
}

/** As the server does it: the place stays while there are answers. */
export function withDeleted(page: CommentPage, id: string): CommentPage {
  const found = page.items.find((item) => item.id === id)
  if (!found || found.replies === 0) return without(page, id)
  const nobody = { handle: '', name: '', pictureUrl: null }
  const place = { ...found, author: nobody, text: '', state: 'deleted' as const, isDeletable: false }
  return { ...page, items: page.items.map((item) => (item.id === id ? place : item)) }
}

/** A top comment that was deleted goes with its last answer. */
export function withReplies(page: CommentPage, id: string, change: number): CommentPage {
  const items = page.items.map((item) =>
    item.id === id ? { ...item, replies: Math.max(0, item.replies + change) } : item,
  )
  return { ...page, items: items.filter((item) => item.id !== id || item.state === 'shown' || item.replies > 0) }
}
