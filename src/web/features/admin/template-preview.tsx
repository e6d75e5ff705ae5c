// What a template makes, while it is typed: its words drawn by the very renderer of the studio, its prompt filled with the samples.
'use client'
import { useMemo, useState } from 'react'
import type { TemplateText } from '#contract/admin-templates.ts'
import type { Design } from '#contract/design.ts'
import { fillDesign } from '#contract/fill-design.ts'
import type { Picture as PictureData } from '#contract/picture.ts'
import { fillText, sampleWords, type TemplateLanguage } from '#contract/slot-values.ts'
import { useWords } from '#words'
import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { Picture } from '../../ui/picture.tsx'
import { DesignCanvas, type DesignGround } from '../designs/design-canvas.tsx'

interface TemplatePreviewProps {
  text: TemplateText
  ground: DesignGround
  /** The picture of the version that is there. */
  last: PictureData | null
}

/** Null: there are no words. */
function previewDesign({ design, slots }: TemplateText, language: TemplateLanguage): Design | null {
  return design && fillDesign({ design, slots }, sampleWords(slots, language), language)
}

export function TemplatePreview({ text, ground, last }: TemplatePreviewProps) {
  const { t } = useWords()
  const [language, setLanguage] = useState<TemplateLanguage>('en')
  // By value: the text is made anew with every render, and a canvas is drawn for each new design.
  const written = JSON.stringify(text)
  const design = useMemo(() => {
    const read: TemplateText = JSON.parse(written)
    return previewDesign(read, language)
  }, [written, language])
  return (
    <Card className="grid gap-4 lg:sticky lg:top-22">
      <h2 className="text-xl">{t('template.preview')}</h2>
      <ChoiceGroup
        label={t('template.lang')}
        labelHidden
        shape="pills"
        className="flex gap-2"
        choices={[
          { value: 'en', label: 'English' },
          { value: 'hi', label: 'हिन्दी' },
        ]}
        value={language}
        onChange={setLanguage}
      />
      {design === null ? (
        <p className="text-ink-soft text-sm">{t('template.previewNone')}</p>
      ) : (
        <div className={`relative w-full overflow-hidden rounded-2xl bg-sunken ${shapes[text.aspectRatio]}`}>
          <DesignCanvas design={design} ground={ground} label={t('template.previewOf')} />
        </div>
      )}
      <div className="grid gap-1">
        <h3 className="font-semibold text-sm">{t('template.previewFilled')}</h3>
        <p className="break-words text-ink-soft text-sm">{fillText(text.prompt, sampleWords(text.slots, 'en'))}</p>
      </div>
      {last && (
        <div className="grid gap-2">
          <h3 className="font-semibold text-sm">{t('template.previewLast')}</h3>
          <Picture picture={last} alt={t('template.previewLast')} sizes="352px" className="w-full rounded-2xl" />
        </div>
      )}
      <p className="text-ink-soft text-sm">{t('template.previewNote')}</p>
    </Card>
  )
}

// Whole class names: only those are found when the styles are made.
const shapes: Record<TemplateText['aspectRatio'], string> = {
  '1:1': 'aspect-square',
  '4:5': 'aspect-4/5',
  '3:4': 'aspect-3/4',
  '9:16': 'aspect-9/16',
  '16:9': 'aspect-16/9',
  '3:2': 'aspect-3/2',
}
