// What the feed says when there is nothing to show, and what stands at its end.
'use client'
import { ArrowUp, LoaderCircle } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '#words'
import { buttonLook } from '../../../ui/button-look.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { type FeedFilter, feedAddress } from './feed-filter.ts'
import type { FeedList } from './feed-list.ts'

export function FeedFailed({ isOffline, onRetry }: { isOffline: boolean; onRetry: () => void }) {
  const { t } = useWords()
  return (
    <div role="alert">
      <EmptyState
        title={t(isOffline ? 'offline.title' : 'explore.failed')}
        text={t(isOffline ? 'explore.offlineText' : 'failure.internal')}
        action={
          <button type="button" className={buttonLook()} onClick={onRetry}>
            {t('common.tryAgain')}
          </button>
        }
      />
    </div>
  )
}

interface NothingProps {
  filter: FeedFilter
  isUser: boolean
  onChange(change: Partial<FeedFilter>): void
}

export function FeedEmpty({ filter, isUser, onChange }: NothingProps) {
  const { t } = useWords()
  if (filter.q) {
    return (
      <EmptyState
        title={t('explore.noneFound', { q: filter.q })}
        text={t('explore.noneFoundText')}
        action={
          <button
            type="button"
            className={buttonLook({ look: 'outline' })}
            onClick={() => onChange({ q: '', categoryId: '' })}
          >
            {t('explore.seeAll')}
          </button>
        }
      />
    )
  }
  if (filter.sort === 'following') {
    const next = encodeURIComponent(feedAddress(filter))
    return (
      <EmptyState
        title={t('explore.noneFollowed')}
        text={t(isUser ? 'explore.noneFollowedText' : 'explore.signInToFollow')}
        action={
          isUser ? (
            <button type="button" className={buttonLook()} onClick={() => onChange({ sort: 'trending' })}>
              {t('explore.seeTrending')}
            </button>
          ) : (
            <a href={`/login?next=${next}`} className={buttonLook()}>
              {t('login.action')}
            </a>
          )
        }
      />
    )
  }
  return (
    <EmptyState
      title={t('explore.none')}
      text={t('explore.noneText')}
      action={
        <a href="/studio" className={buttonLook()}>
          {t('explore.makeOne')}
        </a>
      }
    />
  )
}

/** Asks for the next page well before it is reached. */
export function FeedEnd({ list, onMore }: { list: FeedList; onMore: () => void }) {
  const { t } = useWords()
  const mark = useRef<HTMLDivElement>(null)
  const canLoad = list.cursor !== undefined && list.more === 'idle'
  useEffect(() => {
    if (!canLoad || !mark.current) return
    const observer = new IntersectionObserver((moments) => moments.at(-1)?.isIntersecting && onMore(), {
      rootMargin: '2000px',
    })
    observer.observe(mark.current)
    return () => observer.disconnect()
  }, [canLoad, onMore])
  return (
    <div ref={mark} role="status" className="grid min-h-24 place-items-center py-6 text-center text-ink-soft">
      {list.more === 'failed' && (
        <Row text={t('explore.moreFailed')}>
          <button type="button" className={buttonLook({ look: 'outline', size: 'small' })} onClick={onMore}>
            {t('common.tryAgain')}
          </button>
        </Row>
      )}
      {list.more === 'loading' && (
        <Row text={t('explore.moreLoading')}>
          <LoaderCircle className="size-5 animate-spin" aria-hidden="true" />
        </Row>
      )}
      {list.more === 'idle' && list.cursor === undefined && <p>{t('explore.end')}</p>}
    </div>
  )
}

function Row({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-center gap-3">
      <p>{text}</p>
      {children}
    </div>
  )
}

export function NewPosts({ onShow }: { onShow: () => void }) {
  const { t } = useWords()
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-20 z-30 grid justify-items-center">
      <button
        type="button"
        onClick={onShow}
        className="pointer-events-auto inline-flex h-11 animate-rise items-center gap-2 rounded-full bg-ink px-5 font-semibold text-ground shadow-float"
      >
        <ArrowUp className="size-4" aria-hidden="true" />
        {t('explore.newPosts')}
      </button>
    </div>
  )
}
