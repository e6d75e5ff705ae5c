// One picture in a dialog of its own: opened, being cropped, on its way, or not to be had.
'use client'
import { useState } from 'react'
import type { CreationDetail as Detail } from '#contract/studio.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Picture } from '../../ui/picture.tsx'
import { CreationActions } from './creation-actions.tsx'
import { CreationFacts } from './creation-facts.tsx'
import { CropView } from './crop-view.tsx'
import { DeleteButton } from './delete-button.tsx'
import { pictureBox } from './picture-box.ts'
import { PromptToCopy } from './prompt-to-copy.tsx'
import { useCreation } from './use-creations.ts'

interface CreationDetailProps {
  imageId: string
  /** Another picture takes the place of this one. */
  onShow: (imageId: string) => void
  onClose: () => void
}

export function CreationDetail({ imageId, onShow, onClose }: CreationDetailProps) {
  const { t } = useWords()
  const { data, isError, error, refetch } = useCreation(imageId)
  const [isCropping, setCropping] = useState(false)
  return (
    <Dialog open onClose={onClose} title={t(isCropping ? 'crop.title' : 'detail.title')} size="full">
      {data && isCropping ? (
        <CropView creation={data} onSaved={onShow} onCancel={() => setCropping(false)} />
      ) : data ? (
        <Opened creation={data} onCrop={() => setCropping(true)} onShow={onShow} onClose={onClose} />
      ) : isError ? (
        <EmptyState
          title={t('detail.failed')}
          text={error.message}
          action={<Button onClick={() => void refetch()}>{t('common.tryAgain')}</Button>}
        />
      ) : (
        <DetailSkeleton />
      )}
    </Dialog>
  )
}

interface OpenedProps {
  creation: Detail
  onCrop: () => void
  onShow: (imageId: string) => void
  onClose: () => void
}

function Opened({ creation, onCrop, onShow, onClose }: OpenedProps) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
      <div className="mx-auto overflow-hidden rounded-card shadow-card" style={pictureBox(creation)}>
        <Picture
          picture={creation}
          alt={creation.prompt.slice(0, 200)}
          sizes="(min-width: 64rem) 42rem, 92vw"
          eager
          cover
          className="size-full"
        />
      </div>
      <div className="grid gap-5">
        <CreationActions creation={creation} onCrop={onCrop} />
        {creation.prompt !== '' && (
          <PromptToCopy prompt={creation.prompt} isSealed={creation.isPromptSealed === true} />
        )}
        <CreationFacts creation={creation} onShow={onShow} />
        <DeleteButton creation={creation} onDeleted={onClose} />
      </div>
    </div>
  )
}

function DetailSkeleton() {
  return (
    <div className="grid gap-6 lg:grid-cols-[3fr_2fr]">
      <div className="skeleton aspect-square rounded-card lg:max-h-[70dvh]" />
      <div className="grid content-start gap-3">
        <div className="skeleton h-5 w-1/2 rounded-full" />
        <div className="skeleton h-24 rounded-2xl" />
        <div className="skeleton h-40 rounded-2xl" />
      </div>
    </div>
  )
}
