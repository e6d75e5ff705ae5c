// Ends one of one's own sessions at once; its cookie and its bearer tokens are dead with it.
import type { Viewer } from '#platform/http/viewer.ts'
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { endSessions } from './end-sessions.ts'
import { endSessionRow } from './sessions.sql.ts'
import { notifySignedOut } from './signed-out.sql.ts'

/** Throws `not_found` for an unknown, foreign or ended session alike. */
export async function endSession(services: Services, viewer: Viewer, shownSessionId: string): Promise<void> {
  const sessionId = parseId('session', shownSessionId)
  const ended = await endSessionRow(services.db, viewer.userId, sessionId, services.clock.now())
  if (!ended) throw new Refusal('not_found', 'There is no such open session.')
  await notifySignedOut(services.db.query, viewer.userId)
}

/** Ends the session of this request; without one there is nothing to end and that is fine. */
export async function logOut(services: Services, viewer: Viewer | null): Promise<void> {
  if (!viewer) return
  const ended = await endSessionRow(services.db, viewer.userId, viewer.sessionId, services.clock.now())
  if (ended) await notifySignedOut(services.db.query, viewer.userId)
}

/** All but the session of this request. */
export async function endOtherSessions(services: Services, viewer: Viewer): Promise<{ ended: number }> {
  const end = { userId: viewer.userId, now: services.clock.now(), exceptSessionId: viewer.sessionId }
  return { ended: await services.db.transaction((tx) => endSessions(tx, end)) }
}
