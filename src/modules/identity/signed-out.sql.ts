// Tells every process that sessions of an account ended, so that streams they opened end with them and not a heartbeat later.
import { sql } from 'kysely'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import { type Listener, listen } from '#platform/events/listen.ts'
import type { Logger } from '#platform/log.ts'

const channel = 'signed_out'

/** Sent when the transaction commits; carries the account's id (uuid) only. */
export async function notifySignedOut(query: Tx | Query, userId: string): Promise<void> {
  await sql`SELECT pg_notify(${channel}, ${userId})`.execute(query)
}

/** What is missed while the connection is away, the heartbeat of each stream finds. */
export function listenForSignedOut(db: Database, log: Logger, onSignedOut: (userId: string) => void): Listener {
  return listen(db, { channel, onNotice: onSignedOut, onConnected: () => {}, log })
}
