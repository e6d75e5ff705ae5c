// Gives the device of one of one's own open sessions a name.
import type { Viewer } from '#platform/http/viewer.ts'
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { setDeviceName } from './sessions.sql.ts'

/** Throws `not_found` for an unknown, foreign or ended session alike. */
export async function nameSession(
  { db, clock }: Services,
  { viewer, sessionId, device }: { viewer: Viewer; sessionId: string; device: string },
): Promise<void> {
  const named = { userId: viewer.userId, sessionId: parseId('session', sessionId), device, now: clock.now() }
  if (!(await setDeviceName(db, named))) throw new Refusal('not_found', 'There is no such open session.')
}
