// All one was told, newest first; older ones come while one scrolls.
'use client'
import { Settings2 } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useWords } from '#words'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { NotificationRow } from './notification-row.tsx'
import { useMarkRead, useNotifications } from './use-notifications.ts'
import { useUnread } from './use-unread.ts'

const pageRows = 24

export function NotificationsPage() {
  const { t } = useWords()
  const list = useNotifications(pageRows)
  const unread = useUnread()
  const markRead = useMarkRead()
  const items = list.data?.pages.flatMap((page) => page.items)
  const newest = items?.[0]
  return (
    <div className="mx-auto grid max-w-3xl gap-5 px-4 py-6 lg:px-6">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h1 className="text-3xl">{t('notify.title')}</h1>
        <div className="flex min-h-11 items-center gap-1">
          {/* Always has its room: on a phone it has a line of its own, which would move the list. */}
          <Button
            look="outline"
            size="small"
            className={classNames(!(newest && unread > 0) && 'invisible')}
            onClick={() => newest && void markRead({ upTo: newest.createdAt })}
          >
            {t('notify.readAll')}
          </Button>
          <ButtonLink href="/settings#notifications" look="ghost" size="icon" aria-label={t('notify.settings')}>
            <Settings2 aria-hidden="true" />
          </ButtonLink>
        </div>
      </div>
      {!items ? (
        list.isError ? (
          <EmptyState
            title={t('notify.failed')}
            text={list.error.message}
            action={<Button onClick={() => void list.refetch()}>{t('common.tryAgain')}</Button>}
          />
        ) : (
          <NotificationSkeleton />
        )
      ) : items.length === 0 ? (
        <EmptyState
          title={t('notify.empty')}
          text={t('notify.emptyText')}
          action={<ButtonLink href="/studio/my-creations">{t('notify.publish')}</ButtonLink>}
        />
      ) : (
        <>
          <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-card">
            {items.map((item) => (
              <NotificationRow
                key={item.id}
                item={item}
                onOpen={({ id, isRead }) => void (isRead || markRead({ id }))}
              />
            ))}
          </ul>
          {list.hasNextPage && <Older isLoading={list.isFetchingNextPage} onWanted={() => void list.fetchNextPage()} />}
        </>
      )}
    </div>
  )
}

/** Asks for the next page as soon as it comes near; the button is for whoever does not scroll. */
function Older({ isLoading, onWanted }: { isLoading: boolean; onWanted: () => void }) {
  const { t } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const ask = useEffectEvent(onWanted)
  useEffect(() => {
    const element = place.current
    if (!element || isLoading) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && ask(), {
      rootMargin: '400px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [isLoading])
  return (
    <div ref={place} className="grid justify-items-center">
      <Button look="outline" pending={isLoading} onClick={onWanted}>
        {t('notify.older')}
      </Button>
    </div>
  )
}

export function NotificationSkeleton() {
  return (
    <div className="grid gap-px overflow-hidden rounded-card border border-line" aria-busy="true">
      {[0, 1, 2, 3, 4, 5].map((place) => (
        <div key={place} className="skeleton h-22" />
      ))}
    </div>
  )
}
