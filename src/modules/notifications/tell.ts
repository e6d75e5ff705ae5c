// Tells one person something, in the transaction of the fact: a new row, or more in an unread one, and a line for the next message.
// Must be called with the locks of inboxes taken in one order: whoever tells several people tells them by rising id.
import type { NotificationKind } from '#contract/notifications.ts'
import { listUnwanted } from '#modules/community/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { notifyLive } from '#platform/events/live.ts'
import { newId } from '#platform/ids.ts'
import { addMailLine, planMail } from './gathered-mails.sql.ts'
import { addActors, findKnownActors, findOpenRow, growRow, insertRow, lockInbox } from './inbox.sql.ts'
import { channelsOf, kindRules } from './kind-rules.ts'
import { nextMailAt } from './next-mail-at.ts'
import { findPreference } from './preferences.sql.ts'

export interface Telling {
  /** Who is told (uuid). */
  userId: string
  kind: NotificationKind
  /** With the kind it says what belongs together. */
  subject: string
  /** Newest first (uuids). Empty: something happened that nobody did. */
  actorIds: readonly string[]
  /** How many more people did the same whose ids are not known here. */
  moreActors?: number
  /** Once: the same person does not count again for the same subject, whatever was read meanwhile. */
  counts: 'actors-once' | 'actors' | 'times'
  hundredths?: number
  postId?: string | null
  commentId?: string
  act?: string
  reason?: string
}

const latestMost = 3

/** Nothing happens when the person does not want to hear it, or of these people. */
export async function tell(tx: Tx, telling: Telling, now: Date): Promise<void> {
  const { userId, kind } = telling
  const unwanted = await listUnwanted(tx, userId, telling.actorIds)
  const actorIds = telling.actorIds.filter((id) => id !== userId && !unwanted.has(id))
  const isAboutPeople = telling.actorIds.length > 0
  if (isAboutPeople && actorIds.length === 0 && !telling.moreActors) return
  const heard = { ...telling, actorIds }
  await lockInbox(tx, userId)
  const channels = channelsOf(kind, await findPreference(tx, userId, kind))
  if (channels.inApp && (await writeRow(tx, heard, now))) await notifyLive(tx, userId, { type: 'notifications' })
  if (channels.email) await writeMailLine(tx, heard, now)
}

/** False when all of it was told before. */
async function writeRow(tx: Tx, telling: Telling, now: Date): Promise<boolean> {
  const { kind, hundredths = 0, commentId = null } = telling
  const fresh = await freshActors(tx, telling)
  if (telling.counts !== 'times' && fresh.length === 0 && !telling.moreActors) return false
  const { gathersMs } = kindRules[kind]
  const open = gathersMs === 0 ? null : await findOpenRow(tx, telling, new Date(now.getTime() - gathersMs))
  if (open === null) {
    await beginRow(tx, { ...telling, actorIds: fresh }, now)
    return true
  }
  const added = await addActors(tx, open.id, fresh)
  const latestActors = [...new Set([...fresh, ...open.latest_actors])].slice(0, latestMost)
  const more = telling.counts === 'times' ? 1 : added.length + (telling.moreActors ?? 0)
  await growRow(tx, { id: open.id, added: more, latestActors, hundredths, commentId, now })
  return true
}

async function freshActors(tx: Tx, telling: Telling): Promise<string[]> {
  if (telling.counts !== 'actors-once') return [...telling.actorIds]
  const known = await findKnownActors(tx, telling, telling.actorIds)
  return telling.actorIds.filter((id) => !known.has(id))
}

async function beginRow(tx: Tx, telling: Telling, now: Date): Promise<void> {
  const { userId, kind, subject, actorIds, hundredths = 0 } = telling
  const id = newId()
  await insertRow(tx, {
    id,
    user_id: userId,
    kind,
    subject,
    count: telling.counts === 'times' ? 1 : actorIds.length + (telling.moreActors ?? 0),
    latest_actors: actorIds.slice(0, latestMost),
    hundredths,
    post_id: telling.postId ?? null,
    comment_id: telling.commentId ?? null,
    act: telling.act ?? null,
    reason: telling.reason ?? null,
    created_at: now,
    told_at: now,
  })
  await addActors(tx, id, actorIds)
}

/** Only kinds that are gathered: what is mailed at once is written by whoever tells it. */
async function writeMailLine(tx: Tx, telling: Telling, now: Date): Promise<void> {
  const { userId, kind, subject, hundredths = 0 } = telling
  const { mail } = kindRules[kind]
  if (mail !== 'hourly' && mail !== 'daily') return
  // A reward that the limits cut to nothing is no news for a message.
  if (kind === 'reuse_reward' && hundredths === 0) return
  await addMailLine(tx, {
    user_id: userId,
    kind,
    subject,
    post_id: telling.postId ?? null,
    comment_id: telling.commentId ?? null,
    actor_id: telling.actorIds[0] ?? null,
    count: 1,
    hundredths,
    told_at: now,
  })
  await planMail(tx, { userId, kind }, (mailedAt) => nextMailAt(mail, now, mailedAt))
}
