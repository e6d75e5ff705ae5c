// The frame of one page of the console: a title, what stands beside it, and its content. And what a failed answer looks like.
import type { ReactNode } from 'react'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

interface PageFrameProps {
  title: string
  aside?: ReactNode
  children: ReactNode
}

export function PageFrame({ title, aside, children }: PageFrameProps) {
  return (
    <div className="mx-auto grid max-w-6xl gap-6 px-4 py-6 lg:px-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-3xl">{title}</h1>
        {aside}
      </div>
      {children}
    </div>
  )
}

interface Asked<Data> {
  data: Data | undefined
  error: Error | null
  refetch: () => unknown
}

/** What was asked for, its skeleton, or why it is not there. */
export function Loaded<Data>({
  query,
  waiting,
  children,
}: {
  query: Asked<Data>
  waiting?: ReactNode
  children: (data: Data) => ReactNode
}) {
  const { t } = useWords()
  if (query.data !== undefined) return children(query.data)
  if (query.error === null) return waiting ?? <div className="skeleton h-64 rounded-card" aria-busy="true" />
  return (
    <EmptyState
      title={t('admin.failed')}
      text={query.error.message}
      action={<Button onClick={() => void query.refetch()}>{t('common.tryAgain')}</Button>}
    />
  )
}
