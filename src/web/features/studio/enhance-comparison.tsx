// The original and the enhanced prompt side by side: take, edit, refuse. Nothing changes until the person takes it.
'use client'
import { Check, X } from 'lucide-react'
import { useId } from 'react'
import { promptMaxLength } from '#contract/picture-options.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'

const directionNames = ['enhance.balanced', 'enhance.safe', 'enhance.bold', 'enhance.festive'] as const

interface EnhanceComparisonProps {
  original: string
  /** As the person has it now. */
  enhanced: string
  /** As the enhancer wrote it. */
  first: string
  directions: readonly [string, string, string]
  onEdit: (text: string) => void
  onTake: (text: string) => void
  onClose: () => void
}

export function EnhanceComparison(props: EnhanceComparisonProps) {
  const { t } = useWords()
  const { original, enhanced, first, directions, onEdit, onTake, onClose } = props
  const id = useId()
  const versions = [first, ...directions].map((text, index) => {
    const name = directionNames[index] ?? 'enhance.balanced'
    return { value: name, label: t(name), text }
  })
  return (
    <Card className="grid animate-rise gap-4">
      <ChoiceGroup
        label={t('enhance.directions')}
        choices={versions}
        value={versions.find(({ text }) => text === enhanced)?.value}
        onChange={(picked) => onEdit(versions.find(({ value }) => value === picked)?.text ?? enhanced)}
        shape="pills"
        className="flex flex-wrap gap-2"
      />
      <div className="grid gap-4 md:grid-cols-[2fr_3fr]">
        <div className="grid content-start gap-1.5">
          <p className="font-semibold text-ink-soft text-sm">{t('enhance.original')}</p>
          <p className="whitespace-pre-wrap rounded-control bg-sunken px-3.5 py-2.5 text-ink-soft">{original}</p>
        </div>
        <div className="grid content-start gap-1.5">
          <label htmlFor={id} className="font-semibold text-sm">
            {t('enhance.enhanced')}
          </label>
          <textarea
            id={id}
            value={enhanced}
            maxLength={promptMaxLength}
            onChange={(event) => onEdit(event.target.value)}
            className="field-sizing-content block max-h-80 min-h-24 w-full resize-none rounded-control border border-line-strong/60 bg-raised px-3.5 py-2.5"
          />
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onTake(enhanced)} disabled={enhanced.trim() === ''}>
          <Check aria-hidden="true" />
          {t('enhance.take')}
        </Button>
        <Button look="ghost" onClick={onClose}>
          <X aria-hidden="true" />
          {t('enhance.refuse')}
        </Button>
      </div>
    </Card>
  )
}
