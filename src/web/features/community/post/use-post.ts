// One post on its page: as it came with the page, or asked for. Kept for the way back; must stay bounded.
'use client'
import { useCallback, useEffect, useState } from 'react'
import type { PostDetail } from '#contract/posts.ts'
import { call } from '../../../lib/api.ts'
import { getPost } from '../feed-endpoints.ts'

export type PostState =
  | { status: 'loading' | 'gone' | 'failed' | 'offline'; post: null }
  | { status: 'ready'; post: PostDetail }

const mostKept = 40
const kept = new Map<string, PostDetail>()
// It is made public in some seconds.
const lookAgainMs = 2_500
const loading: PostState = { status: 'loading', post: null }

function keep(post: PostDetail): PostState {
  if (kept.size >= mostKept) kept.clear()
  kept.set(post.id, post)
  return { status: 'ready', post }
}

async function ask(postId: string): Promise<PostState> {
  const answer = await call(getPost, { params: { postId } })
  if (answer.ok) return keep(answer.data)
  kept.delete(postId)
  const { code } = answer.refusal
  return { status: code === 'not_found' ? 'gone' : code === 'unreachable' ? 'offline' : 'failed', post: null }
}

interface OpenPost {
  state: PostState
  retry(): void
  /** Null: it was taken down. */
  change(post: PostDetail | null): void
}

/** `postId` null: not known yet. */
export function usePost(postId: string | null, initial: PostDetail | null): OpenPost {
  const [state, setState] = useState<PostState>(initial ? { status: 'ready', post: initial } : loading)
  const load = useCallback(async (id: string) => setState(await ask(id)), [])
  useEffect(() => {
    if (postId === null || initial) return
    const known = kept.get(postId)
    setState(known ? { status: 'ready', post: known } : loading)
    void load(postId)
  }, [postId, initial, load])
  const isPreparing = state.post?.state === 'preparing'
  useEffect(() => {
    if (!isPreparing || postId === null) return
    const timer = setInterval(() => void load(postId), lookAgainMs)
    return () => clearInterval(timer)
  }, [isPreparing, postId, load])
  const retry = useCallback(() => {
    setState(loading)
    if (postId !== null) void load(postId)
  }, [postId, load])
  const change = useCallback(
    (post: PostDetail | null) => setState(post ? keep(post) : { status: 'gone', post: null }),
    [],
  )
  return { state, retry, change }
}
