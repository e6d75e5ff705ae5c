// One's own open sessions, the latest used first.
import type { Session } from '#contract/identity.ts'
import type { Viewer } from '#platform/http/viewer.ts'
import { showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { deviceName } from './device-name.ts'
import { listOpenSessions } from './sessions.sql.ts'

/** All of them: an account has at most 50. */
export async function listSessions(
  services: Services,
  viewer: Pick<Viewer, 'userId' | 'sessionId'>,
): Promise<{ items: Session[] }> {
  const rows = await listOpenSessions(services.db, viewer.userId, services.clock.now(), 50)
  return {
    items: rows.map((row) => ({
      id: showId('session', row.id),
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      device: row.device_name ?? deviceName(row.user_agent),
      current: row.id === viewer.sessionId,
    })),
  }
}
