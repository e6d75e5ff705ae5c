// Ends all sessions of an account, or all but one, in the caller's transaction, and closes what they had open.
import type { Tx } from '#platform/db/database.ts'
import { endSessionRows } from './sessions.sql.ts'
import { notifySignedOut } from './signed-out.sql.ts'

/** Returns how many were open. */
export async function endSessions(
  tx: Tx,
  end: { userId: string; now: Date; exceptSessionId?: string },
): Promise<number> {
  const ended = await endSessionRows(tx, end)
  await notifySignedOut(tx, end.userId)
  return ended
}
