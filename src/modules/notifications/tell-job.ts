// A picture that is ready or failed while its owner was not looking: gathered by the hour. Who has a page open sees it there.
import { must } from '#platform/assert.ts'
import type { Tx } from '#platform/db/database.ts'
import type { DeliveredEvent } from '#platform/events/subscriptions.ts'
import { isLooking } from './inbox.sql.ts'
import { tell } from './tell.ts'
import type { TellingServices } from './telling-services.ts'

export async function tellJob({ db, clock }: TellingServices, tx: Tx, event: DeliveredEvent): Promise<void> {
  const userId = must(event.userId, 'every picture has an owner')
  if (await isLooking(db, userId, event.occurredAt)) return
  const act = event.name === 'image_generated' ? 'done' : 'failed'
  await tell(tx, { userId, kind: 'job_done', subject: act, actorIds: [], counts: 'times', act }, clock.now())
}
