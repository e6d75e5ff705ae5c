// The template's typed slots as fields, and the filled prompt as it will be sent. Must never ask for more than the template does.
'use client'
import { PencilLine, WandSparkles, X } from 'lucide-react'
import type { Slot, Template } from '#contract/studio.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { FilledPrompt, PromptPart } from './filled-prompt.ts'

interface SlotFieldProps {
  slot: Slot
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

function SlotField({ slot, value, error, onChange }: SlotFieldProps) {
  const { locale, t, shownName } = useWords()
  const name = shownName(slot.label)
  const label = slot.required ? name : t('slot.optional', { label: name })
  const sample = (locale === 'hi' ? slot.samples?.hi : undefined) ?? slot.sample
  const shared = { label, error, value, required: slot.required }
  switch (slot.type) {
    case 'text':
      return (
        <TextField
          {...shared}
          maxLength={slot.maxLength}
          placeholder={sample}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'price':
      return (
        <TextField
          {...shared}
          inputMode="decimal"
          maxLength={20}
          placeholder={sample}
          hint={t('slot.priceHint')}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'date':
      return <TextField {...shared} type="date" onChange={(event) => onChange(event.target.value)} />
    case 'choice':
      return (
        <SelectField {...shared} onChange={(event) => onChange(event.target.value)}>
          {!slot.required && <option value="">{t('slot.none')}</option>}
          {slot.choices.map((choice) => (
            <option key={choice} value={choice}>
              {shownName(choice)}
            </option>
          ))}
        </SelectField>
      )
    case 'colour':
      return (
        <ChoiceGroup
          label={label}
          shape="pills"
          value={value}
          onChange={onChange}
          className="flex flex-wrap gap-2"
          choices={slot.choices.map(({ name, hex }) => ({
            value: name,
            label: shownName(name),
            visual: (
              <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
                <circle cx="8" cy="8" r="7" fill={hex} className="stroke-line-strong" />
              </svg>
            ),
          }))}
        />
      )
    default:
      return slot satisfies never
  }
}

interface SlotFormProps {
  template: Template
  values: Readonly<Record<string, string>>
  filled: FilledPrompt
  /** What the server had to say, by slot key. */
  errors: Readonly<Record<string, string>>
  isEnhancing: boolean
  onChange: (key: string, value: string) => void
  onEnhance: () => void
  onEditAsText: () => void
  onRemove: () => void
}

export function SlotForm(props: SlotFormProps) {
  const { t, shownName } = useWords()
  const { template, values, filled, errors, onChange, onRemove } = props
  const problemOf = (slot: Slot) => {
    const problem = filled.errors[slot.key]
    const count = slot.type === 'text' ? slot.maxLength : 0
    return problem && t(`slotProblem.${problem}`, { label: shownName(slot.label), count })
  }
  return (
    <Card className="grid gap-5">
      <div className="flex items-start justify-between gap-3">
        <div className="grid gap-1">
          <h2 className="text-xl">{shownName(template.name)}</h2>
          <p className="text-ink-soft text-sm">{shownName(template.description)}</p>
        </div>
        <Button look="ghost" size="icon" aria-label={t('template.remove')} onClick={onRemove}>
          <X aria-hidden="true" />
        </Button>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {template.slots.map((slot) => (
          <div key={slot.key} className={slot.type === 'colour' ? 'sm:col-span-2' : undefined}>
            <SlotField
              slot={slot}
              value={values[slot.key] ?? ''}
              error={problemOf(slot) ?? errors[slot.key]}
              onChange={(value) => onChange(slot.key, value)}
            />
          </div>
        ))}
      </div>
      <FilledText {...props} />
    </Card>
  )
}

function FilledText({ filled, isEnhancing, onEnhance, onEditAsText }: SlotFormProps) {
  const { t } = useWords()
  return (
    <div className="grid gap-3 rounded-2xl bg-sunken px-4 py-3">
      <p className="font-semibold text-sm">{t('template.filledPrompt')}</p>
      <p className="text-ink-soft leading-relaxed" data-testid="filled-prompt">
        {filled.parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no identity but their place
          <FilledPart key={index} {...part} />
        ))}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button look="outline" size="small" onClick={onEnhance} pending={isEnhancing} disabled={!filled.isComplete}>
          {!isEnhancing && <WandSparkles aria-hidden="true" />}
          {t('studio.enhance')}
        </Button>
        <Button look="outline" size="small" onClick={onEditAsText} disabled={!filled.isComplete}>
          <PencilLine aria-hidden="true" />
          {t('template.editAsText')}
        </Button>
      </div>
    </div>
  )
}

const partLooks = {
  filled: 'rounded bg-marigold-soft px-1 font-medium text-ink',
  empty: 'rounded bg-transparent text-ink-soft underline decoration-dashed underline-offset-4',
}

function FilledPart({ text, kind }: PromptPart) {
  return kind === 'words' ? text : <mark className={partLooks[kind]}>{text}</mark>
}
