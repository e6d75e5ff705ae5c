// Puts a message into the outbox, in the transaction that causes it: it is sent exactly when the cause is true.
import { assert } from '../assert.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../ids.ts'
import type { Services } from '../module.ts'
import { insertMail } from './mails.sql.ts'
import { oneLine, storedContent } from './render-mail.ts'
import { sealContent } from './seal-content.ts'
import type { MailLocale, MailTemplate } from './template.ts'

export const sendMailJob = 'platform.send_mail'

export interface MailOrder<Values> {
  template: MailTemplate<Values>
  /** What the message is about: with the template it names this one message. For a link, the id of its token. */
  entityId: string
  /** A bare address. */
  to: string
  /** uuid, when the recipient has an account: erasure takes the message along. */
  userId?: string
  locale: MailLocale
  values: Values
}

type MailServices = Pick<Services, 'config' | 'clock' | 'secrets' | 'enqueue'>

/** False when this very message was queued before: nothing happens then. */
export async function queueMail<Values>(services: MailServices, tx: Tx, order: MailOrder<Values>): Promise<boolean> {
  const { config, clock, secrets, enqueue } = services
  assert(isBareAddress(order.to), 'mail goes to one bare address')
  const content = order.template.write[order.locale](order.values)
  const id = newId()
  const isNew = await insertMail(tx, {
    id,
    template: order.template.name,
    entity_id: order.entityId,
    user_id: order.userId ?? null,
    recipient: order.to,
    locale: order.locale,
    subject: oneLine(content.subject),
    content: sealContent(secrets, id, storedContent(content, config.publicUrl)),
    created_at: clock.now(),
  })
  if (isNew) await enqueue(tx, sendMailJob, { mailId: id })
  return isNew
}

/** One address without a name, a list or a line end around it. */
export function isBareAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@,;:<>"()[\]\\\p{Cc}]+@[^\s@,;:<>"()[\]\\\p{Cc}]+$/u.test(text)
}
