// Where a notification leads. Pure. Always a path of ours.
import type { Person } from '#contract/posts.ts'
import { showId } from '#platform/ids.ts'
import type { NotificationRow } from './list.sql.ts'

type Led = Pick<NotificationRow, 'kind' | 'post_id' | 'comment_id'>

export function hrefOf(
  { kind, post_id, comment_id }: Led,
  about: { person: Person | undefined; isPostThere: boolean },
): string {
  const post = post_id !== null && about.isPostThere ? `/post/${showId('post', post_id)}` : undefined
  switch (kind) {
    case 'follow':
      return about.person && about.person.handle !== ''
        ? `/u/${encodeURIComponent(about.person.handle)}`
        : '/notifications'
    case 'job_done':
      return '/studio/my-creations'
    case 'purchase':
      return '/wallet'
    case 'referral':
      return '/referrals'
    case 'comment':
      return post && comment_id !== null ? `${post}#${showId('comment', comment_id)}` : (post ?? '/notifications')
    case 'like':
    case 'reuse_reward':
    case 'moderation':
      return post ?? '/notifications'
    default:
      return kind satisfies never
  }
}
