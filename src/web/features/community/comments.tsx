// The thread below a post. Read by everybody; visitors may type too and are asked to sign in when they post. Loaded when one comes near.
'use client'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentItem } from './comment-item.tsx'
import { CommentsWaiting } from './comments-waiting.tsx'
import { useThread } from './use-thread.ts'

interface CommentsProps {
  postId: string
  /** It is the reader's own post. */
  isOwn: boolean
  /** As the post was loaded. */
  count: number
  /** Nobody but its author sees the post now: nothing can be written. */
  isClosed?: boolean
}

export function Comments({ postId, isOwn, count, isClosed = false }: CommentsProps) {
  const { t, format } = useWords()
  const section = useRef<HTMLElement>(null)
  const thread = useThread(postId, null)
  const [change, setChange] = useState(0)
  useNear(section, thread.load)
  const shown = Math.max(0, count + change)
  const onCount = (by: number) => setChange((known) => known + by)
  const { page, state } = thread
  return (
    <section ref={section} aria-labelledby="comments-title" className="grid gap-4" id="comments">
      <h2 id="comments-title" className="text-xl">
        {t('comments.title', { count: shown, shown: format.number(shown) })}
      </h2>
      {!isClosed && (
        <CommentForm
          postId={postId}
          parentId={null}
          label={t(isOwn ? 'comments.writeOwn' : 'comments.write')}
          onWrite={async (text, by) => {
            onCount(1)
            const refused = await thread.write(text, by)
            if (refused) onCount(-1)
            return refused
          }}
        />
      )}
      {state === 'failed' && <NotLoaded reason={t('comments.notLoaded')} onRetry={thread.load} />}
      {state === 'ready' && page.items.length === 0 && (
        <p className="dots rounded-card border border-line border-dashed text-balance px-6 py-8 text-center text-ink-soft">
          {t(isOwn ? 'comments.noneOwn' : 'comments.none')}
        </p>
      )}
      {(state === 'waiting' || state === 'loading') && page.items.length === 0 && <CommentsWaiting count={count} />}
      {page.items.length > 0 && (
        <ul className="grid gap-4">
          {page.items.map((comment) => (
            <CommentItem
              key={comment.id}
              postId={postId}
              comment={comment}
              onRemove={thread.remove}
              onCount={onCount}
              onReplies={(by) => thread.countReplies(comment.id, by)}
            />
          ))}
        </ul>
      )}
      {page.nextCursor && (
        <Button look="outline" className="justify-self-center" pending={thread.isMoreLoading} onClick={thread.load}>
          {t('comments.more')}
        </Button>
      )}
    </section>
  )
}

/** Calls once when the section comes near the screen. */
function useNear(section: { current: HTMLElement | null }, load: () => void): void {
  const latest = useRef(load)
  useEffect(() => {
    latest.current = load
  })
  useEffect(() => {
    if (!section.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        latest.current()
      },
      // A screen ahead: how high comments are is known when they are here, and what is below them should not be seen to move.
      { rootMargin: '800px' },
    )
    observer.observe(section.current)
    return () => observer.disconnect()
  }, [section])
}
