// Notes what a person agreed to while registering, in the transaction that makes the account.
import type { RegistrationConsents } from '#contract/consent.ts'
import type { Config } from '#platform/config.ts'
import type { Tx } from '#platform/db/database.ts'
import { newId } from '#platform/ids.ts'
import { insertConsents } from './consents.sql.ts'
import { noticeVersion } from './documents.ts'

interface Registered {
  config: Config
  userId: string
  consents: RegistrationConsents
  now: Date
}

/** The optional purpose is noted only when it was agreed to: silence is no answer. */
export async function recordConsents(tx: Tx, { config, userId, consents, now }: Registered): Promise<void> {
  const version = consents.noticeVersion ?? noticeVersion(config)
  const row = (purpose: 'service' | 'product_mail') => ({
    id: newId(),
    user_id: userId,
    purpose,
    is_given: true,
    notice_version: version,
    how: 'registration' as const,
    created_at: now,
  })
  await insertConsents(tx, [row('service'), ...(consents.productMail ? [row('product_mail')] : [])])
}
