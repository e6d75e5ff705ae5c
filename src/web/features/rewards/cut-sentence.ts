// Which limit cut a reward, as a sentence with the figure of that limit. Pure.
import type { Earnings, RewardEntry } from '#contract/rewards.ts'
import type { Format } from '../../lib/format.ts'
import type { Translate } from '../../lib/words.ts'

interface Saying {
  t: Translate
  format: Format
}

type Limits = Pick<Earnings, 'postMax' | 'dayMax' | 'bonusDayMax'>

export function cutSentence({ cutBy }: Pick<RewardEntry, 'cutBy'>, limits: Limits, { t, format }: Saying): string {
  switch (cutBy) {
    case 'none':
      return t('earnings.cut.none')
    case 'post':
      return t('earnings.cut.post', { most: format.credits(limits.postMax) })
    case 'day':
      return t('earnings.cut.day', { most: format.credits(limits.dayMax) })
    case 'bonus':
      // Without a limit of its own nothing is cut any more; an old reward may still have been.
      return t('earnings.cut.bonus', { most: format.credits(limits.bonusDayMax ?? 0) })
    default:
      return cutBy satisfies never
  }
}
