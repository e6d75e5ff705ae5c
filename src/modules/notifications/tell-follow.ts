// Somebody follows: the fact comes once for each pair of people.
import { must } from '#platform/assert.ts'
import type { Tx } from '#platform/db/database.ts'
import type { DeliveredEvent } from '#platform/events/subscriptions.ts'
import { UserFollowed } from './event-data.ts'
import { tell } from './tell.ts'
import type { TellingServices } from './telling-services.ts'

export async function tellFollow({ clock }: TellingServices, tx: Tx, event: DeliveredEvent): Promise<void> {
  const { followedId } = UserFollowed.parse(event.data)
  const followerId = must(event.userId, 'somebody follows')
  await tell(
    tx,
    { userId: followedId, kind: 'follow', subject: 'followers', actorIds: [followerId], counts: 'actors-once' },
    clock.now(),
  )
}
