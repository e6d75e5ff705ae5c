// A template as it is edited: lists as lines. Pure; never uses zod, since the server checks.
import type { AdminTemplateDetail, TemplateText } from '#contract/admin-templates.ts'
import type { Slot } from '#contract/templates.ts'

export interface SlotDraft {
  /** Tells fields apart while their marks are being typed. */
  id: number
  key: string
  label: string
  type: Slot['type']
  required: boolean
  sample: string
  sampleHi: string
  maxLength: string
  /** One a line; colours as `saffron #F4772A`. */
  choices: string
}

export interface TemplateDraft extends Omit<TemplateText, 'slots'> {
  slots: SlotDraft[]
}

export const emptyDraft: TemplateDraft = {
  name: '',
  description: '',
  prompt: '',
  slots: [],
  imageType: 'poster',
  aspectRatio: '4:5',
  purpose: 'poster',
  design: null,
}

export function newSlot(id: number): SlotDraft {
  const empty = { key: '', label: '', sample: '', sampleHi: '', choices: '' }
  return { id, ...empty, type: 'text', required: true, maxLength: '60' }
}

export function toDraft({ slots, ...text }: AdminTemplateDetail['text']): TemplateDraft {
  return {
    ...text,
    slots: slots.map((slot, id) => ({
      id,
      key: slot.key,
      label: slot.label,
      type: slot.type,
      required: slot.required,
      sample: slot.sample,
      sampleHi: slot.samples?.hi ?? '',
      maxLength: slot.type === 'text' ? String(slot.maxLength) : '60',
      choices: choicesOf(slot),
    })),
  }
}

function choicesOf(slot: Slot): string {
  switch (slot.type) {
    case 'choice':
      return slot.choices.join('\n')
    case 'colour':
      return slot.choices.map(({ name, hex }) => `${name} ${hex}`).join('\n')
    default:
      return ''
  }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function toSlot(draft: SlotDraft): Slot {
  const { key, label, required, sample, sampleHi } = draft
  const base = { key, label, required, sample, ...(sampleHi.trim() !== '' && { samples: { hi: sampleHi } }) }
  switch (draft.type) {
    case 'text':
      return { ...base, type: 'text', maxLength: Number(draft.maxLength) }
    case 'price':
      return { ...base, type: 'price', currency: 'INR' }
    case 'date':
      return { ...base, type: 'date' }
    case 'choice':
      return { ...base, type: 'choice', choices: linesOf(draft.choices) }
    case 'colour':
      return { ...base, type: 'colour', choices: linesOf(draft.choices).map(readColour) }
    default:
      return draft.type satisfies never
  }
}

function readColour(line: string): { name: string; hex: string } {
  const [, name = line, hex = ''] = /^(.*?)\s*(#[0-9a-f]{6})$/i.exec(line) ?? []
  return { name, hex }
}

export const toText = ({ slots, ...draft }: TemplateDraft): TemplateText => ({ ...draft, slots: slots.map(toSlot) })
