// All SQL on what somebody wants to be told.
import type { NotificationKind } from '#contract/notifications.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { Channels } from './kind-rules.ts'
import type { NotificationTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<NotificationTables>()

export async function findPreference(
  tx: Tx | Query,
  userId: string,
  kind: NotificationKind,
): Promise<Channels | undefined> {
  return tables(tx)
    .selectFrom('notification_preferences')
    .select(['in_app as inApp', 'email'])
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .executeTakeFirst()
}

/** Only what was ever changed; at most one for each kind. */
export async function findPreferences(db: Database, userId: string): Promise<Map<NotificationKind, Channels>> {
  const rows = await tables(db.query)
    .selectFrom('notification_preferences')
    .select(['kind', 'in_app as inApp', 'email'])
    .where('user_id', '=', userId)
    .execute()
  return new Map(rows.map(({ kind, ...channels }) => [kind, channels]))
}

export async function savePreference(
  tx: Tx,
  { userId, kind, inApp, email, now }: Channels & { userId: string; kind: NotificationKind; now: Date },
): Promise<void> {
  const values = { in_app: inApp, email, updated_at: now }
  await tables(tx)
    .insertInto('notification_preferences')
    .values({ user_id: userId, kind, ...values })
    .onConflict((conflict) => conflict.columns(['user_id', 'kind']).doUpdateSet(values))
    .execute()
}
