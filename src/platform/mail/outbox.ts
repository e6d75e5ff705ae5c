// What the console may do with messages: list them, read those that were not sent, send them again.
import type { Tx } from '../db/database.ts'
import type { Services } from '../module.ts'
import { type MailRow, type MailState, requeueMail, selectMail, selectMails } from './mails.sql.ts'
import { sendMailJob } from './queue-mail.ts'
import { renderText } from './render-mail.ts'
import { openContent } from './seal-content.ts'

export interface MailQuery {
  state?: MailState | undefined
  /** uuid of the last message of the page before. */
  beforeId?: string | undefined
  /** At most 100. */
  limit: number
}

/** Newest first; `nextBeforeId` is absent on the last page. */
export async function listMails(
  { db }: Pick<Services, 'db'>,
  { state, beforeId, limit }: MailQuery,
): Promise<{ items: MailRow[]; nextBeforeId?: string }> {
  const bounded = Math.min(limit, 100)
  // One more than is shown tells whether there is a next page.
  const rows = await selectMails(db, { state, beforeId, limit: bounded + 1 })
  const items = rows.slice(0, bounded)
  const last = items.at(-1)
  return { items, ...(rows.length > bounded && last && { nextBeforeId: last.id }) }
}

export interface ReadableMail extends MailRow {
  /** Null when it was sent, since links in it open accounts, or when it is too old. */
  text: string | null
}

/** Null when there is no such message. */
export async function readMail(
  { db, secrets }: Pick<Services, 'db' | 'secrets'>,
  mailId: string,
): Promise<ReadableMail | null> {
  const row = await selectMail(db, mailId)
  if (row === null) return null
  const { content: sealed, ...mail } = row
  const content = sealed && openContent(secrets, mailId, sealed)
  return { ...mail, text: content ? renderText(content) : null }
}

/**
 * For a kept message or one that was given up. False for any other: nothing happens then. `alongside` stands or falls with it.
 */
export async function sendMailAgain(
  { db, enqueue }: Pick<Services, 'db' | 'enqueue'>,
  { mailId, alongside }: { mailId: string; alongside: (tx: Tx) => Promise<unknown> },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const isQueued = await requeueMail(tx, mailId)
    if (!isQueued) return false
    await enqueue(tx, sendMailJob, { mailId })
    await alongside(tx)
    return true
  })
}
