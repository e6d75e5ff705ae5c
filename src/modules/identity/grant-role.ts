// Gives a role to an account on an admin's word. The database checks that it is one; the role acts on the next request.
import type { Role } from '#contract/identity.ts'
import { publish } from '#platform/events/publish.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import type { AccountAct } from './account-act.ts'
import { notifySignedOut } from './signed-out.sql.ts'
import { grantRoleAs } from './users.sql.ts'

/** Throws `forbidden` when the actor is no admin, `not_found`, and `conflict` for the last admin. */
export async function grantRole(
  services: Services,
  { actorId, userId, alongside, role }: AccountAct & { role: Role },
): Promise<void> {
  const now = services.clock.now()
  await services.db.transaction(async (tx) => {
    const outcome = await grantRoleAs(tx, { actorId, userId, role })
    if (outcome === 'forbidden') throw new Refusal('forbidden')
    if (outcome === 'not_found') throw new Refusal('not_found')
    if (outcome === 'last_admin')
      throw new Refusal('conflict', 'This is the last admin: give the role to another first.')
    // Streams were opened with the old role: they open anew.
    await notifySignedOut(tx, userId)
    await publish(tx, { name: 'role_granted', userId, data: { actorId, role }, occurredAt: now })
    await alongside?.(tx)
  })
}
