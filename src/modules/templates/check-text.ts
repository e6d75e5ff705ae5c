// Whether a template's text holds together: every mark has its field, every field its mark, every sample reads. Pure.
import type { TemplateText } from '#contract/admin-templates.ts'
import type { TemplateWords } from '#contract/design.ts'
import type { FieldProblem } from '#contract/problem.ts'
import { readSlot } from '#contract/slot-values.ts'

const marksIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key)
const textsOf = (words: TemplateWords): string[] => (typeof words === 'string' ? [words] : [words.en, words.hi])

/** The marks of all words on the picture. */
function designMarks({ design }: Pick<TemplateText, 'design'>): string[] {
  const words = (design?.layers ?? []).flatMap((layer): TemplateWords[] => {
    switch (layer.kind) {
      case 'strip':
        return layer.items.map(({ text }) => text)
      case 'shape':
        return []
      default:
        return [layer.text]
    }
  })
  return words.flatMap(textsOf).flatMap(marksIn)
}

/** One problem per field at fault; `text.` stands before each name, as in the body of the call. */
export function checkText(text: TemplateText): FieldProblem[] {
  const problems: FieldProblem[] = []
  const keys = text.slots.map(({ key }) => key)
  const inPrompt = marksIn(text.prompt)
  const inDesign = designMarks(text)
  const unknown = (marks: string[]) => [...new Set(marks)].filter((mark) => !keys.includes(mark))
  for (const mark of unknown(inPrompt)) {
    problems.push({ field: 'text.prompt', message: `There is no field named ${mark}.` })
  }
  for (const mark of unknown(inDesign)) {
    problems.push({ field: 'text.design', message: `There is no field named ${mark}.` })
  }
  for (const [index, slot] of text.slots.entries()) {
    const field = `text.slots.${index}`
    if (keys.indexOf(slot.key) !== index)
      problems.push({ field: `${field}.key`, message: 'Two fields have this name.' })
    if (!inPrompt.includes(slot.key) && !inDesign.includes(slot.key)) {
      problems.push({ field: `${field}.key`, message: `Neither the prompt nor the words use ${slot.key}.` })
    }
    for (const sample of [slot.sample, slot.samples?.hi]) {
      const reading = sample === undefined ? null : readSlot(slot, sample)
      if (reading?.ok === false) problems.push({ field: `${field}.sample`, message: reading.message })
    }
  }
  return problems
}
