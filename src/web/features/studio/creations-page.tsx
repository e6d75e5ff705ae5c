// My Creations: the grid with search and filters, and one picture in detail under its own address (?image=...).
'use client'
import dynamic from 'next/dynamic'
import { useRouter, useSearchParams } from 'next/navigation'
import { useDeferredValue, useState } from 'react'
import { t } from '../../lib/t.ts'
import { CreationFilters } from './creation-filters.tsx'
import { CreationGrid } from './creation-grid.tsx'
import type { CreationFilter } from './use-creations.ts'

// The dialog and its menu are a quarter of the page's script, and most visits open none.
const CreationDetail = dynamic(() => import('./creation-detail.tsx').then((module) => module.CreationDetail), {
  ssr: false,
})

const noFilter: CreationFilter = { q: '', type: '', tier: '', isDeleted: false }

export function CreationsPage() {
  const router = useRouter()
  const imageId = useSearchParams().get('image')
  const [filter, setFilter] = useState(noFilter)
  // Typing stays fluid; the list follows.
  const asked = useDeferredValue(filter)
  const close = () => router.replace('/studio/my-creations', { scroll: false })
  const isFiltered = filter.q !== '' || filter.type !== '' || filter.tier !== '' || filter.isDeleted
  return (
    <div className="mx-auto grid max-w-[100rem] gap-5 px-4 py-6 lg:px-6">
      <h1 className="text-3xl">{t('nav.creations')}</h1>
      <CreationFilters filter={filter} onChange={setFilter} />
      <CreationGrid filter={asked} isFiltered={isFiltered} onClear={() => setFilter(noFilter)} />
      {imageId && <CreationDetail key={imageId} imageId={imageId} onClose={close} />}
    </div>
  )
}
