// One picture of a run among its siblings: waiting, being drawn, ready to be picked, or why it did not come.
'use client'
import { Check, CircleAlert } from 'lucide-react'
import type { Job } from '#contract/studio.ts'
import { useWords } from '#words'
import { classNames } from '../../ui/class-names.ts'
import { Picture } from '../../ui/picture.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'

interface VariantTileProps {
  /** Undefined until it is known. */
  job: Job | undefined
  name: string
  isPicked: boolean
  onPick: () => void
}

export function VariantTile({ job, name, isPicked, onPick }: VariantTileProps) {
  if (!job?.picture) {
    return (
      <div className="dots grid content-center justify-items-center gap-2 rounded-card border border-line border-dashed bg-surface p-3 text-center text-ink-soft text-sm">
        <TileWords job={job} name={name} />
      </div>
    )
  }
  return (
    <button
      type="button"
      aria-pressed={isPicked}
      aria-label={name}
      onClick={onPick}
      className={classNames(
        'relative animate-fade overflow-hidden rounded-card shadow-card outline-offset-2',
        isPicked && 'ring-4 ring-accent',
      )}
    >
      <Picture
        picture={job.picture}
        alt=""
        sizes="(min-width: 80rem) 24rem, 48vw"
        eager
        cover
        className="absolute inset-0 size-full"
      />
      {isPicked && (
        <span className="absolute top-2.5 left-2.5 grid size-7 place-items-center rounded-full bg-accent text-on-accent shadow-card">
          <Check className="size-4" strokeWidth={3} aria-hidden="true" />
        </span>
      )}
    </button>
  )
}

function TileWords({ job, name }: { job: Job | undefined; name: string }) {
  const { t } = useWords()
  if (!job) return <p className="w-full">{t('variants.waiting')}</p>
  switch (job.status) {
    case 'queued':
      return <p className="w-full">{t('variants.waiting')}</p>
    case 'running': {
      const progress = job.progress ?? 0
      return (
        <>
          <p className="w-24 max-w-full text-left tabular-nums">{t('variants.running', { progress })}</p>
          <div className="w-24 max-w-full">
            <ProgressBar label={name} value={progress} />
          </div>
        </>
      )
    }
    case 'succeeded':
      return <p>{t('variants.gone')}</p>
    case 'canceled':
      return <p>{t('stage.canceled')}</p>
    case 'failed':
      return (
        <>
          <CircleAlert className="size-6 text-danger" aria-hidden="true" />
          <p className="font-semibold text-ink">{t('variants.failed')}</p>
          <p className="line-clamp-3 max-sm:hidden">{job.error && t(`failureText.${job.error.code}`)}</p>
          <p className="font-semibold text-xs">{t('failure.zeroCredits')}</p>
        </>
      )
    default:
      return job.status satisfies never
  }
}
