// One job from queue to picture: position and cancel while queued, true progress while running, then the picture or the reason.
'use client'
import { useState } from 'react'
import type { Job } from '#contract/studio.ts'
import { useWords } from '#words'
import { RefusedError } from '../../lib/api.ts'
import type { Translate } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { FailureCard } from './failure-card.tsx'
import { FinishedPicture } from './finished-picture.tsx'
import { JobFailure } from './job-failure.tsx'
import { StageFrame, StageWords } from './stage-frame.tsx'
import { useCancelJobs } from './use-cancel-jobs.ts'
import { useJob } from './use-job.ts'
import type { OrderDesk, Run } from './use-order.ts'

interface JobViewProps {
  run: Run
  desk: OrderDesk
  onEdit: () => void
  onStartOver: () => void
}

export function JobView({ run, desk, onEdit, onStartOver }: JobViewProps) {
  const { t } = useWords()
  const { data: job, error, refetch } = useJob(run.jobId)
  const again = () => desk.place({ ...run.order })
  if (!job) {
    if (error instanceof RefusedError) {
      return <LostJob refusal={error.refusal} onRetry={() => void refetch()} onStartOver={onStartOver} />
    }
    return <Waiting run={run} job={{ jobId: run.jobId, status: 'queued' }} />
  }
  switch (job.status) {
    case 'queued':
    case 'running':
      return <Waiting run={run} job={job} />
    case 'succeeded':
      return <FinishedPicture job={job} run={run} desk={desk} onStartOver={onStartOver} />
    case 'failed':
      return <JobFailure error={job.error ?? unexplained(t)} onRetry={again} onEdit={onEdit} />
    case 'canceled':
      return (
        <FailureCard title={t('stage.canceled')} sentence={t('stage.canceledText')}>
          <Button onClick={again}>{t('failure.retrySame')}</Button>
        </FailureCard>
      )
    default:
      return job.status satisfies never
  }
}

const unexplained = (t: Translate) => ({ code: 'internal', message: t('failure.internal'), creditsUsed: 0 }) as const

interface LostJobProps {
  refusal: RefusedError['refusal']
  onRetry: () => void
  onStartOver: () => void
}

function LostJob({ refusal, onRetry, onStartOver }: LostJobProps) {
  const { t } = useWords()
  const isGone = refusal.code === 'not_found'
  return (
    <FailureCard
      title={t(isGone ? 'stage.gone' : 'failure.unreachableTitle')}
      sentence={isGone ? t('stage.goneText') : refusal.detail}
      isFree={false}
    >
      {isGone ? (
        <Button onClick={onStartOver}>{t('stage.startOver')}</Button>
      ) : (
        <Button onClick={onRetry}>{t('common.tryAgain')}</Button>
      )}
    </FailureCard>
  )
}

function statusText(job: Job, t: Translate): string {
  if (job.status === 'running') return t('stage.running', { progress: job.progress ?? 0 })
  if (job.queuePosition === undefined) return t('stage.queued')
  return job.queuePosition <= 1 ? t('stage.queuedNext') : t('stage.queuedAt', { position: job.queuePosition })
}

function Waiting({ run, job }: { run: Run; job: Job }) {
  const { t } = useWords()
  const cancelJobs = useCancelJobs()
  const [isCanceling, setCanceling] = useState(false)
  const isQueued = job.status === 'queued'
  const cancel = async () => {
    setCanceling(true)
    await cancelJobs([job.jobId])
    setCanceling(false)
  }
  return (
    <StageFrame ratio={run.order.aspectRatio ?? '1:1'} isBusy>
      <StageWords
        title={t(isQueued ? 'stage.queuedTitle' : 'stage.runningTitle')}
        text={statusText(job, t)}
        progress={job.progress ?? 0}
      />
      <div className="w-56 max-w-full">
        <ProgressBar label={t('stage.progress')} value={isQueued ? undefined : (job.progress ?? 0)} />
      </div>
      <p className="sr-only" aria-live="polite">
        {isQueued ? statusText(job, t) : t('stage.runningTitle')}
      </p>
      {isQueued && (
        <Button look="outline" size="small" onClick={cancel} pending={isCanceling}>
          {t('stage.cancel')}
        </Button>
      )}
    </StageFrame>
  )
}
