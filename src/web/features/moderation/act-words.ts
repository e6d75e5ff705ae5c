// What an act is called in the present state: of an appeal one says yes or no, and what reports hid is kept hidden. Pure.
import type { ModerationAct, ModerationCaseDetail } from '#contract/moderation.ts'
import type { MessageKey } from '../../lib/words.ts'

interface ActWords {
  label: MessageKey
  /** What comes of it. */
  does: MessageKey
}

export function actWords(
  { state, isHidden }: Pick<ModerationCaseDetail, 'state' | 'isHidden'>,
  act: ModerationAct,
): ActWords {
  if (state === 'appealed' && act === 'restore') {
    return { label: 'moderation.act.grant', does: 'moderation.does.restore' }
  }
  if (state === 'appealed' && act === 'dismiss') {
    return { label: 'moderation.act.refuse', does: 'moderation.does.refuse' }
  }
  if (isHidden && act === 'hide') return { label: 'moderation.act.keepHidden', does: 'moderation.does.hide' }
  return { label: `moderation.act.${act}`, does: `moderation.does.${act}` }
}
