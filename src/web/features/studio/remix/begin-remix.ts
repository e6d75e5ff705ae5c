// The draft that a post begins: everything its author shows, at the quality the person has chosen for themselves. Pure.
import type { ReplyOf } from '#contract/endpoint.ts'
import type { openRemix } from '#contract/remix.ts'
import type { Template } from '#contract/studio.ts'
import { type Draft, emptyDraft, takeText } from '../draft.ts'
import type { DraftRemix } from './draft-remix.ts'

export type OpenedRemix = ReplyOf<typeof openRemix>

// The server holds it for 24 hours; an hour before that it is opened again.
const freshMs = 23 * 3_600_000

export const isStale = ({ openedAtMs }: DraftRemix, nowMs: number): boolean => nowMs - openedAtMs > freshMs

export function remixOfReply(reply: OpenedRemix, nowMs: number): DraftRemix {
  const { imageUrl, width, height, placeholder } = reply
  return {
    postId: reply.sourcePostId,
    title: reply.title,
    author: reply.author.name,
    isSealed: reply.remix === 'sealed',
    changes: '',
    openedAtMs: nowMs,
    picture: { imageUrl, width, height, placeholder },
  }
}

interface Studio {
  known: Draft
  templates: readonly Template[]
  nowMs: number
}

export function beginRemix(reply: OpenedRemix, { known, templates, nowMs }: Studio): Draft {
  const { settings, templatePrompt, enhancedPrompt } = reply
  const remix = remixOfReply(reply, nowMs)
  const isSame = known.remix?.postId === remix.postId && known.remix.isSealed
  const plain: Draft = {
    ...emptyDraft,
    tier: known.tier,
    imageType: settings.imageType,
    aspectRatio: settings.aspectRatio,
    // Opened once more: what was written for it stays.
    remix: isSame ? { ...remix, changes: known.remix?.changes ?? '' } : remix,
  }
  if (remix.isSealed) return plain
  const template = templates.find(({ id }) => id === settings.templateId)
  const isInBlanks = template !== undefined && (enhancedPrompt === '' || enhancedPrompt === templatePrompt)
  const taken: Draft = template ? { ...plain, templateId: template.id, slots: settings.slots ?? {} } : plain
  return {
    ...(isInBlanks ? taken : takeText(taken, enhancedPrompt || templatePrompt)),
    ...(isInBlanks ? { mode: 'blanks' as const } : {}),
    words: settings.design ?? null,
  }
}

/** Without the link; what was written stays the person's own. */
export function leaveRemix(draft: Draft): Draft {
  const { remix } = draft
  const own = remix?.isSealed ? takeText(draft, remix.changes) : draft
  return { ...own, remix: null }
}
