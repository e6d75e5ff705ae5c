// What somebody published, in the cards of the feed. One's own say how it is with them, and are looked after on each visit.
'use client'
import { useEffect, useMemo, useRef } from 'react'
import type { PostsPage } from '#contract/community-pages.ts'
import type { PersonPost, Profile } from '#contract/people.ts'
import type { Post } from '#contract/posts.ts'
import { useWords } from '#words'
import { call } from '../../../lib/api.ts'
import type { Translate } from '../../../lib/words.ts'
import { buttonLook } from '../../../ui/button-look.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FeedGrid } from '../feed/feed-grid.tsx'
import { listOf } from '../feed/feed-list.ts'
import { type LoadPosts, replaceList } from '../feed/feed-lists.ts'
import { FeedSkeleton } from '../feed/feed-skeleton.tsx'
import { FeedEnd, FeedFailed } from '../feed/feed-states.tsx'
import { type Feed, useFeed } from '../feed/use-feed.ts'
import { listPersonPosts } from '../social-endpoints.ts'

const pageSize = 24

interface ProfilePostsProps {
  person: Profile
  /** What came with the page. */
  initial: PostsPage | null
  isUser: boolean
}

const loadOf =
  (handle: string): LoadPosts =>
  (cursor) =>
    call(listPersonPosts, { params: { handle }, query: { limit: pageSize, ...(cursor !== undefined && { cursor }) } })

export function ProfilePosts({ person, initial, isUser }: ProfilePostsProps) {
  const { t } = useWords()
  const { handle, isSelf } = person
  const key = `${isUser ? 'user' : 'visitor'} person ${handle}`
  const load = useMemo(() => loadOf(handle), [handle])
  const came = useMemo(() => initial && listOf(initial, 0), [initial])
  const feed = useFeed({ key, load, initial: came, isByTime: false })
  useFreshHead({ key, load, feed, isOn: isSelf })
  const { list } = feed
  switch (list.state) {
    case 'loading':
      return <FeedSkeleton />
    case 'failed':
    case 'offline':
      return <FeedFailed isOffline={list.state === 'offline'} onRetry={feed.retry} />
    case 'ready':
      if (list.items.length === 0) return <NoPosts person={person} />
      return (
        <div>
          <FeedGrid
            items={list.items}
            label={t('people.postsOf', { name: person.name })}
            place={feed.place}
            onPlace={feed.onPlace}
            isFirstView={!isUser}
            {...(isSelf && { noteOf: (post: Post) => noteOf(post, t) })}
          />
          <FeedEnd list={list} onMore={feed.more} />
        </div>
      )
    default:
      return list.state satisfies never
  }
}

/** Of one's own list each post says how it is with it. */
function noteOf(post: Post & Pick<PersonPost, 'state' | 'visibility'>, t: Translate): string | undefined {
  if (post.state === 'hidden') return t('people.state.hidden')
  if (post.state === 'preparing') return t('people.state.preparing')
  return post.visibility === 'private' ? t('people.state.private') : undefined
}

function NoPosts({ person }: { person: Profile }) {
  const { t } = useWords()
  return (
    <EmptyState
      title={t('people.noPostsTitle')}
      text={person.isSelf ? t('people.noOwnPosts') : t('people.noPosts', { name: person.name })}
      action={
        <a
          href={person.isSelf ? '/studio/my-creations' : '/explore'}
          className={buttonLook({ look: person.isSelf ? 'primary' : 'outline' })}
        >
          {t(person.isSelf ? 'people.toCreations' : 'people.toExplore')}
        </a>
      }
    />
  )
}

interface FreshHead {
  key: string
  load: LoadPosts
  feed: Feed
  isOn: boolean
}

/** A list from an earlier visit: what was published, hidden or made ready since comes in at its head. */
function useFreshHead({ key, load, feed, isOn }: FreshHead): void {
  const latest = useRef(feed.list)
  useEffect(() => {
    latest.current = feed.list
  })
  const wasReady = useRef(feed.list.state === 'ready')
  useEffect(() => {
    if (!isOn || !wasReady.current) return
    let isGone = false
    void load().then((answer) => {
      const list = latest.current
      if (isGone || !answer.ok || list.state !== 'ready') return
      const { items } = answer.data
      const fresh = new Set(items.map(({ id }) => id))
      const oldest = items.at(-1)?.createdAt ?? ''
      const rest = list.items.filter(({ id, createdAt }) => !fresh.has(id) && createdAt < oldest)
      replaceList(key, { ...list, items: [...items, ...rest] })
    })
    return () => {
      isGone = true
    }
  }, [key, load, isOn])
}
