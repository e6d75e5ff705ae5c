// What follows when somebody has proved to read mail at an account's address. In the caller's transaction.
import type { Tx } from '#platform/db/database.ts'
import { publish } from '#platform/events/publish.ts'
import type { Services } from '#platform/module.ts'
import { admitAdmin } from './users.sql.ts'

/** The address of ADMIN_EMAIL becomes an admin here and nowhere else: an unproved address is only a claim. */
export async function proveAddress(
  services: Services,
  tx: Tx,
  proof: { userId: string; email: string },
): Promise<void> {
  const { adminEmail } = services.config
  if (adminEmail !== undefined && adminEmail === proof.email) await admitAdmin(tx, proof.userId, proof.email)
  await publish(tx, { name: 'email_verified', userId: proof.userId, data: {}, occurredAt: services.clock.now() })
}
