// What a moderator did, to the author with the reason; and what became of a report, to those who reported, without it.
import type { z } from 'zod'
import type { ModerationAct } from '#contract/moderation.ts'
import type { Tx } from '#platform/db/database.ts'
import type { DeliveredEvent } from '#platform/events/subscriptions.ts'
import { ModerationDecided, PostHidden } from './event-data.ts'
import { mailModeration } from './mail-moderation.ts'
import { type Telling, tell } from './tell.ts'
import type { TellingServices } from './telling-services.ts'

type Decision = z.infer<typeof ModerationDecided>

/** What the act is called to the author; undefined: nothing happened to them. */
const pastOf: Readonly<Record<ModerationAct, ((subject: string) => string) | undefined>> = {
  dismiss: undefined,
  hide: (subject) => `${subject}_hidden`,
  restore: (subject) => `${subject}_restored`,
  delete: (subject) => `${subject}_removed`,
  warn: () => 'warned',
  suspend: () => 'suspended',
}

const moderation = { kind: 'moderation', actorIds: [], counts: 'times' } as const

export async function tellModeration(services: TellingServices, tx: Tx, event: DeliveredEvent): Promise<void> {
  const decision = ModerationDecided.parse(event.data)
  const toAuthor = authorTelling(decision)
  const tellings = [...reporterTellings(decision), ...(toAuthor ? [toAuthor] : [])]
  tellings.sort((one, other) => (one.userId < other.userId ? -1 : 1))
  const now = services.clock.now()
  for (const telling of tellings) await tell(tx, telling, now)
  if (toAuthor) await mailModeration(services, tx, { telling: toAuthor, eventId: event.id })
}

function authorTelling({ caseId, act, appeal, subject, authorId, reason, postId }: Decision): Telling | undefined {
  // Whoever asked for another look hears of that; an appealed post that is deleted besides, of the end of it.
  const past = appeal && act !== 'delete' ? `appeal_${appeal}` : pastOf[act]?.(subject)
  if (past === undefined || authorId === null) return undefined
  // A restored thing needs no reason to be given back.
  const why = act === 'restore' || reason === '' ? {} : { reason: reason.slice(0, 300) }
  return { ...moderation, userId: authorId, subject: `case:${caseId}`, act: past, postId: postId ?? null, ...why }
}

function reporterTellings({ caseId, isUpheld, authorId, reporterIds, postId }: Decision): Telling[] {
  const outcome = isUpheld ? 'report_upheld' : 'report_dismissed'
  const others = [...new Set(reporterIds)].filter((id) => id !== authorId)
  const about = { ...moderation, subject: `report:${caseId}`, act: outcome, postId: postId ?? null }
  return others.map((userId) => ({ ...about, userId }))
}

/** Out of sight by reports alone: nobody has looked yet, and the author is told so. What a moderator hides comes with a decision. */
export async function tellHiddenByReports(services: TellingServices, tx: Tx, event: DeliveredEvent): Promise<void> {
  const { postId, authorId, by } = PostHidden.parse(event.data)
  if (by !== 'reports') return
  const act = 'post_hidden_by_reports'
  const telling = { ...moderation, userId: authorId, subject: `post:${postId}`, act, postId }
  await tell(tx, telling, services.clock.now())
  await mailModeration(services, tx, { telling, eventId: event.id })
}
