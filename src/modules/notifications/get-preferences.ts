// What one wants to be told, and how: what was chosen, else what each kind begins with.
import type { NotificationPreferences } from '#contract/notifications.ts'
import type { Database } from '#platform/db/database.ts'
import { channelsOf, kindRules, toldKinds } from './kind-rules.ts'
import { findPreferences } from './preferences.sql.ts'

export async function getPreferences(db: Database, userId: string): Promise<NotificationPreferences> {
  const chosen = await findPreferences(db, userId)
  return {
    kinds: toldKinds.map((kind) => ({
      kind,
      ...channelsOf(kind, chosen.get(kind)),
      canEmail: kindRules[kind].mail !== 'never',
      canTurnOff: kindRules[kind].canTurnOff,
    })),
  }
}
