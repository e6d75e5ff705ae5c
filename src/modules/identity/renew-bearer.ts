// A fresh bearer token for the present session. A host's user brings the host's own token each time instead.
import type { Viewer } from '#platform/http/viewer.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { mintBearer } from './bearer-token.ts'
import { sessionStartedAt } from './sessions.sql.ts'

/** Throws `forbidden` without a session of ours. */
export async function renewBearer({ db, secrets, clock }: Services, { sessionId }: Viewer) {
  if ((await sessionStartedAt(db, sessionId)) === null)
    throw new Refusal('forbidden', 'Use the token of your platform.')
  return mintBearer(secrets, sessionId, clock.now())
}
