// The fields of a template: what a person fills in, with a sample of each in English and Hindi.
'use client'
import { Trash2 } from 'lucide-react'
import { useWords } from '#words'
import { fieldError, type Refused } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { LinesField } from '../../ui/lines-field.tsx'
import { newSlot, type SlotDraft } from './template-draft.ts'

const types = ['text', 'price', 'date', 'choice', 'colour'] as const
const mostFields = 20

interface SlotsEditorProps {
  slots: SlotDraft[]
  refusal: Refused | null
  onChange: (slots: SlotDraft[]) => void
}

export function SlotsEditor({ slots, refusal, onChange }: SlotsEditorProps) {
  const { t } = useWords()
  const nextId = Math.max(-1, ...slots.map(({ id }) => id)) + 1
  return (
    <Card className="grid gap-4">
      <h2 className="text-xl">{t('template.fields')}</h2>
      {slots.map((slot, index) => (
        <SlotFields
          key={slot.id}
          slot={slot}
          wrong={(part) => fieldError(refusal, `text.slots.${index}.${part}`)}
          onChange={(part) => onChange(slots.map((one) => (one === slot ? { ...slot, ...part } : one)))}
          onRemove={() => onChange(slots.filter((one) => one !== slot))}
        />
      ))}
      {slots.length < mostFields && (
        <Button look="outline" className="justify-self-start" onClick={() => onChange([...slots, newSlot(nextId)])}>
          {t('template.addField')}
        </Button>
      )}
    </Card>
  )
}

interface SlotFieldsProps {
  slot: SlotDraft
  wrong: (part: string) => string | undefined
  onChange: (part: Partial<SlotDraft>) => void
  onRemove: () => void
}

function SlotFields({ slot, wrong, onChange, onRemove }: SlotFieldsProps) {
  const { t } = useWords()
  const field = (name: 'key' | 'label' | 'sample' | 'sampleHi' | 'maxLength') => ({
    value: slot[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
    error: wrong(name),
  })
  return (
    <fieldset className="grid gap-3 rounded-2xl border border-line p-4">
      <legend className="px-1 font-semibold text-sm">{`{${slot.key}}`}</legend>
      <div className="grid gap-3 sm:grid-cols-3">
        <TextField
          label={t('template.key')}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          {...field('key')}
        />
        <TextField label={t('template.label')} maxLength={60} {...field('label')} />
        <SelectField
          label={t('template.kind')}
          value={slot.type}
          onChange={(event) => onChange({ type: types.find((one) => one === event.target.value) ?? slot.type })}
        >
          {types.map((one) => (
            <option key={one} value={one}>
              {t(`slot.${one}`)}
            </option>
          ))}
        </SelectField>
        <TextField label={t('template.sample')} {...field('sample')} />
        <TextField label={t('template.sampleHi')} lang="hi" {...field('sampleHi')} />
        {slot.type === 'text' && (
          <TextField label={t('template.maxLength')} inputMode="numeric" {...field('maxLength')} />
        )}
      </div>
      {(slot.type === 'choice' || slot.type === 'colour') && (
        <LinesField
          label={t(slot.type === 'choice' ? 'template.choices' : 'template.colours')}
          rows={4}
          value={slot.choices}
          onChange={({ target }) => onChange({ choices: target.value })}
          error={wrong('choices')}
        />
      )}
      <div className="flex items-center justify-between gap-3">
        <label className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            checked={slot.required}
            onChange={(event) => onChange({ required: event.target.checked })}
            className="size-5 accent-accent"
          />
          {t('template.required')}
        </label>
        <Button look="ghost" size="icon" aria-label={t('template.removeField', { key: slot.key })} onClick={onRemove}>
          <Trash2 aria-hidden="true" />
        </Button>
      </div>
    </fieldset>
  )
}
