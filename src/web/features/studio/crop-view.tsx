// Choosing the part of a picture to keep, and saving it as a picture of its own. The picture itself is never changed.
'use client'
import { Crop as CropIcon } from 'lucide-react'
import { useState } from 'react'
import { type CropArea, cropPixels } from '#contract/crop-area.ts'
import { aspectRatios } from '#contract/picture-options.ts'
import type { AspectRatio, CreationDetail } from '#contract/studio.ts'
import { useWords } from '#words'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { type Choice, ChoiceGroup } from '../../ui/choice-group.tsx'
import { CropBox } from './crop-box.tsx'
import { fitted, rulesFor } from './crop-frame.ts'
import { useCrop } from './use-crop.ts'

interface CropViewProps {
  creation: CreationDetail
  onSaved: (imageId: string) => void
  onCancel: () => void
}

type Shape = 'free' | AspectRatio
const ratios: readonly Choice<Shape>[] = aspectRatios.map((value) => ({ value, label: value }))

function ratioOf(shape: Shape): number | null {
  if (shape === 'free') return null
  const [across = 1, down = 1] = shape.split(':').map(Number)
  return across / down
}

/** A little smaller than the picture, so that one sees at once what can be pulled. */
const firstFrame: CropArea = { x: 0.08, y: 0.08, width: 0.84, height: 0.84 }

export function CropView({ creation, onSaved, onCancel }: CropViewProps) {
  const { t } = useWords()
  const [shape, setShape] = useState<Shape>('free')
  const [frame, setFrame] = useState(firstFrame)
  const { isCutting, refusal, cut } = useCrop(creation.id)
  const rules = rulesFor(creation, ratioOf(shape))
  const { width, height } = cropPixels(frame, creation)
  const isWhole = width === creation.width && height === creation.height
  const choose = (next: Shape) => {
    setShape(next)
    setFrame((known) => fitted(known, rulesFor(creation, ratioOf(next))))
  }
  const save = async () => {
    const imageId = await cut(frame)
    if (imageId === null) return
    notify(t('crop.saved'))
    onSaved(imageId)
  }
  return (
    <div className="grid content-start gap-4 lg:grid-cols-[3fr_2fr] lg:gap-6">
      <CropBox picture={creation} frame={frame} rules={rules} onChange={setFrame} />
      <div className="grid content-start gap-5">
        <ChoiceGroup<Shape>
          label={t('studio.ratio')}
          choices={[{ value: 'free', label: t('crop.free') }, ...ratios]}
          value={shape}
          onChange={choose}
          shape="pills"
          className="no-bar -mx-5 flex gap-2 overflow-x-auto px-5 py-1 lg:mx-0 lg:flex-wrap lg:px-0"
        />
        <p className="font-semibold text-lg tabular-nums" aria-live="polite" data-testid="crop-size">
          {t('studio.pixels', { width, height })}
        </p>
        <p id="crop-hint" className="sr-only">
          {t('crop.hint')}
        </p>
        {refusal && (
          <p role="alert" className="rounded-2xl bg-danger-soft px-4 py-3">
            {refusal.detail}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <Button pending={isCutting} disabled={isWhole} onClick={() => void save()}>
            {!isCutting && <CropIcon aria-hidden="true" />}
            {t('crop.save')}
          </Button>
          <Button look="ghost" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </div>
        <p className="text-ink-soft text-sm">{t('crop.note')}</p>
      </div>
    </div>
  )
}
