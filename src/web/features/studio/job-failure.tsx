// Why an accepted order brought no picture, that nothing was charged, and the one next step.
'use client'
import type { JobFailure as Failure, Job } from '#contract/studio.ts'
import { useWords } from '#words'
import type { MessageKey } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { FailureCard } from './failure-card.tsx'

const titles: Record<Failure, MessageKey> = {
  provider_unavailable: 'failure.engineTitle',
  content_policy_violation: 'failure.policyTitle',
  timed_out: 'failure.timedOutTitle',
  unusable_picture: 'failure.unusableTitle',
  storage_unavailable: 'failure.storageTitle',
  words_not_drawn: 'failure.wordsTitle',
  outcome_unknown: 'failure.unknownTitle',
  internal: 'failure.internalTitle',
}

interface JobFailureProps {
  error: NonNullable<Job['error']>
  onRetry: () => void
  onEdit: () => void
}

export function JobFailure({ error, onRetry, onEdit }: JobFailureProps) {
  const { t } = useWords()
  return (
    <FailureCard
      title={t(titles[error.code])}
      sentence={t(`failureText.${error.code}`)}
      isFree={error.creditsUsed === 0}
    >
      {error.code === 'content_policy_violation' || error.code === 'words_not_drawn' ? (
        <Button onClick={onEdit}>{t('failure.editDraft')}</Button>
      ) : (
        <Button onClick={onRetry}>{t('failure.retrySame')}</Button>
      )}
    </FailureCard>
  )
}
