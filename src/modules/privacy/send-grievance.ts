// Takes a complaint: kept, acknowledged by mail at once, and passed to the grievance officer, all in one transaction.
import { randomInt } from 'node:crypto'
import type { BodyOf, ReplyOf } from '#contract/endpoint.ts'
import type { sendGrievance as contract } from '#contract/privacy.ts'
import { newId } from '#platform/ids.ts'
import { type MailLocale, queueMail } from '#platform/mail/index.ts'
import type { Services } from '#platform/module.ts'
import { insertGrievance } from './grievances.sql.ts'
import { grievanceForOfficerMail, grievanceReceivedMail } from './mail-templates.ts'

// The IT Rules 2021 (3(2)) ask for an acknowledgement within 24 hours and an answer within 15 days. Rules on personal data
// leave up to 90 days: the shorter time holds for all.
const answerDays = 15
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** `GRV-20261121-7KQ4XN`: easy to say on the telephone; 30 bits of chance and a unique column behind it. */
function newReference(now: Date): string {
  const chance = Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')
  return `GRV-${now.toISOString().slice(0, 10).replaceAll('-', '')}-${chance}`
}

type Grievance = BodyOf<typeof contract> & { userId: string | null; locale: MailLocale }

export async function sendGrievance(services: Services, given: Grievance): Promise<ReplyOf<typeof contract>> {
  const { db, clock, config } = services
  const { name, email, topic, message, userId, locale } = given
  const now = clock.now()
  const answerBy = new Date(now.getTime() + answerDays * 86_400_000)
  const reference = newReference(now)
  const about = { entityId: reference, values: { name, reference, answerBy, topic, email, message } }
  await db.transaction(async (tx) => {
    const row = { id: newId(), reference, user_id: userId, name, email, topic, message, locale }
    const open = { answer: null, settled_at: null }
    await insertGrievance(tx, { ...row, ...open, created_at: now, answer_by: answerBy })
    const from = userId === null ? {} : { userId }
    await queueMail(services, tx, { ...about, ...from, template: grievanceReceivedMail, to: email, locale })
    const to = config.operator.grievanceEmail
    await queueMail(services, tx, { ...about, ...from, template: grievanceForOfficerMail, to, locale: 'en' })
  })
  return { reference, answerBy: answerBy.toISOString() }
}
