// One list of comments: the top ones of a post, or the answers to one. Writes and deletes at once and takes it back when the server
// refuses. Needs no cache of server answers: visitors read it too.
'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Comment } from '#contract/comments.ts'
import type { Person } from '#contract/posts.ts'
import { call, type Refused } from '../../lib/api.ts'
import { type CommentPage, withDeleted, withMore, withNew, without, withReplies, withSent } from './comment-list.ts'
import { createComment, deleteComment, listComments } from './social-endpoints.ts'

const pageSize = 20

export interface Thread {
  page: CommentPage
  state: 'waiting' | 'loading' | 'ready' | 'failed'
  isMoreLoading: boolean
  load: () => void
  /** Null when it was taken; otherwise why not, and it is gone from the list. */
  write: (text: string, by: Person) => Promise<Refused | null>
  remove: (comment: Comment) => Promise<Refused | null>
  countReplies: (id: string, change: number) => void
}

/** Asks for nothing before `load`. `parentId` null: the top comments. */
export function useThread(postId: string, parentId: string | null): Thread {
  const [page, setPage] = useState<CommentPage>({ items: [] })
  const [state, setState] = useState<Thread['state']>('waiting')
  const [isMoreLoading, setMoreLoading] = useState(false)
  const isAsking = useRef(false)
  const pending = useRef(0)
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])

  const { nextCursor } = page
  const load = useCallback(async () => {
    if (isAsking.current) return
    isAsking.current = true
    const isFirst = nextCursor === undefined
    if (isFirst) setState('loading')
    else setMoreLoading(true)
    const query = { limit: pageSize, ...(parentId && { parentId }), ...(nextCursor && { cursor: nextCursor }) }
    const answer = await call(listComments, { params: { postId }, query })
    isAsking.current = false
    if (isGone.current) return
    setMoreLoading(false)
    if (answer.ok) setPage((known) => withMore(known, answer.data))
    if (answer.ok) setState('ready')
    else if (isFirst) setState('failed')
  }, [postId, parentId, nextCursor])

  const write = useCallback(
    async (text: string, by: Person) => {
      pending.current += 1
      const id = `pending-${pending.current}`
      setPage((known) => withNew(known, { ...draftOf({ id, text, by, parentId }), isPending: true }))
      const body = { text, ...(parentId && { parentId }) }
      const answer = await call(createComment, { params: { postId }, body })
      setPage((known) => (answer.ok ? withSent(known, id, answer.data) : without(known, id)))
      return answer.ok ? null : answer.refusal
    },
    [postId, parentId],
  )

  const remove = useCallback(async (comment: Comment) => {
    let before: CommentPage = { items: [] }
    setPage((known) => {
      before = known
      return withDeleted(known, comment.id)
    })
    const answer = await call(deleteComment, { params: { commentId: comment.id } })
    // Gone already is as good.
    if (answer.ok || answer.refusal.code === 'not_found') return null
    setPage(before)
    return answer.refusal
  }, [])

  const countReplies = useCallback(
    (id: string, change: number) => setPage((known) => withReplies(known, id, change)),
    [],
  )
  return { page, state, isMoreLoading, load: () => void load(), write, remove, countReplies }
}

function draftOf({
  id,
  text,
  by,
  parentId,
}: {
  id: string
  text: string
  by: Person
  parentId: string | null
}): Comment {
  return {
    id,
    createdAt: new Date().toISOString(),
    author: by,
    text,
    state: 'shown',
    isOwn: true,
    isDeletable: false,
    ...(parentId && { parentId }),
    replies: 0,
  }
}
