// A reward for a remix: gathered by post, with the exact sum.
import type { Tx } from '#platform/db/database.ts'
import type { DeliveredEvent } from '#platform/events/subscriptions.ts'
import { RewardCredited } from './event-data.ts'
import { tell } from './tell.ts'
import type { TellingServices } from './telling-services.ts'

export async function tellReward({ clock }: TellingServices, tx: Tx, { data }: DeliveredEvent): Promise<void> {
  const { postId, authorId, byUserId, hundredths } = RewardCredited.parse(data)
  await tell(
    tx,
    {
      userId: authorId,
      kind: 'reuse_reward',
      subject: `post:${postId}`,
      actorIds: [byUserId],
      counts: 'actors',
      hundredths,
      postId,
    },
    clock.now(),
  )
}
