// The feed: what people published, to look through, to search, to remix. The same for visitors and users but for what it begins with.
'use client'
import { useEffect, useMemo, useState } from 'react'
import type { ExplorePageData, FeedCategory } from '#contract/community-pages.ts'
import { useWords } from '#words'
import { call } from '../../../lib/api.ts'
import { listCategories } from '../../../lib/endpoints.ts'
import { joinClasses } from '../../../ui/join-classes.ts'
import { getFeed } from '../feed-endpoints.ts'
import { FeedControls } from './feed-controls.tsx'
import type { FeedFilter } from './feed-filter.ts'
import { FeedGrid } from './feed-grid.tsx'
import { listOf } from './feed-list.ts'
import type { LoadPosts } from './feed-lists.ts'
import { FeedSkeleton } from './feed-skeleton.tsx'
import { FeedEmpty, FeedEnd, FeedFailed, NewPosts } from './feed-states.tsx'
import { useFeed } from './use-feed.ts'
import { useFeedAddress } from './use-feed-address.ts'

interface ExploreFeedProps {
  /** What came with the page; null: it asks for itself. */
  initial: Pick<ExplorePageData, 'sort' | 'categoryId' | 'categories' | 'page'> | null
  isUser: boolean
}

const pageSize = 24

const loadFeed =
  ({ sort, categoryId, q }: FeedFilter): LoadPosts =>
  (cursor) =>
    call(getFeed, {
      query: {
        sort,
        limit: pageSize,
        ...(categoryId && { categoryId }),
        ...(q && { q }),
        ...(cursor !== undefined && { cursor }),
      },
    })

const nobodyFollowed: LoadPosts = async () => ({ ok: true, data: { items: [] } })

export function ExploreFeed({ initial, isUser }: ExploreFeedProps) {
  const { t } = useWords()
  const rendered = useMemo<FeedFilter>(
    () => ({ sort: initial?.sort ?? 'trending', categoryId: initial?.categoryId ?? '', q: '' }),
    [initial],
  )
  const { filter, change } = useFeedAddress(rendered)
  const categories = useCategories(initial?.categories ?? null)
  const came = useMemo(() => initial && listOf(initial.page, 0), [initial])
  const key = keyOf(filter, isUser)
  const isVisitorFollowing = filter.sort === 'following' && !filter.q && !isUser
  const feed = useFeed({
    key,
    load: isVisitorFollowing ? nobodyFollowed : loadFeed(filter),
    initial: key === keyOf(rendered, isUser) ? came : null,
    isByTime: filter.sort !== 'trending' && !filter.q && !isVisitorFollowing,
  })
  return (
    <div
      className={joinClasses(
        'mx-auto grid gap-4 px-4 py-4 sm:gap-5 sm:py-6 lg:px-8',
        // In line with the header, which visitors have above it and users beside it.
        isUser ? 'max-w-[100rem]' : 'max-w-7xl',
      )}
    >
      <div className="grid gap-1">
        <h1 className="text-2xl sm:text-4xl">{t('explore.title')}</h1>
        {/* Who has an account knows; on a phone the pictures have the room. */}
        <p className={joinClasses('text-ink-soft', isUser && 'max-sm:hidden')}>{t('explore.text')}</p>
      </div>
      <FeedControls filter={filter} categories={categories} onChange={change} />
      {/* As high as a screen, whatever is found: the foot of the page does not come and go with it. */}
      <div className="min-h-dvh">
        <Cards key={key} feed={feed} filter={filter} isUser={isUser} onChange={change} />
      </div>
    </div>
  )
}

const keyOf = ({ sort, categoryId, q }: FeedFilter, isUser: boolean) =>
  `${isUser ? 'user' : 'visitor'} ${q ? 'search' : sort} ${categoryId} ${q}`

interface CardsProps {
  feed: ReturnType<typeof useFeed>
  filter: FeedFilter
  isUser: boolean
  onChange(change: Partial<FeedFilter>): void
}

function Cards({ feed, filter, isUser, onChange }: CardsProps) {
  const { t } = useWords()
  const { list } = feed
  switch (list.state) {
    case 'loading':
      return <FeedSkeleton />
    case 'failed':
    case 'offline':
      return <FeedFailed isOffline={list.state === 'offline'} onRetry={feed.retry} />
    case 'ready':
      if (list.items.length === 0) return <FeedEmpty filter={filter} isUser={isUser} onChange={onChange} />
      return (
        <div>
          {list.fresh && <NewPosts onShow={feed.showNewer} />}
          <FeedGrid
            items={list.items}
            label={t('explore.posts')}
            place={feed.place}
            onPlace={feed.onPlace}
            isFirstView={!isUser}
          />
          <FeedEnd list={list} onMore={feed.more} />
        </div>
      )
    default:
      return list.state satisfies never
  }
}

let knownCategories: readonly FeedCategory[] = []

/** Asked for when they did not come with the page; without them the feed is whole all the same. */
function useCategories(came: readonly FeedCategory[] | null): readonly FeedCategory[] {
  const [asked, setAsked] = useState<readonly FeedCategory[]>([])
  useEffect(() => {
    if (came) return
    setAsked(knownCategories)
    if (knownCategories.length > 0) return
    void call(listCategories, {}).then((answer) => {
      if (!answer.ok) return
      knownCategories = answer.data.items
      setAsked(knownCategories)
    })
  }, [came])
  return came ?? asked
}
