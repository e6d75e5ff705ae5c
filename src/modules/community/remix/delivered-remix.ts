// Reads the event of a delivery as far as remixing needs it. Pure.
import { z } from 'zod'
import type { DeliveredEvent } from '#platform/events/subscriptions.ts'
import type { DeliveredRemix } from './settle-remix.ts'

const Fact = z.object({ generationId: z.uuid(), creationId: z.uuid(), remixOf: z.uuid().nullish() })

/** Null when it was made from nobody's post. Throws for an event that is none of ours. */
export function deliveredRemix({ userId, data, occurredAt }: DeliveredEvent): DeliveredRemix | null {
  const { generationId, creationId, remixOf } = Fact.parse(data)
  if (!remixOf || userId === null) return null
  return { generationId, creationId, postId: remixOf, userId, deliveredAt: occurredAt }
}
