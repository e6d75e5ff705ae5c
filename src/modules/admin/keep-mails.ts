// Messages through the console. Reading one and sending it again are told in the log: a message may hold a link that opens an account.
import type { AdminMail, getMail as getContract, listMails as listContract } from '#contract/admin-mail.ts'
import type { QueryOf, ReplyOf } from '#contract/endpoint.ts'
import { parseId, showId } from '#platform/ids.ts'
import { listMails, type MailRow, readMail, sendMailAgain } from '#platform/mail/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Admin, auditLine } from './act.ts'

function showMail(mail: MailRow): AdminMail {
  const { id, recipient, subject, template, state, attempts, last_problem: lastProblem } = mail
  return {
    id: showId('mail', id),
    createdAt: mail.created_at.toISOString(),
    ...{ recipient, subject, template, state, attempts },
    ...(lastProblem !== null && { lastProblem }),
  }
}

/** Throws validation_failed for a cursor that is none. */
export async function listMessages(
  { db }: Pick<Services, 'db'>,
  { cursor, limit, state }: QueryOf<typeof listContract>,
): Promise<ReplyOf<typeof listContract>> {
  const beforeId = cursor === undefined ? undefined : parseCursor(cursor)
  const { items, nextBeforeId } = await listMails({ db }, { state, beforeId, limit })
  return { items: items.map(showMail), ...(nextBeforeId && { nextCursor: showId('mail', nextBeforeId) }) }
}

function parseCursor(cursor: string): string {
  try {
    return parseId('mail', cursor)
  } catch {
    throw Refusal.field('cursor', 'This is no cursor of this list. Please start at the first page.')
  }
}

const noMessage = () => new Refusal('not_found', 'There is no such message.')

/** Throws not_found. */
export async function readMessage(
  services: Services,
  admin: Admin,
  shownId: string,
): Promise<ReplyOf<typeof getContract>> {
  const mailId = parseId('mail', shownId)
  const mail = await readMail(services, mailId)
  if (!mail) throw noMessage()
  if (mail.text === null) return showMail(mail)
  const subject = { kind: 'mail', id: shownId }
  await services.db.transaction(auditLine(services, admin, { action: 'mail.read', subject }))
  return { ...showMail(mail), text: mail.text }
}

/** Throws not_found, and conflict for a message that is on its way or was sent. */
export async function sendMessageAgain(services: Services, admin: Admin, shownId: string): Promise<void> {
  const mailId = parseId('mail', shownId)
  if (!(await readMail(services, mailId))) throw noMessage()
  const subject = { kind: 'mail', id: shownId }
  const alongside = auditLine(services, admin, { action: 'mail.send_again', subject })
  const isQueued = await sendMailAgain(services, { mailId, alongside })
  if (!isQueued) throw new Refusal('conflict', 'This message is on its way or was sent already.')
}
