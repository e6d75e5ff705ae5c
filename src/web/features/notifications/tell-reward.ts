// Says that somebody's remix has just earned something. Only in a tab that is looked at: all of them hear of it.
import type { LiveEvent } from '#contract/studio.ts'
import { notify } from '../../lib/notices.ts'
import type { Words } from '../../lib/words.ts'

type Reward = NonNullable<Extract<LiveEvent, { type: 'notifications' }>['reward']>

export function tellReward({ credits, by, title }: Reward, { format, t }: Words): void {
  if (document.visibilityState !== 'visible') return
  const name = by === '' ? t('notify.somebody') : by
  const post = title === '' ? t('notify.aPost') : t('notify.thePost', { title })
  notify(t('notify.toast', { credits: format.credits(credits), name, post }))
}
