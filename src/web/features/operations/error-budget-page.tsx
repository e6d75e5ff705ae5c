// The error budget: how much may still fail on each core route in these thirty days. Asks again every minute.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '#words'
import { load } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { getErrorBudget } from './endpoint.ts'
import { RouteCard } from './route-card.tsx'

const askEveryMs = 60_000
const room = 'grid gap-4 sm:grid-cols-2 xl:grid-cols-3'

export function ErrorBudgetPage() {
  const { t, format } = useWords()
  const budget = useQuery({
    queryKey: ['error-budget'],
    queryFn: () => load(getErrorBudget, {}),
    refetchInterval: askEveryMs,
  })
  const isQuiet = budget.data?.routes.every(({ requests }) => requests === 0)
  return (
    <div className="mx-auto grid max-w-6xl gap-6 px-4 py-6 lg:px-6">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t('ops.title')}</h1>
        <p className="max-w-3xl text-ink-soft">{t('ops.what')}</p>
        <p className="h-5 text-ink-soft text-sm">
          {budget.data && t('ops.until', { moment: format.moment(budget.data.until) })}
        </p>
      </div>
      {budget.data === undefined && budget.isError ? (
        <EmptyState
          title={t('ops.failed')}
          text={budget.error.message}
          action={<Button onClick={() => void budget.refetch()}>{t('common.tryAgain')}</Button>}
        />
      ) : budget.data === undefined ? (
        <div className={room} aria-busy="true">
          {['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((place) => (
            <div key={place} className="skeleton h-72 rounded-card" />
          ))}
        </div>
      ) : isQuiet ? (
        <EmptyState title={t('ops.empty')} text={t('ops.emptyText')} />
      ) : (
        <div className={room}>
          {budget.data.routes.map((route) => (
            <RouteCard key={route.route} route={route} budget={budget.data} />
          ))}
        </div>
      )}
    </div>
  )
}
