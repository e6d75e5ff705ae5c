// Where the picture appears: the empty frame in its true ratio, the queue, the progress, the picture, or why there is none.
'use client'
import { lazy, Suspense, useEffect, useRef } from 'react'
import type { Design } from '#contract/design.ts'
import { pixelSize } from '#contract/picture-options.ts'
import type { AspectRatio, Tier } from '#contract/studio.ts'
import { useWords } from '#words'
import { useFetchedAhead } from '../../lib/fetched-ahead.ts'
import { classNames } from '../../ui/class-names.ts'
import { type Draft, type Order, orderOf, takeText } from './draft.ts'
import { OrderFailure } from './order-failure.tsx'
import { StageFrame, StageRoom, StageWords } from './stage-frame.tsx'
import type { ChangeDraft } from './use-draft.ts'
import type { OrderDesk } from './use-order.ts'

const DesignCanvas = lazy(async () => ({ default: (await import('../designs/design-canvas.tsx')).DesignCanvas }))

// What stands on the stage once an order was taken. A failure to order stays in the page: it must show when nothing can be fetched.
const fetchJob = () => import('./job-view.tsx')
const fetchVariants = () => import('./variants-view.tsx')
const afterOrder = [fetchJob, fetchVariants]
const JobView = lazy(async () => ({ default: (await fetchJob()).JobView }))
const VariantsView = lazy(async () => ({ default: (await fetchVariants()).VariantsView }))

interface StageProps {
  desk: OrderDesk
  draft: Draft
  /** What will stand on the picture. */
  words: Design | null
  change: ChangeDraft
  /** Back to the draft, which is kept. */
  onEdit: () => void
  onStartOver: () => void
}

/** Something else than the empty frame stands on it. */
export const isStageTaken = ({ run, sending, refusal }: OrderDesk): boolean =>
  sending !== null || run !== null || refusal !== null

export function Stage({ desk, draft, words, change, onEdit, onStartOver }: StageProps) {
  const { t } = useWords()
  const { run, sending, refusal, refusedOrder, place } = desk
  const isSending = sending !== null
  useFetchedAhead(afterOrder)
  const frame = useRef<HTMLElement>(null)
  const hasNews = isSending || refusal !== null
  useEffect(() => {
    // On a phone the stage is out of sight when Generate is pressed.
    if (hasNews) frame.current?.scrollIntoView({ block: 'nearest' })
  }, [hasNews])
  const takeRewrite = (text: string) => {
    change((known) => takeText(known, text))
    onEdit()
  }
  // An empty stage shows one frame; several come with the order.
  const shown: Order = sending ?? refusedOrder ?? run?.order ?? { ...orderOf(draft), variants: 1 }
  const isBusy = isStageTaken(desk)
  return (
    <section
      ref={frame}
      aria-label={t('stage.label')}
      className={classNames('scroll-mt-20', isBusy ? 'max-xl:order-first' : 'max-xl:hidden')}
    >
      <StageRoom ratio={shown.aspectRatio ?? '1:1'} count={shown.variants ?? 1} hasLine={shown.remixOf !== undefined}>
        {refusal && refusedOrder ? (
          <OrderFailure
            refusal={refusal}
            order={refusedOrder}
            onRetry={place}
            onTakeText={takeRewrite}
            onEdit={onEdit}
          />
        ) : sending ? (
          <SendingStage order={sending} />
        ) : run ? (
          <Suspense fallback={<SendingStage order={run.order} />}>
            {run.jobIds ? (
              <VariantsView key={run.jobId} run={run} jobIds={run.jobIds} desk={desk} onStartOver={onStartOver} />
            ) : (
              <JobView key={run.jobId} run={run} desk={desk} onEdit={onEdit} onStartOver={onStartOver} />
            )}
          </Suspense>
        ) : (
          <EmptyStage ratio={draft.aspectRatio} tier={draft.tier} words={words} />
        )}
      </StageRoom>
    </section>
  )
}

function SendingStage({ order }: { order: Order }) {
  const { t } = useWords()
  return (
    <StageFrame ratio={order.aspectRatio ?? '1:1'} count={order.variants ?? 1} isBusy>
      <StageWords title={t('stage.sending')} text={t('stage.sendingText')} progress={0} />
    </StageFrame>
  )
}

interface EmptyStageProps {
  ratio: AspectRatio
  tier: Tier
  words: Design | null
}

function EmptyStage({ ratio, tier, words }: EmptyStageProps) {
  const { t } = useWords()
  const { width, height } = pixelSize(tier, ratio)
  if (words && words.layers.length > 0) {
    const ground = { url: null, ...pixelSize('standard', ratio) }
    return (
      <StageFrame
        ratio={ratio}
        picture={
          <Suspense>
            <DesignCanvas design={words} ground={ground} label={t('words.preview')} />
          </Suspense>
        }
      />
    )
  }
  return (
    <StageFrame ratio={ratio}>
      <StageWords title={t('stage.empty')} text={t('stage.emptyText', { width, height })} progress={25} />
    </StageFrame>
  )
}
