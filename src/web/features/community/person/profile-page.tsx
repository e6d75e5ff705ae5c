// A profile: who it is, and what they published.
'use client'
import { usePathname } from 'next/navigation'
import { type ReactNode, useMemo } from 'react'
import type { PersonPageData } from '#contract/community-pages.ts'
import { useWords } from '#words'
import { useHydrated } from '../../../lib/use-hydrated.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { joinClasses } from '../../../ui/join-classes.ts'
import { FeedSkeleton } from '../feed/feed-skeleton.tsx'
import { GoneState, UnansweredState } from '../page-states.tsx'
import { ProfileHeader } from './profile-header.tsx'
import { ProfilePosts } from './profile-posts.tsx'
import { usePerson } from './use-person.ts'

interface ProfilePageProps {
  /** What came with the page; null: it asks for itself, by its address. */
  initial: Pick<PersonPageData, 'person' | 'page'> | null
  isUser: boolean
}

const address = /^\/u\/([^/]+)$/

export function ProfilePage({ initial, isUser }: ProfilePageProps) {
  const { t } = useWords()
  const pathname = usePathname()
  const isHydrated = useHydrated()
  const asked = isHydrated ? (address.exec(pathname)?.[1]?.toLowerCase() ?? null) : null
  const { state, retry, change } = usePerson(initial?.person.handle ?? asked, initial?.person ?? null)
  const page = useMemo(() => initial?.page ?? null, [initial])
  switch (state.status) {
    case 'loading':
      return (
        <Frame isUser={isUser}>
          <h1 className="sr-only">{t('people.loading')}</h1>
          <HeaderSkeleton />
          <FeedSkeleton />
        </Frame>
      )
    case 'ready':
      return (
        <Frame isUser={isUser}>
          <ProfileHeader person={state.person} isUser={isUser} onChange={change} />
          {state.person.isBlocked ? (
            <EmptyState title={t('people.blockedTitle', { name: state.person.name })} text={t('people.blockedText')} />
          ) : (
            <ProfilePosts key={state.person.handle} person={state.person} initial={page} isUser={isUser} />
          )}
        </Frame>
      )
    case 'gone':
      return (
        <Frame isUser={isUser}>
          <GoneState title={t('people.notFoundTitle')} text={t('people.notFoundText')} action={t('people.toExplore')} />
        </Frame>
      )
    case 'failed':
    case 'offline':
      return (
        <Frame isUser={isUser}>
          <UnansweredState title={t('people.notLoadedTitle')} isOffline={state.status === 'offline'} onRetry={retry} />
        </Frame>
      )
    default:
      return state satisfies never
  }
}

/** In line with the header, which visitors have above it and users beside it. */
function Frame({ isUser, children }: { isUser: boolean; children: ReactNode }) {
  const width = isUser ? 'max-w-[100rem]' : 'max-w-7xl'
  return <div className={joinClasses('mx-auto grid gap-6 px-4 py-6 sm:gap-8 lg:px-8 lg:py-8', width)}>{children}</div>
}

/** As high as the header will be. */
function HeaderSkeleton() {
  return (
    <div className="grid gap-5" aria-hidden="true">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-4 sm:gap-x-6">
        <div className="skeleton size-20 rounded-full sm:size-24" />
        <div className="grid min-w-0 flex-1 basis-44 gap-2">
          <div className="skeleton h-9 w-56 max-w-full rounded-control" />
          <div className="skeleton h-12 w-32 rounded-control" />
        </div>
        <div className="skeleton h-11 w-full rounded-control sm:w-48" />
      </div>
      <div className="skeleton h-11 w-full max-w-xl rounded-control" />
    </div>
  )
}
