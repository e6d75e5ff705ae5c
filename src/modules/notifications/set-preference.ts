// Changes how one kind is told. What was gathered for a message that is not wanted any more goes.
import type { NotificationKind, NotificationPreferences } from '#contract/notifications.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { takeMailLines } from './gathered-mails.sql.ts'
import { getPreferences } from './get-preferences.ts'
import { lockInbox } from './inbox.sql.ts'
import { type Channels, kindRules } from './kind-rules.ts'
import { savePreference } from './preferences.sql.ts'

type Wanted = Channels & { userId: string; kind: NotificationKind }

/** Throws validation_failed for what the kind does not allow. */
export async function setPreference(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  wanted: Wanted,
): Promise<NotificationPreferences> {
  const { userId, kind, inApp, email } = wanted
  const { canTurnOff, mail } = kindRules[kind]
  if (!inApp && !canTurnOff) throw Refusal.field('inApp', 'What a moderator did is always told here.')
  if (email && mail === 'never') throw Refusal.field('email', 'Nothing is mailed about this.')
  await db.transaction(async (tx) => {
    await lockInbox(tx, userId)
    await savePreference(tx, { ...wanted, now: clock.now() })
    if (!email) await takeMailLines(tx, { userId, kind })
  })
  return getPreferences(db, userId)
}
