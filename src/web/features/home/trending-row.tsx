// What people make and like just now, in a row at home. Its places are kept: while it loads, when there is nothing, when it does not come.
'use client'
import { useQuery } from '@tanstack/react-query'
import { ArrowRight, Heart, Repeat2 } from 'lucide-react'
import type { Post } from '#contract/posts.ts'
import { useWords } from '#words'
import { load } from '../../lib/api.ts'
import { keys } from '../../lib/query-keys.ts'
import { Button } from '../../ui/button.tsx'
import { buttonLook } from '../../ui/button-look.ts'
import { Picture } from '../../ui/picture.tsx'
import { postPath } from '../community/post-path.ts'
import { getFeed } from './feed-endpoint.ts'

const count = 12
const places = [0, 1, 2, 3, 4, 5]
const room = 'h-66 rounded-card border border-line border-dashed'

export function TrendingRow() {
  const { t } = useWords()
  const { data, isError, refetch } = useQuery({
    queryKey: keys.trending,
    queryFn: () => load(getFeed, { query: { sort: 'trending', limit: count } }),
  })
  return (
    <section aria-labelledby="trending-title" className="grid min-w-0 gap-3">
      <div className="flex items-center justify-between gap-4">
        <h2 id="trending-title" className="text-xl">
          {t('home.trending')}
        </h2>
        <a
          href="/explore"
          className="-my-2.5 flex min-h-11 items-center gap-1 font-medium text-peacock text-sm hover:underline"
        >
          {t('home.explore')}
          <ArrowRight className="size-4" aria-hidden="true" />
        </a>
      </div>
      {isError ? (
        <div className={`${room} flex flex-wrap content-center items-center justify-center gap-3 px-6 text-center`}>
          <p className="text-ink-soft">{t('home.trendingFailed')}</p>
          <Button look="outline" size="small" onClick={() => void refetch()}>
            {t('common.tryAgain')}
          </Button>
        </div>
      ) : data?.items.length === 0 ? (
        <div className={`${room} dots grid content-center justify-items-center gap-3 px-6 text-center`}>
          <p className="text-ink-soft">{t('home.trendingNone')}</p>
          <a href="/studio/my-creations" className={buttonLook({ look: 'outline', size: 'small' })}>
            {t('home.toCreations')}
          </a>
        </div>
      ) : (
        <ul className="no-bar relative -mx-4 fade-end flex h-66 gap-4 overflow-x-auto scroll-px-4 pr-10 pl-4 sm:-mx-1 sm:scroll-px-1 sm:pl-1">
          {data
            ? data.items.map((post) => (
                <li key={post.id} className="w-48 shrink-0">
                  <Card post={post} />
                </li>
              ))
            : places.map((place) => (
                <li key={place} className="skeleton h-48 w-48 shrink-0 rounded-card" aria-hidden="true" />
              ))}
        </ul>
      )}
    </section>
  )
}

function Card({ post }: { post: Post }) {
  const { format, t } = useWords()
  return (
    <a href={postPath(post.id)} className="group grid gap-1.5 rounded-card">
      <span className="block size-48 overflow-hidden rounded-card border border-line">
        <Picture
          picture={post}
          alt=""
          sizes="192px"
          cover
          className="size-full transition-transform duration-200 group-hover:scale-103"
        />
      </span>
      <span className="block h-6 truncate px-1 font-semibold text-sm leading-6">{post.title}</span>
      <span className="flex h-6 items-center gap-3 px-1 text-ink-soft text-xs">
        <span className="min-w-0 flex-1 truncate">{post.author.name}</span>
        <span className="flex items-center gap-1 tabular-nums">
          <Heart className="size-3.5" aria-hidden="true" />
          <span className="sr-only">{t('home.likes')}</span>
          {format.number(post.likes)}
        </span>
        <span className="flex items-center gap-1 tabular-nums">
          <Repeat2 className="size-3.5" aria-hidden="true" />
          <span className="sr-only">{t('home.reuses')}</span>
          {format.number(post.reuses)}
        </span>
      </span>
    </a>
  )
}
