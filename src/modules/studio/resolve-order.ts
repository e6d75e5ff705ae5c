// From what was sent to what will be drawn: template filled, source post asked, defaults chosen, text checked against the policy.
// Never touches money.
import { Design } from '#contract/design.ts'
import { fillDesign } from '#contract/fill-design.ts'
import { type AspectRatio, type GenerationOrder, type ImageType, pixelSize, promptMaxLength } from '#contract/studio.ts'
import { refuseUnwanted } from '#modules/policy/index.ts'
import { fillTemplate, findTemplate, type StoredTemplate } from '#modules/templates/index.ts'
import type { Database } from '#platform/db/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { designOrNull, refuseUnwantedWords } from './designs/design-words.ts'
import { mergeChanges, mergeSealed } from './merge-changes.ts'
import type { SourcePost, SourcePosts } from './source-posts.ts'

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

export interface OrderToResolve {
  /** uuid */
  userId: string
  order: GenerationOrder
  now: Date
}

/** What an order says in words: what is drawn, and what of it is recorded where. */
type Wording = Pick<ResolvedOrder, 'prompt' | 'changes' | 'templateId' | 'slots' | 'design'> &
  Partial<Pick<ResolvedOrder, 'imageType' | 'aspectRatio'>>

const defaultImageType: ImageType = 'realistic'
const defaultAspectRatio: AspectRatio = '1:1'

const composed = (text = '') => text.trim().normalize('NFC')

/** Throws not_found (template, post), forbidden (post), validation_failed (slots, no text) and content_policy_violation. */
export async function resolveOrder(
  { db, sourcePosts }: { db: Database; sourcePosts: SourcePosts },
  { userId, order, now }: OrderToResolve,
): Promise<ResolvedOrder> {
  const { remixOf } = order
  const source = remixOf === undefined ? null : await sourcePosts.findSource({ userId, postId: remixOf, now })
  const wording = source?.isSealed ? sealedWording(source, order) : await openWording(db, source, order)
  if (wording.design !== null) refuseUnwantedWords(wording.design)
  const aspectRatio = order.aspectRatio ?? source?.aspectRatio ?? wording.aspectRatio ?? defaultAspectRatio
  return {
    ...wording,
    sourcePostId: source?.postId ?? null,
    imageType: order.imageType ?? source?.imageType ?? wording.imageType ?? defaultImageType,
    aspectRatio,
    ...pixelSize(order.tier, aspectRatio),
  }
}

/**
 * Of a sealed post the server knows the words and nobody else: template and slots of the order say nothing, since they would have to
 * come from the post, and the words on the picture are the person's own or none.
 */
function sealedWording(source: SourcePost, order: GenerationOrder): Wording {
  const changes = [order.changes, order.prompt].map(composed).filter((text) => text !== '')
  const typed = changes.join('. ')
  if (typed.length > promptMaxLength) throw tooLong('changes')
  const design = designOrNull(order.design)
  return { prompt: mergeSealed(source.prompt, typed), changes: typed, templateId: null, slots: null, design }
}

async function openWording(db: Database, source: SourcePost | null, order: GenerationOrder): Promise<Wording> {
  const changes = composed(order.changes)
  if (source === null && changes !== '') throw Refusal.field('changes', 'Changes need a post to change.')
  const template = order.templateId === undefined ? null : await findTemplate(db, order.templateId)
  const slots = order.slots ?? {}
  const filled = template === null ? '' : fillTemplate(template, slots)
  // A text beside a template is the filled prompt as the person has edited it: what was confirmed is what is drawn.
  const text = composed(order.prompt) || composed(filled) || (source?.prompt ?? '')
  if (text === '') throw Refusal.field('prompt', 'Please write what the picture should show, or pick a template.')
  const prompt = mergeChanges(text, changes)
  if (prompt.length > promptMaxLength) throw tooLong('prompt')
  refuseUnwanted(prompt)
  return {
    prompt,
    changes: null,
    templateId: template?.id ?? null,
    slots: template === null ? null : slots,
    design: designOrNull(order.design === undefined ? wordsOfTemplate(template, slots) : order.design),
    ...(template && { imageType: template.imageType, aspectRatio: template.aspectRatio }),
  }
}

const tooLong = (field: string) =>
  Refusal.field(field, `Please shorten the text: at most ${promptMaxLength} characters.`)

/** Throws validation_failed for words that no design may hold, like those of a script written from right to left. */
function wordsOfTemplate(template: StoredTemplate | null, slots: Readonly<Record<string, string>>): Design | null {
  if (!template?.design) return null
  const filled = Design.safeParse(fillDesign({ design: template.design, slots: template.slots }, slots))
  if (filled.success) return filled.data
  throw Refusal.field('slots', filled.error.issues[0]?.message ?? 'These words cannot be put on the picture.')
}
