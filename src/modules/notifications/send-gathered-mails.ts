// Puts the messages that are due into the outbox, each with all that was gathered for it, in one transaction: twice is impossible.
import { findCards, findComments } from '#modules/community/index.ts'
import { findAccounts } from '#modules/identity/index.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { newId } from '#platform/ids.ts'
import { queueMail } from '#platform/mail/index.ts'
import { excerptOf } from './excerpt-of.ts'
import { findRecipient, type Recipient } from './find-recipient.ts'
import { listDueMails, type MailKey, noteMailed, takeDueMail, takeMailLines } from './gathered-mails.sql.ts'
import { lockInbox } from './inbox.sql.ts'
import { commentsMail, type MailLine, rewardsMail } from './mail-templates.ts'
import type { MailLinesTable } from './tables.ts'
import type { TellingServices } from './telling-services.ts'
import { stopLinks } from './unsubscribe-token.ts'

const batch = 100
const mostBatches = 50
/** The rest is a number: a message is read on a phone. */
const shownMost = 10

export async function sendGatheredMails(services: TellingServices, signal: AbortSignal): Promise<void> {
  for (let round = 0; round < mostBatches; round++) {
    const due = await listDueMails(services.db, services.clock.now(), batch)
    for (const key of due) {
      if (signal.aborted) return
      await sendOne(services, key)
    }
    if (due.length < batch) return
  }
}

async function sendOne(services: TellingServices, key: MailKey): Promise<void> {
  const { db, clock } = services
  const to = await findRecipient(db, key.userId)
  const now = clock.now()
  await db.transaction(async (tx) => {
    await lockInbox(tx, key.userId)
    if (!(await takeDueMail(tx, key, now))) return
    const lines = await takeMailLines(tx, key)
    // Read meanwhile, or nobody to write to: what was gathered is gone, and the next thing is planned anew.
    if (lines.length === 0 || to === null || to.isSuspended) return
    await queueGathered(services, tx, { key, to, lines })
    await noteMailed(tx, key, now)
  })
}

async function queueGathered(
  services: TellingServices,
  tx: Tx,
  { key, to, lines }: { key: MailKey; to: Recipient; lines: readonly MailLinesTable[] },
): Promise<void> {
  const shown = await showLines(services.db, lines.slice(0, shownMost))
  await queueMail(services, tx, {
    template: key.kind === 'comment' ? commentsMail : rewardsMail,
    entityId: newId(),
    to: to.email,
    userId: to.id,
    locale: to.locale,
    values: {
      name: to.name,
      lines: shown,
      moreLines: lines.length - shown.length,
      count: lines.reduce((sum, { count }) => sum + count, 0),
      hundredths: lines.reduce((sum, { hundredths }) => sum + hundredths, 0),
      stop: stopLinks(services.secrets, key),
    },
  })
}

const present = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]

async function showLines(db: Database, lines: readonly MailLinesTable[]): Promise<MailLine[]> {
  const [posts, comments, people] = await Promise.all([
    findCards(db, present(lines.map(({ post_id }) => post_id))),
    findComments(db.query, present(lines.map(({ comment_id }) => comment_id))),
    findAccounts(db, present(lines.map(({ actor_id }) => actor_id))),
  ])
  return lines.map((line) => {
    const words = comments.find(({ id, state }) => id === line.comment_id && state === 'shown')
    return {
      isAnswer: line.subject.startsWith('thread:'),
      title: posts.find(({ id }) => id === line.post_id)?.title ?? '',
      by: people.find(({ id }) => id === line.actor_id)?.name ?? '',
      excerpt: words ? excerptOf(words.text) : '',
      count: line.count,
      hundredths: line.hundredths,
    }
  })
}
