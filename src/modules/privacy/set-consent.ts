// Gives or withdraws a consent. Each word is one more row; the law asks that withdrawing is as easy as giving.
import type { BodyOf } from '#contract/endpoint.ts'
import type { setConsent as contract } from '#contract/privacy.ts'
import { newId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { findConsent, insertConsents } from './consents.sql.ts'

type Said = BodyOf<typeof contract> & { userId: string; versionInForce: string }

/** Saying the same again adds nothing. Throws `conflict` for another version, and for withdrawing what an account stands on. */
export async function setConsent({ db, clock }: Pick<Services, 'db' | 'clock'>, said: Said): Promise<void> {
  if (said.noticeVersion !== said.versionInForce) {
    throw new Refusal('conflict', 'The privacy notice has changed meanwhile. Please read the new one first.')
  }
  if (said.purpose === 'service' && !said.isGiven) {
    throw new Refusal('conflict', 'Without this there can be no account: to withdraw it, have the account erased.')
  }
  const last = await findConsent(db, said.userId, said.purpose)
  if (last?.isGiven === said.isGiven && last.noticeVersion === said.noticeVersion) return
  await insertConsents(db.query, [
    {
      id: newId(),
      user_id: said.userId,
      purpose: said.purpose,
      is_given: said.isGiven,
      notice_version: said.noticeVersion,
      how: said.purpose === 'service' ? 'notice' : 'settings',
      created_at: clock.now(),
    },
  ])
}
