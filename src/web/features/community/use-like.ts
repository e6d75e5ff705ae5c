// Likes at once and asks the server behind it. Pressed again and again, only the last wish is sent after the answer to the one before.
'use client'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { useWords } from '#words'
import { call } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import { type KeptAct, signInFor, takeKeptAct } from './kept-act.ts'
import { type Likes, setLikes, useLikes } from './likes-known.ts'
import { likePost } from './social-endpoints.ts'
import { isSignedInHere } from './use-signed-in.ts'

/** As many times one press may lead to a call. */
const mostCalls = 20

const toggled = ({ liked, likes }: Likes): Likes => ({ liked: !liked, likes: Math.max(0, likes + (liked ? -1 : 1)) })

export function useLike(postId: string, loaded: Likes): Likes & { toggle: () => void } {
  const { t } = useWords()
  const shown = useLikes(postId, loaded)
  const latest = useRef(shown)
  useLayoutEffect(() => {
    latest.current = shown
  })
  const isAsking = useRef(false)

  const toggle = useCallback(() => {
    if (!isSignedInHere()) return signInFor({ kind: 'like', postId })
    const before = latest.current
    const wished = toggled(before)
    latest.current = wished
    setLikes(postId, wished)
    if (isAsking.current) return
    isAsking.current = true
    void settle({ postId, before, wished: () => latest.current.liked }).then((refused) => {
      isAsking.current = false
      if (refused?.code === 'unauthenticated') signInFor({ kind: 'like', postId })
      else if (refused) notify(refused.code === 'not_found' ? t('likes.gone') : refused.detail)
    })
  }, [postId, t])

  const { liked } = shown
  useEffect(() => {
    if (liked || !isSignedInHere()) return
    const isMine = (act: KeptAct): act is KeptAct & { kind: 'like' } => act.kind === 'like' && act.postId === postId
    if (takeKeptAct(isMine)) toggle()
  }, [liked, postId, toggle])
  return { ...shown, toggle }
}

interface Settled {
  postId: string
  /** As the server had it. */
  before: Likes
  /** What is wished at this moment. */
  wished: () => boolean
}

/** Calls until the server has it as wished. Puts back what it had when it refuses. */
async function settle({ postId, before, wished }: Settled): Promise<{ code: string; detail: string } | null> {
  let server = before
  for (let calls = 0; calls < mostCalls && server.liked !== wished(); calls++) {
    const answer = await call(likePost, { params: { postId } })
    if (!answer.ok) {
      setLikes(postId, server)
      return answer.refusal
    }
    server = answer.data
  }
  setLikes(postId, server)
  return null
}
