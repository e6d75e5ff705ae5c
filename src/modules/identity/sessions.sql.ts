// All SQL on sessions. The look-up of every request is one prepared call by an index, shared with those that come meanwhile.
import type { Role } from '#contract/identity.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { IdentityTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<IdentityTables>()

export interface NewSession {
  id: string
  userId: string
  tokenHash: Buffer
  userAgent: string
  createdAt: Date
  expiresAt: Date
  absoluteExpiresAt: Date
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tables(tx)
    .insertInto('sessions')
    .values({
      id: session.id,
      user_id: session.userId,
      token_hash: session.tokenHash,
      user_agent: session.userAgent,
      device_name: null,
      created_at: session.createdAt,
      last_seen_at: session.createdAt,
      expires_at: session.expiresAt,
      absolute_expires_at: session.absoluteExpiresAt,
      ended_at: null,
    })
    .execute()
}

export interface OpenSession {
  id: string
  user_id: string
  role: Role
  has_two_factor: boolean
  account_created_at: Date
  last_seen_at: Date
  absolute_expires_at: Date
}

const findByToken = 'SELECT * FROM identity_find_open_sessions($1, $2)'

/** By token, at the places of their hashes; null when unknown, ended, expired or the account is suspended. */
export async function findSessionsByToken(
  db: Database,
  tokenHashes: readonly Buffer[],
  now: Date,
): Promise<(OpenSession | null)[]> {
  const rows = await db.call<OpenSession & { place: number }>('sessions_by_token', findByToken, [tokenHashes, now])
  const found: (OpenSession | null)[] = tokenHashes.map(() => null)
  // Places of PostgreSQL's arrays begin with 1.
  for (const { place, ...session } of rows) found[place - 1] = session
  return found
}

const findById = `SELECT s.id, s.user_id, u.role, u.two_factor_at IS NOT NULL AS has_two_factor,
    u.created_at AS account_created_at, s.last_seen_at, s.absolute_expires_at
  FROM sessions s JOIN users u ON u.id = s.user_id
  WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND u.suspended_at IS NULL`

/** Null like above. */
export async function findSessionById(db: Database, sessionId: string, now: Date): Promise<OpenSession | null> {
  const rows = await db.call<OpenSession>('session_by_id', findById, [sessionId, now])
  return rows[0] ?? null
}

export async function touchSession(db: Database, sessionId: string, now: Date, expiresAt: Date): Promise<void> {
  await tables(db.query)
    .updateTable('sessions')
    .set({ last_seen_at: now, expires_at: expiresAt })
    .where('id', '=', sessionId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Newest use first, at most `limit`. */
export async function listOpenSessions(db: Database, userId: string, now: Date, limit: number) {
  return tables(db.query)
    .selectFrom('sessions')
    .select(['id', 'user_agent', 'device_name', 'created_at', 'last_seen_at', 'expires_at'])
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .limit(limit)
    .execute()
}

export async function sessionStartedAt(db: Database, sessionId: string): Promise<Date | null> {
  const row = await tables(db.query)
    .selectFrom('sessions')
    .select('created_at')
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return row?.created_at ?? null
}

/** Browsers that ever signed in, the latest first, at most 200. */
export async function listUserAgents(tx: Tx, userId: string): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('sessions')
    .select('user_agent')
    .where('user_id', '=', userId)
    .orderBy('last_seen_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => row.user_agent)
}

/** False when it is not an open session of this user. */
export async function setDeviceName(
  db: Database,
  named: { userId: string; sessionId: string; device: string; now: Date },
): Promise<boolean> {
  const row = await tables(db.query)
    .updateTable('sessions')
    .set({ device_name: named.device })
    .where('id', '=', named.sessionId)
    .where('user_id', '=', named.userId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', named.now)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** False when it is not an open session of this user. */
export async function endSessionRow(db: Database, userId: string, sessionId: string, now: Date): Promise<boolean> {
  const row = await tables(db.query)
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('id', '=', sessionId)
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Ends all open sessions, or all but one; returns how many those were. */
export async function endSessionRows(
  tx: Tx,
  { userId, now, exceptSessionId }: { userId: string; now: Date; exceptSessionId?: string },
): Promise<number> {
  let update = tables(tx)
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
  if (exceptSessionId !== undefined) update = update.where('id', '!=', exceptSessionId)
  const result = await update.executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Ends the oldest open sessions beyond `keep`: a bound on the rows one account can make. */
export async function endOldestSessions(tx: Tx, userId: string, now: Date, keep: number): Promise<void> {
  const query = tables(tx)
  await query
    .updateTable('sessions')
    .set({ ended_at: now })
    .where(
      'id',
      'in',
      query
        .selectFrom('sessions')
        .select('id')
        .where('user_id', '=', userId)
        .where('ended_at', 'is', null)
        .orderBy('last_seen_at', 'desc')
        .offset(keep)
        .limit(1000),
    )
    .execute()
}

/** At most `limit` rows; returns how many went. */
export async function deleteOldSessions(db: Database, before: Date, limit: number): Promise<number> {
  const query = tables(db.query)
  const result = await query
    .deleteFrom('sessions')
    .where('id', 'in', query.selectFrom('sessions').select('id').where('absolute_expires_at', '<', before).limit(limit))
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
