// Who hears which facts. One subscriber for each kind, so that one that fails does not hold up the others.

import type { Tx } from '#platform/db/database.ts'
import type { EventName } from '#platform/events/publish.ts'
import type { DeliveredEvent, Subscription } from '#platform/events/subscriptions.ts'
import { tellComment } from './tell-comment.ts'
import { tellFollow } from './tell-follow.ts'
import { tellJob } from './tell-job.ts'
import { tellLikes } from './tell-likes.ts'
import { tellHiddenByReports, tellModeration } from './tell-moderation.ts'
import { tellReward } from './tell-reward.ts'
import type { TellingServices } from './telling-services.ts'

type Teller = (services: TellingServices, tx: Tx, event: DeliveredEvent) => Promise<void>

const tellers: readonly { subscriber: string; events: readonly EventName[]; tell: Teller }[] = [
  { subscriber: 'notifications.tell_likes', events: ['post_liked'], tell: tellLikes },
  { subscriber: 'notifications.tell_comment', events: ['comment_added'], tell: tellComment },
  { subscriber: 'notifications.tell_follow', events: ['user_followed'], tell: tellFollow },
  { subscriber: 'notifications.tell_reward', events: ['reward_credited'], tell: tellReward },
  { subscriber: 'notifications.tell_job', events: ['image_generated', 'generation_failed'], tell: tellJob },
  { subscriber: 'notifications.tell_moderation', events: ['moderation_decided'], tell: tellModeration },
  { subscriber: 'notifications.tell_hidden', events: ['post_hidden'], tell: tellHiddenByReports },
]

export function notificationSubscriptions(services: TellingServices): Subscription[] {
  return tellers.map(({ subscriber, events, tell }) => ({
    subscriber,
    events,
    handle: (tx, event) => tell(services, tx, event),
  }))
}
