// Sends one message of the outbox, once when all goes well. A worker killed between the server's yes and our mark sends it
// twice: no protocol of mail can rule that out, so both copies carry the same Message-ID.
import { z } from 'zod'
import type { Services } from '../module.ts'
import { type ClaimedMail, claimMail, isQueued, settleMail } from './mails.sql.ts'
import { renderHtml, renderText, type StoredContent } from './render-mail.ts'
import { openContent } from './seal-content.ts'
import { type Delivery, deliverBySmtp } from './smtp.ts'

const Order = z.object({ mailId: z.uuid() })

/** With pauses of 5 s that double up to an hour: greylisting and an afternoon's outage are waited out, about 12 hours. */
export const maxTries = 21
/** Longest conversation with the server. */
const conversationMs = 45_000
/** Longer than a conversation: until then nobody else begins one about the same message. */
const claimMs = 60_000

type MailServices = Pick<Services, 'config' | 'db' | 'clock' | 'log' | 'secrets'>

/** Throws when another try makes sense. */
export async function sendMail(services: MailServices, data: unknown): Promise<void> {
  const { db, clock, secrets } = services
  const { mailId } = Order.parse(data)
  const now = clock.now()
  const mail = await claimMail(db, mailId, now, new Date(now.getTime() + claimMs))
  if (mail === null) {
    if (await isQueued(db, mailId)) throw new Error('another try of this message may be under way')
    return
  }
  const content = mail.content && openContent(secrets, mail.id, mail.content)
  if (!content) return settle(services, mail, { kind: 'refused', problem: 'the content cannot be read any more' })
  const { smtpUrl } = services.config
  return smtpUrl === undefined ? keep(services, mail, content) : post(services, smtpUrl, mail, content)
}

async function post(services: MailServices, smtpUrl: string, mail: ClaimedMail, content: StoredContent): Promise<void> {
  const { config } = services
  const outgoing = {
    messageId: `${mail.id}@${new URL(config.publicUrl).hostname}`,
    to: mail.recipient,
    subject: mail.subject,
    text: renderText(content),
    html: renderHtml(content, mail.subject, mail.locale),
    date: mail.created_at,
    ...(content.stop && { oneClickUrl: content.stop.oneClickUrl }),
  }
  // Not the job's own signal: a worker that stops waits for the end of a conversation, since breaking off after the
  // server's yes is what sends a message twice.
  const delivery = await deliverBySmtp(
    { smtpUrl, mailFrom: config.mailFrom },
    outgoing,
    AbortSignal.timeout(conversationMs),
  )
  await settle(services, mail, delivery)
}

async function settle({ db, clock, log }: MailServices, mail: ClaimedMail, delivery: Delivery): Promise<void> {
  const about = { id: mail.id, attempt: mail.attempts, now: clock.now() }
  if (delivery.kind === 'accepted') return settleMail(db, { ...about, state: 'sent', problem: null })
  const { problem } = delivery
  const isFinal = delivery.kind === 'refused' || mail.attempts >= maxTries
  await settleMail(db, { ...about, state: isFinal ? 'failed' : 'queued', problem })
  if (!isFinal) throw new Error(`mail not sent: ${problem}`)
  log.error({ mailId: mail.id, template: mail.template, tries: mail.attempts, problem }, 'mail given up')
}

/** Without a server the console shows it. On a developer's machine the log does too, and only there: links open accounts. */
async function keep(
  { db, clock, log, config }: MailServices,
  mail: ClaimedMail,
  content: StoredContent,
): Promise<void> {
  await settleMail(db, { id: mail.id, attempt: mail.attempts, state: 'kept', problem: null, now: clock.now() })
  if (config.mode === 'local' && content.button) {
    log.warn({ template: mail.template, link: content.button.url }, 'mail kept, since no SMTP_URL is set; its link')
  }
}
