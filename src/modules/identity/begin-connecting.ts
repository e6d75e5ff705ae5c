// Sends a signed-in person to Google, to connect an account there with this one.
import type { FastifyReply } from 'fastify'
import type { Viewer } from '#platform/http/viewer.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import type { GoogleClient } from './google-client.ts'
import { sendToGoogle } from './google-routes.ts'
import { proveIdentity } from './prove-identity.ts'

/** Throws `not_found` where Google is not offered, `validation_failed` on `password`, `provider_unavailable`. */
export async function beginConnecting(
  services: Services,
  google: GoogleClient | null,
  { viewer, password, reply }: { viewer: Viewer; password: string; reply: FastifyReply },
): Promise<{ address: string }> {
  if (google === null) throw new Refusal('not_found', 'Sign-in with Google is not offered here.')
  await proveIdentity(services, { viewer, password })
  const connect = { userId: viewer.userId, sessionId: viewer.sessionId }
  return { address: await sendToGoogle(services, google, reply, { next: '/settings', connect }) }
}
