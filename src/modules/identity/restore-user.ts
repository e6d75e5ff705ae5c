// Lets a suspended account sign in again. Its old sessions stay ended.
import { publish } from '#platform/events/publish.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import type { AccountAct } from './account-act.ts'
import { setRestored } from './users.sql.ts'

/** Idempotent. Throws `not_found`. */
export async function restoreUser(services: Services, { actorId, userId, alongside }: AccountAct): Promise<void> {
  const now = services.clock.now()
  await services.db.transaction(async (tx) => {
    const outcome = await setRestored(tx, userId)
    if (outcome === 'not_found') throw new Refusal('not_found')
    if (outcome === 'same') return
    await publish(tx, { name: 'user_restored', userId, data: { actorId }, occurredAt: now })
    await alongside?.(tx)
  })
}
