// My Creations before anything is known: its title, the places of its filters, and cells of the right height.
import { useWords } from '#words'
import { GridSkeleton } from './grid-skeleton.tsx'

export function CreationsSkeleton() {
  const { t } = useWords()
  return (
    <div aria-busy="true" className="mx-auto grid max-w-[100rem] gap-4 px-4 py-6 lg:px-6">
      <h1 className="text-3xl">{t('nav.creations')}</h1>
      <p className="sr-only" role="status">
        {t('common.loading')}
      </p>
      <div className="grid gap-2">
        <div className="skeleton h-11 rounded-control lg:w-136" />
        <div className="skeleton my-1 h-11 rounded-control lg:w-112" />
      </div>
      <ListSkeleton />
    </div>
  )
}

/** The row above the grid, and the grid. */
export function ListSkeleton() {
  return (
    <div>
      <div className="h-14" />
      <GridSkeleton />
    </div>
  )
}
