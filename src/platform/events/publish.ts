// Publishes a past fact in the caller's transaction: the event exists exactly when the fact does.
import type { Tx } from '../db/database.ts'
import { newId } from '../ids.ts'

/** Names of SPEC section 8; a module adds its own here, so that the list of facts stands in one place. */
export type EventName =
  | 'user_signed_up'
  | 'email_verified'
  | 'user_renamed'
  | 'user_suspended'
  | 'user_restored'
  | 'role_granted'
  | 'first_generation_done'
  | 'image_generated'
  | 'generation_failed'
  | 'image_published'
  | 'post_withdrawn'
  | 'post_liked'
  | 'comment_added'
  | 'user_followed'
  | 'remix_opened'
  | 'remix_generated'
  | 'reward_credited'
  | 'post_reported'
  | 'post_hidden'
  | 'post_restored'
  | 'moderation_decided'

export interface NewEvent {
  name: EventName
  /** Whose act it was (uuid). */
  userId: string | null
  /** Facts only: ids, amounts, kinds. Never a prompt, an address or a name. */
  data: Record<string, unknown>
  occurredAt: Date
}

type EventsTables = {
  events: { id: string; name: string; user_id: string | null; data: string; occurred_at: Date }
}

/** Returns the event's id (uuid), by which subscribers are idempotent. */
export async function publish(tx: Tx, event: NewEvent): Promise<string> {
  const id = newId()
  await tx
    .withTables<EventsTables>()
    .insertInto('events')
    .values({
      id,
      name: event.name,
      user_id: event.userId,
      data: JSON.stringify(event.data),
      occurred_at: event.occurredAt,
    })
    .execute()
  return id
}
