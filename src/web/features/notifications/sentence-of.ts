// What a row says, in the page's language. Names and titles of others are values in it, never markup. Pure.
import type { Notification } from '#contract/notifications.ts'
import type { MessageKey, Words } from '../../lib/words.ts'

const actKeys: Readonly<Record<string, MessageKey>> = {
  post_hidden: 'notify.act.post_hidden',
  post_hidden_by_reports: 'notify.act.post_hidden_by_reports',
  post_restored: 'notify.act.post_restored',
  post_removed: 'notify.act.post_removed',
  comment_hidden: 'notify.act.comment_hidden',
  comment_restored: 'notify.act.comment_restored',
  comment_removed: 'notify.act.comment_removed',
  appeal_granted: 'notify.act.appeal_granted',
  appeal_refused: 'notify.act.appeal_refused',
  warned: 'notify.act.warned',
  suspended: 'notify.act.suspended',
  report_upheld: 'notify.act.report_upheld',
  report_dismissed: 'notify.act.report_dismissed',
}

export function sentenceOf(item: Notification, { format, t }: Pick<Words, 'format' | 't'>): string {
  const { count, act = '', credits = 0 } = item
  const name = item.people[0]?.name || t('notify.somebody')
  const post = item.post ? t('notify.thePost', { title: item.post.title }) : t('notify.aPost')
  const people = { name, post, others: count - 1 }
  switch (item.kind) {
    case 'like':
      return t('notify.like', people)
    case 'comment':
      return t(act === 'answered' ? 'notify.answered' : 'notify.comment', people)
    case 'follow':
      return t('notify.follow', people)
    case 'reuse_reward':
      return credits > 0
        ? t('notify.reward', { count, post, credits: format.credits(credits) })
        : t('notify.rewardNone', { count, post })
    case 'job_done':
      return t(act === 'failed' ? 'notify.jobFailed' : 'notify.jobDone', { count })
    case 'referral':
      return t('notify.referral')
    case 'purchase':
      return t('notify.purchase')
    case 'moderation':
      return t(actKeys[act] ?? 'notify.act.other', { post })
    default:
      return item.kind satisfies never
  }
}
