// My Creations: the grid with search and filters, and one picture in detail under its own address (?image=...).
'use client'
import { lazy, Suspense, useDeferredValue } from 'react'
import { useWords } from '#words'
import { showFilter } from './creation-filter.ts'
import { CreationFilters } from './creation-filters.tsx'
import { ListSkeleton } from './creations-skeleton.tsx'
import { useCreationsAddress } from './use-creations-address.ts'

// The dialog and its menu are a quarter of the page's script, and most visits open none.
const CreationDetail = lazy(async () => ({ default: (await import('./creation-detail.tsx')).CreationDetail }))

// Asked for as soon as this page runs, so that it is there before the session and the list are; the page is awake without it.
const arriving = import('./creation-grid.tsx')
// Who is sent to sign in never draws it, so that nobody else would hear of a failure.
arriving.catch(() => undefined)
const CreationGrid = lazy(async () => ({ default: (await arriving).CreationGrid }))

export function CreationsPage() {
  const { t } = useWords()
  const { filter, imageId, changeFilter, open, show, close } = useCreationsAddress()
  // Typing stays fluid; the list follows.
  const asked = useDeferredValue(filter)
  const list = showFilter(asked)
  return (
    <div className="mx-auto grid max-w-[100rem] gap-4 px-4 py-6 lg:px-6">
      <h1 className="text-3xl">{t('nav.creations')}</h1>
      <CreationFilters filter={filter} onChange={changeFilter} />
      {/* Another list: another selection, another place. */}
      <Suspense fallback={<ListSkeleton />}>
        <CreationGrid key={list} filter={asked} isCovered={imageId !== null} onOpen={open} onFilter={changeFilter} />
      </Suspense>
      {imageId && (
        <Suspense>
          <CreationDetail key={imageId} imageId={imageId} onShow={show} onClose={close} />
        </Suspense>
      )}
    </div>
  )
}
