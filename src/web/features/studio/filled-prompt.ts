// The template's text with the slots in it, by the same rules as the server's, cut into parts so that the page can mark what was filled.
import { fillText, readSlot, type SlotProblem } from '#contract/slot-values.ts'
import type { Template } from '#contract/studio.ts'

export interface PromptPart {
  text: string
  /** filled: from a slot. empty: a slot's label, nothing was filled in. words: the template's own. */
  kind: 'words' | 'filled' | 'empty'
}

// Marks that no keyboard makes and no slot keeps: readSlot takes control characters out.
const [startFilled, startEmpty, end] = ['\u0001', '\u0002', '\u0003']

export interface FilledPrompt {
  text: string
  parts: readonly PromptPart[]
  /** By slot key; only of what was typed, an empty field is not scolded. */
  errors: Readonly<Record<string, SlotProblem>>
  isComplete: boolean
}

export function fillPrompt(template: Template, slots: Readonly<Record<string, string>>): FilledPrompt {
  const plain: Record<string, string> = {}
  const marked: Record<string, string> = {}
  const errors: Record<string, SlotProblem> = {}
  let isComplete = true
  for (const slot of template.slots) {
    const typed = slots[slot.key] ?? ''
    const reading = readSlot(slot, typed)
    const value = reading.ok ? reading.value : ''
    if (!reading.ok) isComplete = false
    if (!reading.ok && typed.trim() !== '') errors[slot.key] = reading.problem
    plain[slot.key] = value
    // An optional slot left empty takes its sentence away; a required one shows where its words will stand.
    marked[slot.key] =
      value !== '' ? `${startFilled}${value}${end}` : slot.required ? `${startEmpty}${slot.label}${end}` : ''
  }
  const parts = fillText(template.prompt, marked)
    .split(end)
    .flatMap((piece) => cut(piece))
    .filter(({ text }) => text !== '')
  return { text: fillText(template.prompt, plain), parts, errors, isComplete }
}

/** 'words \u0001value' -> words and value. */
function cut(piece: string): PromptPart[] {
  for (const [mark, kind] of [
    [startFilled, 'filled'],
    [startEmpty, 'empty'],
  ] as const) {
    const at = piece.indexOf(mark)
    if (at >= 0) {
      return [
        { text: piece.slice(0, at), kind: 'words' },
        { text: piece.slice(at + 1), kind },
      ]
    }
  }
  return [{ text: piece, kind: 'words' }]
}
