// Where the picture appears: the empty frame in its true ratio, the queue, the progress, the picture, or why there is none.
'use client'
import { useEffect, useRef } from 'react'
import { pixelSize } from '#contract/picture-options.ts'
import type { AspectRatio, Tier } from '#contract/studio.ts'
import { t } from '../../lib/t.ts'
import { classNames } from '../../ui/class-names.ts'
import { type Draft, type Order, orderOf, takeText } from './draft.ts'
import { JobView } from './job-view.tsx'
import { OrderFailure } from './order-failure.tsx'
import { StageFrame, StageRoom, StageWords } from './stage-frame.tsx'
import type { ChangeDraft } from './use-draft.ts'
import type { OrderDesk } from './use-order.ts'
import { VariantsView } from './variants-view.tsx'

interface StageProps {
  desk: OrderDesk
  draft: Draft
  change: ChangeDraft
  /** Back to the draft, which is kept. */
  onEdit: () => void
  onStartOver: () => void
}

export function Stage({ desk, draft, change, onEdit, onStartOver }: StageProps) {
  const { run, sending, refusal, refusedOrder, place } = desk
  const isSending = sending !== null
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
  const isBusy = isSending || run !== null || refusal !== null
  return (
    <section
      ref={frame}
      aria-label={t('stage.label')}
      className={classNames('scroll-mt-20', isBusy ? 'max-xl:order-first' : 'max-xl:hidden')}
    >
      <StageRoom ratio={shown.aspectRatio ?? '1:1'} count={shown.variants ?? 1}>
        {refusal && refusedOrder ? (
          <OrderFailure
            refusal={refusal}
            order={refusedOrder}
            onRetry={place}
            onTakeText={takeRewrite}
            onEdit={onEdit}
          />
        ) : sending ? (
          <StageFrame ratio={sending.aspectRatio ?? '1:1'} count={sending.variants ?? 1} isBusy>
            <StageWords title={t('stage.sending')} text={t('stage.sendingText')} progress={0} />
          </StageFrame>
        ) : run?.jobIds ? (
          <VariantsView key={run.jobId} run={run} jobIds={run.jobIds} desk={desk} onStartOver={onStartOver} />
        ) : run ? (
          <JobView key={run.jobId} run={run} desk={desk} onEdit={onEdit} onStartOver={onStartOver} />
        ) : (
          <EmptyStage ratio={draft.aspectRatio} tier={draft.tier} />
        )}
      </StageRoom>
    </section>
  )
}

function EmptyStage({ ratio, tier }: { ratio: AspectRatio; tier: Tier }) {
  const { width, height } = pixelSize(tier, ratio)
  return (
    <StageFrame ratio={ratio}>
      <StageWords title={t('stage.empty')} text={t('stage.emptyText', { width, height })} progress={25} />
    </StageFrame>
  )
}
