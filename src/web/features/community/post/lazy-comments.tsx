// The thread below a post, loaded when the rest of the page is there and one comes near.
'use client'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { PostDetail } from '#contract/posts.ts'
import { ThreadWaiting } from '../comments-waiting.tsx'

const Comments = lazy(() => import('../comments.tsx').then((module) => ({ default: module.Comments })))

export function LazyComments({ post, isClosed }: { post: PostDetail; isClosed: boolean }) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (!place.current) return
    const observer = new IntersectionObserver((moments) => moments.at(-1)?.isIntersecting && setNear(true), {
      rootMargin: '600px',
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  const waiting = <ThreadWaiting count={post.comments} isClosed={isClosed} />
  return (
    <div ref={place} className="min-h-48">
      {isNear ? (
        <Suspense fallback={waiting}>
          <Comments postId={post.id} isOwn={post.isOwn} count={post.comments} isClosed={isClosed} />
        </Suspense>
      ) : (
        waiting
      )}
    </div>
  )
}
