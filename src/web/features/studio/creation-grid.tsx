// The grid of pictures, page by page as one scrolls, with what is chosen in it. Must never hold more cells than the screen needs.
'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Creation } from '#contract/studio.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { CreationCard, captionPx, restorePx } from './creation-card.tsx'
import { type CreationFilter, isNarrowed } from './creation-filter.ts'
import { ListFailed, NothingHere } from './creation-list-states.tsx'
import { ListSkeleton } from './creations-skeleton.tsx'
import { indexAfterKey } from './grid-keys.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useCreationPages } from './use-creations.ts'
import { useDeletion } from './use-deletion.ts'
import { useGridGestures } from './use-grid-gestures.ts'
import { useKeptScroll } from './use-kept-scroll.ts'
import { useSelection } from './use-selection.ts'
import { type GridHandle, WindowedGrid } from './windowed-grid.tsx'

interface CreationGridProps {
  filter: CreationFilter
  /** A picture is open over the list. */
  isCovered: boolean
  onOpen: (imageId: string) => void
  onFilter: (change: Partial<CreationFilter>) => void
}

export function CreationGrid({ filter, isCovered, onOpen, onFilter }: CreationGridProps) {
  const { t } = useWords()
  const pages = useCreationPages(filter, isCovered)
  const items = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data])
  const { hasNextPage, fetchNextPage } = pages
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage])
  // Everything that was loaded has been deleted, and there is more behind it.
  const isDrained = pages.isSuccess && items.length === 0 && hasNextPage
  useEffect(() => {
    if (isDrained) more()
  }, [isDrained, more])

  if (pages.isError && !pages.data) return <ListFailed error={pages.error} onRetry={() => void pages.refetch()} />
  if (pages.isPending || isDrained) {
    return <ListSkeleton />
  }
  if (items.length === 0) return <NothingHere filter={filter} onFilter={onFilter} />
  const note = filter.isDeleted
    ? t('creations.deletedHint')
    : hasNextPage
      ? t('creations.newestFirst')
      : t(items.length === 1 ? 'creations.countOne' : 'creations.count', { count: items.length })
  return (
    <div>
      <LoadedCreations items={items} note={note} isDeleted={filter.isDeleted} onOpen={onOpen} />
      <NextPage
        hasMore={hasNextPage}
        isLoading={pages.isFetchingNextPage}
        isFailed={pages.isFetchNextPageError}
        isLong={!isNarrowed(filter)}
        onMore={more}
      />
    </div>
  )
}

interface LoadedCreationsProps {
  items: readonly Creation[]
  note: string
  isDeleted: boolean
  onOpen: (imageId: string) => void
}

const keyOf = ({ id }: Creation) => id

function LoadedCreations({ items, note, isDeleted, onOpen }: LoadedCreationsProps) {
  const selection = useSelection(items)
  const deletion = useDeletion()
  const grid = useRef<GridHandle>(null)
  const [activeIndex, setActiveIndex] = useState(0)
  useKeptScroll()

  const moveFocus = (key: string, index: number) => {
    if (!grid.current) return null
    const { columns, rowsOnScreen } = grid.current
    const next = indexAfterKey(key, { index, columns, count: items.length, rowsOnScreen })
    if (next === null) return null
    setActiveIndex(next)
    grid.current.focus(next)
    return next
  }
  const open = (index: number) => {
    const item = items[index]
    setActiveIndex(index)
    if (item) onOpen(item.id)
  }
  const gestures = useGridGestures({ open: isDeleted ? null : open, selection, moveFocus })
  const restore = useCallback((creation: Creation) => void deletion.restore([creation]), [deletion])
  return (
    <>
      <SelectionBar note={note} loaded={items.length} selection={selection} deletion={deletion} isDeleted={isDeleted} />
      <WindowedGrid
        items={items}
        keyOf={keyOf}
        captionPx={isDeleted ? captionPx + restorePx : captionPx}
        activeIndex={activeIndex}
        handle={grid}
        {...gestures}
      >
        {(creation, index, isActive) => (
          <CreationCard
            creation={creation}
            index={index}
            isActive={isActive}
            isPicking={selection.isOn || isDeleted}
            isPicked={selection.ids.has(creation.id)}
            onRestore={isDeleted ? restore : undefined}
          />
        )}
      </WindowedGrid>
    </>
  )
}

interface NextPageProps {
  hasMore: boolean
  isLoading: boolean
  isFailed: boolean
  /** A list to leaf through: its next page is asked for well before it is reached. */
  isLong: boolean
  onMore: () => void
}

/** Asks for the next page when its button comes near; the button itself works too. */
function NextPage({ hasMore, isLoading, isFailed, isLong, onMore }: NextPageProps) {
  const { t } = useWords()
  const mark = useRef<HTMLDivElement>(null)
  const canLoad = hasMore && !isLoading && !isFailed
  useEffect(() => {
    if (!canLoad || !mark.current) return
    const rootMargin = isLong ? '3000px' : '900px'
    // A busy page is told several moments at once; only the last of them is now.
    const observer = new IntersectionObserver((moments) => moments.at(-1)?.isIntersecting && onMore(), { rootMargin })
    observer.observe(mark.current)
    return () => observer.disconnect()
  }, [canLoad, isLong, onMore])
  if (!hasMore) return null
  return (
    <div ref={mark} className="grid h-20 place-items-center">
      <Button look="outline" pending={isLoading} onClick={onMore}>
        {t(isFailed ? 'common.tryAgain' : 'creations.more')}
      </Button>
    </div>
  )
}
