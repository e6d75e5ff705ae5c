// From what was sent to what will be drawn: template filled, defaults chosen, text checked against the policy. Never touches money.
import { Design } from '#contract/design.ts'
import { fillDesign } from '#contract/fill-design.ts'
import { type AspectRatio, type GenerationOrder, type ImageType, pixelSize, promptMaxLength } from '#contract/studio.ts'
import { refuseUnwanted } from '#modules/policy/index.ts'
import { fillTemplate, findTemplate, type StoredTemplate } from '#modules/templates/index.ts'
import type { Database } from '#platform/db/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { designOrNull, refuseUnwantedWords } from './designs/design-words.ts'

export interface ResolvedOrder {
  /** What the engine gets; passed the policy. */
  prompt: string
  /** Not null: the prompt holds a sealed text, and this is what its owner wrote and reads. */
  changes: string | null
  /** uuid of the post it is made from. */
  sourcePostId: string | null
  imageType: ImageType
  aspectRatio: AspectRatio
  width: number
  height: number
  templateId: string | null
  slots: Record<string, string> | null
  /** The words that go on the picture; passed the policy. */
  design: Design | null
}

const defaultImageType: ImageType = 'realistic'
const defaultAspectRatio: AspectRatio = '1:1'

/** Throws not_found (template), validation_failed (slots, no text) and content_policy_violation. */
export async function resolveOrder(db: Database, order: GenerationOrder): Promise<ResolvedOrder> {
  const template = order.templateId === undefined ? null : await findTemplate(db, order.templateId)
  const slots = order.slots ?? {}
  const filled = template === null ? '' : fillTemplate(template, slots)
  // A text beside a template is the filled prompt as the person has edited it: what was confirmed is what is drawn.
  const prompt = (order.prompt.trim() === '' ? filled : order.prompt).trim().normalize('NFC')
  if (prompt === '') throw Refusal.field('prompt', 'Please write what the picture should show, or pick a template.')
  if (prompt.length > promptMaxLength) {
    throw Refusal.field('prompt', `Please shorten the text: at most ${promptMaxLength} characters.`)
  }
  refuseUnwanted(prompt)
  const design = designOrNull(order.design === undefined ? wordsOfTemplate(template, slots) : order.design)
  if (design !== null) refuseUnwantedWords(design)
  const aspectRatio = order.aspectRatio ?? template?.aspectRatio ?? defaultAspectRatio
  return {
    prompt,
    changes: null,
    sourcePostId: null,
    imageType: order.imageType ?? template?.imageType ?? defaultImageType,
    aspectRatio,
    ...pixelSize(order.tier, aspectRatio),
    templateId: template?.id ?? null,
    slots: template === null ? null : slots,
    design,
  }
}

/** Throws validation_failed for words that no design may hold, like those of a script written from right to left. */
function wordsOfTemplate(template: StoredTemplate | null, slots: Readonly<Record<string, string>>): Design | null {
  if (!template?.design) return null
  const filled = Design.safeParse(fillDesign({ design: template.design, slots: template.slots }, slots))
  if (filled.success) return filled.data
  throw Refusal.field('slots', filled.error.issues[0]?.message ?? 'These words cannot be put on the picture.')
}
