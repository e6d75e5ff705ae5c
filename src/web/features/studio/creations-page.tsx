// My Creations: the grid with search and filters, and one picture in detail under its own address (?image=...).
'use client'
import dynamic from 'next/dynamic'
import { useDeferredValue } from 'react'
import { t } from '../../lib/t.ts'
import { showFilter } from './creation-filter.ts'
import { CreationFilters } from './creation-filters.tsx'
import { CreationGrid } from './creation-grid.tsx'
import { useCreationsAddress } from './use-creations-address.ts'

// The dialog and its menu are a quarter of the page's script, and most visits open none.
const CreationDetail = dynamic(() => import('./creation-detail.tsx').then((module) => module.CreationDetail), {
  ssr: false,
})

export function CreationsPage() {
  const { filter, imageId, changeFilter, open, show, close } = useCreationsAddress()
  // Typing stays fluid; the list follows.
  const asked = useDeferredValue(filter)
  const list = showFilter(asked)
  return (
    <div className="mx-auto grid max-w-[100rem] gap-4 px-4 py-6 lg:px-6">
      <h1 className="text-3xl">{t('nav.creations')}</h1>
      <CreationFilters filter={filter} onChange={changeFilter} />
      {/* Another list: another selection, another place. */}
      <CreationGrid key={list} filter={asked} onOpen={open} onFilter={changeFilter} />
      {imageId && <CreationDetail key={imageId} imageId={imageId} onShow={show} onClose={close} />}
    </div>
  )
}
