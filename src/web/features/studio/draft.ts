// What a person is working on in the studio, and what it becomes as an order. Pure; must know nothing of React or storage.
import { aspectRatios, imageTypes, promptMaxLength, purposes, tiers, variantCounts } from '#contract/picture-options.ts'
import type {
  AspectRatio,
  CreationDetail,
  GenerationOrder,
  ImageType,
  Purpose,
  Template,
  Tier,
} from '#contract/studio.ts'
import { type DraftWords, followSlots, isDraftWords, templateWords } from '../designs/words-of-draft.ts'
import { type DraftRemix, isDraftRemix, remixOrder } from './remix/draft-remix.ts'

export interface Draft {
  /** blanks: the template's own text, filled with `slots`. text: `prompt`, also when it began as a template. */
  mode: 'text' | 'blanks'
  prompt: string
  templateId: string | null
  slots: Record<string, string>
  imageType: ImageType
  purpose: Purpose | null
  aspectRatio: AspectRatio
  tier: Tier
  /** Pictures in one run. */
  variants: GenerationOrder['variants']
  /** What stands on the picture. */
  words: DraftWords
  /** Set by "reopen": the same seed draws the same picture again. */
  seed: number | null
  /** The post it is made from. Absent in drafts that were stored before there were posts. */
  remix?: DraftRemix | null
}

export const emptyDraft: Draft = {
  mode: 'text',
  prompt: '',
  templateId: null,
  slots: {},
  imageType: 'poster',
  purpose: null,
  aspectRatio: '1:1',
  tier: 'standard',
  variants: 1,
  words: null,
  seed: null,
  remix: null,
}

const oneOf = <Value extends string | number>(list: readonly Value[], value: unknown): boolean =>
  list.some((item) => item === value)

/** A stored draft may come from an older release, so each part is looked at. */
export function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const draft: Partial<Record<keyof Draft, unknown>> = value
  return (
    oneOf(['text', 'blanks'], draft.mode) &&
    typeof draft.prompt === 'string' &&
    draft.prompt.length <= promptMaxLength &&
    (draft.templateId === null || typeof draft.templateId === 'string') &&
    typeof draft.slots === 'object' &&
    draft.slots !== null &&
    Object.values(draft.slots).every((slot) => typeof slot === 'string') &&
    oneOf(imageTypes, draft.imageType) &&
    (draft.purpose === null || oneOf(purposes, draft.purpose)) &&
    oneOf(aspectRatios, draft.aspectRatio) &&
    oneOf(tiers, draft.tier) &&
    oneOf(variantCounts, draft.variants) &&
    isDraftWords(draft.words) &&
    (draft.seed === null || typeof draft.seed === 'number') &&
    (draft.remix === undefined || draft.remix === null || isDraftRemix(draft.remix))
  )
}

/** The template with its sample words: ready to generate without typing. */
export function pickTemplate(draft: Draft, template: Template): Draft {
  return {
    ...draft,
    mode: 'blanks',
    prompt: '',
    templateId: template.id,
    slots: Object.fromEntries(template.slots.map((slot) => [slot.key, slot.sample])),
    imageType: template.imageType,
    aspectRatio: template.aspectRatio,
    purpose: template.purpose,
    words: 'template',
    seed: null,
  }
}

export function dropTemplate(draft: Draft): Draft {
  return { ...draft, mode: 'text', templateId: null, slots: {}, words: null, seed: null }
}

/** The text becomes the person's own. The template it came from stays on record. */
export function takeText(draft: Draft, prompt: string): Draft {
  return { ...draft, mode: 'text', prompt: prompt.slice(0, promptMaxLength), seed: null }
}

/** Words that were edited follow the slots as far as they are still the template's. */
export function fillSlot(draft: Draft, key: string, value: string, template?: Template): Draft {
  const slots = { ...draft.slots, [key]: value }
  const { words } = draft
  const isOwn = words !== null && words !== 'template'
  const followed = isOwn
    ? followSlots(words, templateWords(template, draft.slots), templateWords(template, slots))
    : words
  return { ...draft, slots, words: followed, seed: null }
}

const ratioOfPurpose: Record<Purpose, AspectRatio> = {
  profile_photo: '1:1',
  social_post: '4:5',
  teaser: '9:16',
  project_showcase: '16:9',
  ad_banner: '3:2',
  poster: '3:4',
}

export function choosePurpose(draft: Draft, purpose: Purpose): Draft {
  return { ...draft, purpose, aspectRatio: ratioOfPurpose[purpose], seed: null }
}

/** Everything as it was when the picture was ordered; the confirmed text stands as text. */
export function reopen(creation: CreationDetail): Draft {
  return {
    mode: 'text',
    prompt: creation.prompt,
    templateId: creation.templateId ?? null,
    slots: creation.slots ?? {},
    imageType: creation.imageType,
    purpose: null,
    aspectRatio: creation.aspectRatio,
    tier: creation.tier,
    variants: 1,
    words: creation.design ?? null,
    seed: creation.seed,
  }
}

export type Order = Pick<
  GenerationOrder,
  'prompt' | 'tier' | 'templateId' | 'slots' | 'design' | 'imageType' | 'aspectRatio' | 'seed' | 'remixOf' | 'changes'
> & { variants?: Draft['variants'] }

/** What is sent. A text beside a template is the filled prompt as the person has edited it. */
export function orderOf(draft: Draft): Order {
  const { tier, imageType, aspectRatio, templateId, slots, variants, words, seed } = draft
  // The template's own words are filled by the server, by the same rule; null keeps it from that.
  const isSaid = words !== 'template' && (words !== null || templateId !== null)
  return {
    prompt: draft.mode === 'text' ? draft.prompt.trim() : '',
    tier,
    imageType,
    aspectRatio,
    ...(templateId === null ? {} : { templateId, slots }),
    ...(variants === 1 ? {} : { variants }),
    ...(isSaid ? { design: words } : {}),
    ...(seed === null ? {} : { seed }),
    ...remixOrder(draft.remix),
  }
}
