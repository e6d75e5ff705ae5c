// Puts what a person filled in into a template's text. Pure; every problem is named by its field, all at once.
import type { FieldProblem } from '#contract/problem.ts'
import { fillText, readSlot } from '#contract/slot-values.ts'
import { promptMaxLength, type Slot, type Template } from '#contract/studio.ts'
import { Refusal } from '#platform/refusal.ts'

/** The filled prompt. Throws validation_failed with one problem per slot (`slots.price`), unknown slots included. */
export function fillTemplate(
  template: Pick<Template, 'prompt' | 'slots'>,
  slots: Readonly<Record<string, string>>,
): string {
  const problems: FieldProblem[] = Object.keys(slots)
    .filter((key) => !template.slots.some((slot) => slot.key === key))
    .map((key) => ({ field: `slots.${key}`, message: 'This template has no such field.' }))
  const values: Record<string, string> = {}
  for (const slot of template.slots) {
    const reading = readSlot(slot, givenFor(slot, slots))
    if (reading.ok) values[slot.key] = reading.value
    else problems.push({ field: `slots.${slot.key}`, message: reading.message })
  }
  const [first] = problems
  if (first) throw new Refusal('validation_failed', first.message, { fields: problems })
  const filled = fillText(template.prompt, values)
  if (filled.length > promptMaxLength) {
    throw Refusal.field('slots', `Please shorten the words: at most ${promptMaxLength} characters altogether.`)
  }
  return filled
}

// Own keys only: `constructor` is no slot value.
const givenFor = (slot: Slot, slots: Readonly<Record<string, string>>): string =>
  Object.hasOwn(slots, slot.key) ? (slots[slot.key] ?? '') : ''
