// The finished picture with what one does next: download, open, vary, start over.
'use client'
import { Images, RotateCcw, Shuffle } from 'lucide-react'
import dynamic from 'next/dynamic'
import type { Job } from '#contract/studio.ts'
import { useWords } from '#words'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Picture } from '../../ui/picture.tsx'
import { StageFrame, stageButtons } from './stage-frame.tsx'
import type { OrderDesk, Run } from './use-order.ts'
import { usePrices } from './use-prices.ts'

// Fetched when there is something to download; its place is kept.
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

interface FinishedPictureProps {
  job: Job
  run: Run
  desk: OrderDesk
  onStartOver: () => void
}

export function FinishedPicture({ job, run, desk, onStartOver }: FinishedPictureProps) {
  const { format, t } = useWords()
  const { data: prices } = usePrices()
  const price = prices?.[run.order.tier ?? 'standard']
  const { seed: _, variants: __, ...withoutSeed } = run.order
  return (
    <div className="grid gap-4">
      <p className="sr-only" role="status">
        {t('stage.done')}
      </p>
      <StageFrame
        ratio={run.order.aspectRatio ?? '1:1'}
        picture={
          job.picture && (
            <Picture
              picture={job.picture}
              alt={t('stage.pictureAlt')}
              sizes="(min-width: 80rem) 46rem, 96vw"
              eager
              cover
              className="size-full"
            />
          )
        }
      />
      <div className={classNames('flex flex-wrap content-start justify-center gap-2', stageButtons)}>
        {job.imageId && <DownloadMenu imageId={job.imageId} />}
        {job.imageId && <PublishButton imageId={job.imageId} />}
        {job.imageId && (
          <ButtonLink look="outline" href={`/studio/my-creations?image=${job.imageId}`}>
            <Images aria-hidden="true" />
            {t('stage.open')}
          </ButtonLink>
        )}
        <Button look="outline" onClick={() => desk.place(withoutSeed)}>
          <Shuffle aria-hidden="true" />
          {price === undefined ? t('stage.vary') : t('stage.varyFor', { price: format.credits(price) })}
        </Button>
        <Button look="ghost" onClick={onStartOver}>
          <RotateCcw aria-hidden="true" />
          {t('stage.startOver')}
        </Button>
      </div>
      {run.order.remixOf && job.imageId && <RemixThanks postId={run.order.remixOf} imageId={job.imageId} />}
    </div>
  )
}
