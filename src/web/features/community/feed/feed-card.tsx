// One post in the feed. Its height is its cell's, whatever is in it; only the picture takes what is left. Four stops of the Tab key: the
// post, its author, like, remix.
'use client'
import { Repeat2, WandSparkles } from 'lucide-react'
import { memo } from 'react'
import type { Post } from '#contract/posts.ts'
import { useWords } from '#words'
import { PageLink } from '../../../lib/page-link.tsx'
import { LikeButton } from '../like-button.tsx'
import { postPath, profilePath } from '../post-path.ts'
import { remixPath } from '../remix-path.ts'
import { FeedPicture } from './feed-picture.tsx'

interface FeedCardProps {
  post: Post
  isEager: boolean
  isBlurred: boolean
  /** What its owner is to know of it, over the picture. */
  note?: string | undefined
}

export const FeedCard = memo(function FeedCard({ post, isEager, isBlurred, note }: FeedCardProps) {
  const { t, format } = useWords()
  const { author } = post
  return (
    <article className="group flex h-full min-w-0 flex-col pb-3 sm:pb-4">
      <PageLink href={postPath(post.id)} className="flex min-h-0 flex-1 flex-col gap-1.5 rounded-card">
        <span className="relative block min-h-0 w-full flex-1 overflow-hidden rounded-card bg-sunken">
          <FeedPicture picture={post} isEager={isEager} isBlurred={isBlurred} />
          {note && (
            <span className="absolute top-2 left-2 rounded-full bg-ink px-2.5 py-1 font-semibold text-ground text-xs">
              {note}
            </span>
          )}
        </span>
        {/* Letters of Tamil and Telugu reach further down than those of Latin. */}
        <span dir="auto" className="block h-6 shrink-0 truncate px-1 font-semibold text-sm leading-6">
          {post.title}
        </span>
      </PageLink>
      {author.handle ? (
        <PageLink
          href={profilePath(author.handle)}
          dir="auto"
          className="block h-6 shrink-0 truncate rounded px-1 text-ink-soft text-xs leading-6 hover:text-ink hover:underline"
        >
          {author.name}
        </PageLink>
      ) : (
        <span className="block h-6 shrink-0 truncate px-1 text-ink-faint text-xs leading-6">
          {t('explore.authorGone')}
        </span>
      )}
      <div className="flex h-9 shrink-0 items-center gap-1 text-ink-soft text-xs">
        <LikeButton postId={post.id} liked={post.liked} likes={post.likes} size="smallCount" />
        {post.reuses > 0 && (
          <span className="flex items-center gap-1 px-1 tabular-nums">
            <Repeat2 className="size-4" aria-hidden="true" />
            <span className="sr-only">{t('explore.reuses')}</span>
            {format.number(post.reuses)}
          </span>
        )}
        {post.remix !== 'closed' && (
          <PageLink
            href={remixPath(post.id)}
            aria-label={t('explore.remixOf', { title: post.title })}
            className="relative ml-auto inline-flex h-9 min-w-9 items-center justify-center gap-1.5 rounded-control bg-accent-soft px-2 font-semibold text-accent-text after:absolute after:-inset-1 hover:bg-accent hover:text-on-accent"
          >
            <WandSparkles className="size-4" aria-hidden="true" />
            <span className="max-sm:hidden">{t('explore.remix')}</span>
          </PageLink>
        )}
      </div>
    </article>
  )
})
