// Opens a session in the caller's transaction and bounds how many one account may have.
import type { Tx } from '#platform/db/database.ts'
import { newId } from '#platform/ids.ts'
import { hashSessionToken, newSessionToken, sessionAbsoluteDays, sessionIdleDays } from './session-token.ts'
import { endOldestSessions, insertSession } from './sessions.sql.ts'

const dayMs = 86_400_000
/** More devices than a person has; beyond it the longest unused session ends. */
const maxOpenSessions = 50

/** The token goes to the client and is kept nowhere. */
export async function startSession(tx: Tx, start: { userId: string; userAgent: string; now: Date }) {
  const token = newSessionToken()
  const id = newId()
  const absoluteExpiresAt = new Date(start.now.getTime() + sessionAbsoluteDays * dayMs)
  await insertSession(tx, {
    id,
    userId: start.userId,
    tokenHash: hashSessionToken(token),
    userAgent: start.userAgent.slice(0, 300),
    createdAt: start.now,
    expiresAt: new Date(start.now.getTime() + sessionIdleDays * dayMs),
    absoluteExpiresAt,
  })
  await endOldestSessions(tx, start.userId, start.now, maxOpenSessions)
  return { sessionId: id, sessionToken: token, absoluteExpiresAt }
}
