// Stops messages about one kind, by the token of a link in one of them. Again changes nothing.
import type { NotificationKind } from '#contract/notifications.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { takeMailLines } from './gathered-mails.sql.ts'
import { lockInbox } from './inbox.sql.ts'
import { channelsOf } from './kind-rules.ts'
import { findPreference, savePreference } from './preferences.sql.ts'
import { readUnsubscribeToken } from './unsubscribe-token.ts'

/** Throws not_found for a token that is not ours. */
export async function unsubscribe(
  { db, clock, secrets }: Pick<Services, 'db' | 'clock' | 'secrets'>,
  token: string,
): Promise<{ kind: NotificationKind }> {
  const stopped = readUnsubscribeToken(secrets, token)
  if (!stopped) throw new Refusal('not_found', 'This link is not complete. Please open it from the message again.')
  const { userId, kind } = stopped
  await db.transaction(async (tx) => {
    await lockInbox(tx, userId)
    const { inApp } = channelsOf(kind, await findPreference(tx, userId, kind))
    await savePreference(tx, { userId, kind, inApp, email: false, now: clock.now() })
    await takeMailLines(tx, { userId, kind })
  })
  return { kind }
}
