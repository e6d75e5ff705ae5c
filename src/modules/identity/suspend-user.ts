// Suspends an account: sessions and bearer tokens are dead with the commit, open streams are closed, signing in is refused.
import { publish } from '#platform/events/publish.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import type { AccountAct } from './account-act.ts'
import { endSessions } from './end-sessions.ts'
import { setSuspended } from './users.sql.ts'

/** Idempotent. Throws `not_found`, and `conflict` for oneself and for the last admin. */
export async function suspendUser(services: Services, { actorId, userId, alongside }: AccountAct): Promise<void> {
  if (actorId === userId) throw new Refusal('conflict', 'You cannot suspend your own account.')
  const now = services.clock.now()
  await services.db.transaction(async (tx) => {
    const outcome = await setSuspended(tx, userId, now)
    if (outcome === 'not_found') throw new Refusal('not_found')
    if (outcome === 'last_admin') throw new Refusal('conflict', 'This is the last admin.')
    await endSessions(tx, { userId, now })
    if (outcome === 'same') return
    await publish(tx, { name: 'user_suspended', userId, data: { actorId }, occurredAt: now })
    await alongside?.(tx)
  })
}
