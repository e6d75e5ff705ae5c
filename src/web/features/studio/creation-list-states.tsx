// What My Creations says when there is nothing to show: why, and one next step.
'use client'
import { useWords } from '#words'
import { RefusedError } from '../../lib/api.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { type CreationFilter, isNarrowed, noFilter } from './creation-filter.ts'

export function ListFailed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useWords()
  const isOffline = error instanceof RefusedError && error.refusal.code === 'unreachable'
  return (
    <EmptyState
      title={t(isOffline ? 'offline.title' : 'creations.failed')}
      text={isOffline ? t('creations.offlineText') : error.message}
      action={<Button onClick={onRetry}>{t('common.tryAgain')}</Button>}
    />
  )
}

interface NothingHereProps {
  filter: CreationFilter
  onFilter: (change: Partial<CreationFilter>) => void
}

export function NothingHere({ filter, onFilter }: NothingHereProps) {
  const { t } = useWords()
  if (isNarrowed(filter)) {
    return (
      <EmptyState
        title={t('creations.noneFound')}
        text={t(filter.isDeleted ? 'creations.noneFoundDeleted' : 'creations.noneFoundText')}
        action={
          <Button look="outline" onClick={() => onFilter({ ...noFilter, isDeleted: filter.isDeleted })}>
            {t('creations.clearFilters')}
          </Button>
        }
      />
    )
  }
  if (filter.isDeleted) {
    return (
      <EmptyState
        title={t('creations.noneDeleted')}
        text={t('creations.noneDeletedText')}
        action={
          <Button look="outline" onClick={() => onFilter({ isDeleted: false })}>
            {t('creations.toAll')}
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
