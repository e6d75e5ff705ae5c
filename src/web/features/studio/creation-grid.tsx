// The grid of pictures, page by page as one scrolls, and what it says when it is empty, loading or out of reach.
'use client'
import { RotateCcw } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { RefusedError } from '../../lib/api.ts'
import { t } from '../../lib/t.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CreationCard } from './creation-card.tsx'
import { type CreationFilter, useCreationPages } from './use-creations.ts'
import { useRestore } from './use-delete.ts'
import { GridSkeleton, WindowedGrid } from './windowed-grid.tsx'

// The two lines under a picture and the button that restores one, as creation-card.tsx draws them.
const captionPx = 52
const restorePx = 44

interface CreationGridProps {
  filter: CreationFilter
  isFiltered: boolean
  onClear: () => void
}

export function CreationGrid({ filter, isFiltered, onClear }: CreationGridProps) {
  const pages = useCreationPages(filter)
  const restore = useRestore()
  if (pages.isPending) return <GridSkeleton />
  if (pages.isError && !pages.data) {
    const isOffline = pages.error instanceof RefusedError && pages.error.refusal.code === 'unreachable'
    return (
      <EmptyState
        title={t(isOffline ? 'offline.title' : 'creations.failed')}
        text={isOffline ? t('offline.text') : pages.error.message}
        action={<Button onClick={() => void pages.refetch()}>{t('common.tryAgain')}</Button>}
      />
    )
  }
  const items = pages.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <NothingHere filter={filter} isFiltered={isFiltered} onClear={onClear} />
  return (
    <>
      {filter.isDeleted && <p className="text-ink-soft">{t('creations.deletedHint')}</p>}
      <WindowedGrid
        items={items}
        keyOf={({ id }) => id}
        captionPx={filter.isDeleted ? captionPx + restorePx : captionPx}
      >
        {(creation, index) => (
          <CreationCard
            creation={creation}
            eager={index < 4}
            isLink={!filter.isDeleted}
            action={
              filter.isDeleted && (
                <Button look="outline" size="small" className="w-full" onClick={() => void restore(creation.id)}>
                  <RotateCcw aria-hidden="true" />
                  {t('creations.restore')}
                </Button>
              )
            }
          />
        )}
      </WindowedGrid>
      <NextPage
        hasMore={pages.hasNextPage}
        isLoading={pages.isFetchingNextPage}
        isFailed={pages.isFetchNextPageError}
        onMore={() => void pages.fetchNextPage()}
      />
    </>
  )
}

function NothingHere({ filter, isFiltered, onClear }: CreationGridProps) {
  if (filter.isDeleted) return <EmptyState title={t('creations.noneDeleted')} text={t('creations.noneDeletedText')} />
  if (isFiltered) {
    return (
      <EmptyState
        title={t('creations.noneFound')}
        text={t('creations.noneFoundText')}
        action={
          <Button look="outline" onClick={onClear}>
            {t('creations.clearFilters')}
          </Button>
        }
      />
    )
  }
  return (
    <EmptyState
      title={t('creations.none')}
      text={t('creations.noneText')}
      action={<ButtonLink href="/studio">{t('creations.first')}</ButtonLink>}
    />
  )
}

interface NextPageProps {
  hasMore: boolean
  isLoading: boolean
  isFailed: boolean
  onMore: () => void
}

/** Asks for the next page when its button comes near; the button itself works too. */
function NextPage({ hasMore, isLoading, isFailed, onMore }: NextPageProps) {
  const mark = useRef<HTMLDivElement>(null)
  const canLoad = hasMore && !isLoading && !isFailed
  useEffect(() => {
    if (!canLoad || !mark.current) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { rootMargin: '600px' })
    observer.observe(mark.current)
    return () => observer.disconnect()
  }, [canLoad, onMore])
  return (
    <div ref={mark} className="grid h-16 place-items-center">
      {hasMore && (
        <Button look="outline" pending={isLoading} onClick={onMore}>
          {t(isFailed ? 'common.tryAgain' : 'creations.more')}
        </Button>
      )}
    </div>
  )
}
