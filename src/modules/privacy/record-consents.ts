// Notes what a person agreed to while registering, in the transaction that makes the account.
import type { RegistrationConsents } from '#contract/consent.ts'
import type { Tx } from '#platform/db/database.ts'
import { newId } from '#platform/ids.ts'
import { insertConsents } from './consents.sql.ts'

/** The optional purpose is noted only when it was agreed to: silence is no answer. */
export async function recordConsents(
  tx: Tx,
  { userId, consents, now }: { userId: string; consents: RegistrationConsents; now: Date },
): Promise<void> {
  const row = (purpose: 'service' | 'product_mail') => ({
    id: newId(),
    user_id: userId,
    purpose,
    is_given: true,
    notice_version: consents.noticeVersion,
    how: 'registration' as const,
    created_at: now,
  })
  await insertConsents(tx, [row('service'), ...(consents.productMail ? [row('product_mail')] : [])])
}
