// What came of a post: a small grid that grows on demand.
'use client'
import { useEffect, useState } from 'react'
import type { PostsPage } from '#contract/community-pages.ts'
import { mostRemixesCounted } from '#contract/post-limits.ts'
import type { Post, PostDetail } from '#contract/posts.ts'
import { useWords } from '#words'
import { call } from '../../../lib/api.ts'
import { PageLink } from '../../../lib/page-link.tsx'
import { buttonLook } from '../../../ui/button-look.ts'
import { joinClasses } from '../../../ui/join-classes.ts'
import { FeedPicture } from '../feed/feed-picture.tsx'
import { listRemixes } from '../feed-endpoints.ts'
import { postPath } from '../post-path.ts'

const pageSize = 12
const mostShown = 240

export function PostRemixes({ post, initial }: { post: PostDetail; initial: PostsPage | null }) {
  const { t } = useWords()
  const [page, setPage] = useState<PostsPage>(initial ?? { items: [] })
  const [isLoading, setLoading] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const load = async (cursor?: string) => {
    setFailed(false)
    setLoading(true)
    const answer = await call(listRemixes, {
      params: { postId: post.id },
      query: { limit: pageSize, ...(cursor !== undefined && { cursor }) },
    })
    setLoading(false)
    if (!answer.ok) return setFailed(true)
    const { items, nextCursor } = answer.data
    setPage((known) => ({ items: cursor === undefined ? items : [...known.items, ...items], nextCursor }))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each post
  useEffect(() => {
    if (!initial && post.remixes > 0) void load()
  }, [post.id, initial])
  if (post.remixes === 0) return null
  const { nextCursor } = page
  const isMore = nextCursor !== undefined && page.items.length < mostShown
  return (
    <section aria-labelledby="remixes-title" className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="remixes-title" className="text-xl">
          {t('post.remixesTitle')}
        </h2>
        <p className="text-ink-soft text-sm">
          {t(post.remixes < mostRemixesCounted ? 'post.remixes' : 'post.remixesOrMore', { count: post.remixes })}
        </p>
      </div>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-4">
        {page.items.length > 0
          ? page.items.map((item) => (
              <li key={item.id} className="min-w-0">
                <Card post={item} />
              </li>
            ))
          : Array.from({ length: isFailed ? 0 : Math.min(post.remixes, pageSize) }, (_, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: places, nothing else
              <li key={place} aria-hidden="true">
                <span className="skeleton block aspect-square rounded-card" />
                <span className="block h-13" />
              </li>
            ))}
      </ul>
      {isFailed && (
        <p role="alert" className="text-center text-ink-soft">
          {t('post.remixesFailed')}
        </p>
      )}
      {(isMore || isFailed) && (
        <button
          type="button"
          aria-busy={isLoading || undefined}
          onClick={isLoading ? undefined : () => void load(nextCursor)}
          className={joinClasses(buttonLook({ look: 'outline' }), 'justify-self-center')}
        >
          {t(isFailed ? 'common.tryAgain' : 'post.moreRemixes')}
        </button>
      )}
    </section>
  )
}

function Card({ post }: { post: Post }) {
  return (
    <PageLink href={postPath(post.id)} className="group block rounded-card">
      <span className="relative block aspect-square overflow-hidden rounded-card border border-line bg-sunken">
        <FeedPicture picture={post} />
      </span>
      <span dir="auto" className="block h-7 truncate px-1 pt-1 font-semibold text-sm leading-6">
        {post.title}
      </span>
      <span dir="auto" className="block h-6 truncate px-1 text-ink-soft text-xs leading-6">
        {post.author.name}
      </span>
    </PageLink>
  )
}
