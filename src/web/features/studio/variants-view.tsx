// The pictures of one run side by side: pick one, look closely, take it, keep only it.
'use client'
import { Images, RotateCcw, ScanSearch, Trash2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { Job } from '#contract/studio.ts'
import { useWords } from '#words'
import type { Translate } from '../../lib/words.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { pictureBox } from './picture-box.ts'
import { stageButtons } from './stage-frame.tsx'
import { useCancelJobs } from './use-cancel-jobs.ts'
import { hasEnded } from './use-job.ts'
import { useJobs } from './use-jobs.ts'
import { useKeepOne } from './use-keep-one.ts'
import type { OrderDesk, Run } from './use-order.ts'
import { boardColumns, boardSize } from './variant-board.ts'
import { VariantTile } from './variant-tile.tsx'

// Fetched when there is something to download or to look at; the button's place is kept.
const PublishButton = dynamic(() => import('../community/publish-button.tsx').then((module) => module.PublishButton), {
  ssr: false,
  loading: () => <span className="skeleton h-11 w-32 rounded-control" />,
})
const RemixThanks = dynamic(() => import('./remix/remix-thanks.tsx').then((module) => module.RemixThanks), {
  ssr: false,
  loading: () => <p className="min-h-12" />,
})
const DownloadMenu = dynamic(() => import('./download-menu.tsx').then((module) => module.DownloadMenu), {
  ssr: false,
  loading: () => <span className="skeleton h-11 w-36 rounded-control" />,
})
const VariantZoom = dynamic(() => import('./variant-zoom.tsx').then((module) => module.VariantZoom), { ssr: false })

interface VariantsViewProps {
  run: Run
  jobIds: readonly string[]
  desk: OrderDesk
  onStartOver: () => void
}

/** What is said of the run as a whole; nothing while it is quiet. */
function newsOf(jobs: readonly (Job | undefined)[], t: Translate): string {
  const ready = jobs.filter((job) => job?.picture).length
  const count = jobs.length
  if (ready === count) return t('variants.allDone', { count })
  if (!jobs.every(hasEnded)) return ready === 0 ? '' : t('variants.some', { ready, count })
  return ready === 0 ? t('variants.none') : t('variants.some', { ready, count })
}

export function VariantsView({ run, jobIds, desk, onStartOver }: VariantsViewProps) {
  const { t } = useWords()
  const jobs = useJobs(jobIds)
  const [pickedId, setPickedId] = useState<string | null>(null)
  const [isZoomed, setZoomed] = useState(false)
  const ratio = run.order.aspectRatio ?? '1:1'
  const count = jobIds.length
  const ready = jobs.filter((job): job is Job => job?.picture !== undefined)
  const picked = ready.find(({ jobId }) => jobId === pickedId) ?? ready[0]
  const waiting = jobs.flatMap((job) => (job?.status === 'queued' ? job.jobId : []))
  const cancel = useCancelJobs()
  const isOver = jobs.every(hasEnded)
  const nameOf = (jobId: string) => t('variants.name', { number: jobIds.indexOf(jobId) + 1, count })
  return (
    <div className="grid gap-4">
      <ul
        aria-label={t('variants.label')}
        className={classNames(
          'mx-auto grid auto-rows-fr gap-2 *:grid',
          boardColumns(ratio, count) === 2 && 'grid-cols-2',
        )}
        style={pictureBox(boardSize(ratio, count))}
      >
        {jobIds.map((jobId, index) => (
          <li key={jobId} className="min-h-0 min-w-0">
            <VariantTile
              job={jobs[index]}
              name={nameOf(jobId)}
              isPicked={picked?.jobId === jobId}
              onPick={() => (pickedId === jobId ? setZoomed(true) : setPickedId(jobId))}
            />
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {newsOf(jobs, t)}
      </p>
      <div className={classNames('flex flex-wrap content-start justify-center gap-2', stageButtons)}>
        {picked && (
          <PickedActions
            picked={picked}
            others={ready.filter((job) => job !== picked)}
            canKeep={isOver}
            onZoom={() => setZoomed(true)}
            onKept={() => desk.keep(picked.jobId)}
          />
        )}
        {waiting.length > 0 && (
          <Button look="outline" onClick={() => void cancel(waiting)}>
            {t(waiting.length === count ? 'stage.cancel' : 'variants.cancel')}
          </Button>
        )}
        {isOver && (
          <Button look="ghost" onClick={onStartOver}>
            <RotateCcw aria-hidden="true" />
            {t('stage.startOver')}
          </Button>
        )}
      </div>
      {run.order.remixOf && ready[0]?.imageId && <RemixThanks postId={run.order.remixOf} imageId={ready[0].imageId} />}
      {picked && isZoomed && (
        <VariantZoom
          jobs={ready}
          picked={picked}
          nameOf={nameOf}
          onPick={setPickedId}
          onClose={() => setZoomed(false)}
        />
      )}
    </div>
  )
}

interface PickedActionsProps {
  picked: Job
  others: readonly Job[]
  /** Nothing is being drawn any more. */
  canKeep: boolean
  onZoom: () => void
  onKept: () => void
}

function PickedActions({ picked, others, canKeep, onZoom, onKept }: PickedActionsProps) {
  const { t } = useWords()
  const { isKeeping, keepOne } = useKeepOne()
  const keep = async () => {
    if (await keepOne(others.flatMap(({ imageId }) => imageId ?? []))) onKept()
  }
  if (picked.imageId === undefined) return null
  return (
    <>
      <DownloadMenu imageId={picked.imageId} />
      <PublishButton key={picked.imageId} imageId={picked.imageId} />
      <Button look="outline" onClick={onZoom}>
        <ScanSearch aria-hidden="true" />
        {t('variants.zoom')}
      </Button>
      <ButtonLink look="outline" href={`/studio/my-creations?image=${picked.imageId}`}>
        <Images aria-hidden="true" />
        {t('stage.open')}
      </ButtonLink>
      {canKeep && others.length > 0 && (
        <Button look="outline" pending={isKeeping} onClick={() => void keep()}>
          {!isKeeping && <Trash2 aria-hidden="true" />}
          {t('variants.keep')}
        </Button>
      )}
    </>
  )
}
