// Complaints through the console. Reading one is told in the log: it holds what a person wrote in confidence.
import type * as contract from '#contract/admin-grievances.ts'
import type { QueryOf, ReplyOf } from '#contract/endpoint.ts'
import * as privacy from '#modules/privacy/index.ts'
import { parseId, showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Admin, auditLine } from './act.ts'

function showGrievance(grievance: privacy.Grievance, now: Date): contract.AdminGrievance {
  const { id, reference, topic, created_at: createdAt, answer_by: answerBy, settled_at: settledAt } = grievance
  return {
    id: showId('grievance', id),
    createdAt: createdAt.toISOString(),
    answerBy: answerBy.toISOString(),
    isOverdue: settledAt === null && answerBy < now,
    ...{ reference, topic, state: privacy.stateOfGrievance(grievance) },
    ...(settledAt !== null && { settledAt: settledAt.toISOString() }),
  }
}

/** Throws validation_failed for a cursor that is none. */
export async function listComplaints(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { cursor, limit, state }: QueryOf<typeof contract.listGrievances>,
): Promise<ReplyOf<typeof contract.listGrievances>> {
  const pastId = cursor === undefined ? undefined : parseCursor(cursor)
  const { items, nextPastId } = await privacy.listGrievances({ db }, { state, pastId, limit })
  return {
    items: items.map((item) => showGrievance(item, clock.now())),
    ...(nextPastId && { nextCursor: showId('grievance', nextPastId) }),
  }
}

function parseCursor(cursor: string): string {
  try {
    return parseId('grievance', cursor)
  } catch {
    throw Refusal.field('cursor', 'This is no cursor of this list. Please start at the first page.')
  }
}

/** Throws not_found. */
export async function readComplaint(
  services: Services,
  admin: Admin,
  shownId: string,
): Promise<ReplyOf<typeof contract.getGrievance>> {
  const found = await privacy.readGrievance(services, parseId('grievance', shownId))
  if (!found) throw new Refusal('not_found', 'There is no such complaint.')
  await services.db.transaction(auditLine(services, admin, { action: 'grievances.read', subject: subjectOf(shownId) }))
  const { name, email, message, answer } = found
  return { ...showGrievance(found, services.clock.now()), name, email, message, ...(answer !== null && { answer }) }
}

/** Throws not_found, and conflict when it is settled already. */
export async function answerComplaint(
  services: Services,
  admin: Admin,
  { grievanceId, answer }: { grievanceId: string; answer: string },
): Promise<contract.AdminGrievance> {
  const told = { action: 'grievances.answer', subject: subjectOf(grievanceId) }
  const id = parseId('grievance', grievanceId)
  const settled = await privacy.answerGrievance(services, { id, answer, alongside: auditLine(services, admin, told) })
  return showGrievance(settled, services.clock.now())
}

/** Throws not_found, and conflict when it is settled already. */
export async function closeComplaint(
  services: Services,
  admin: Admin,
  { grievanceId, reason }: { grievanceId: string; reason: string },
): Promise<contract.AdminGrievance> {
  const told = { action: 'grievances.close', subject: subjectOf(grievanceId), reason }
  const id = parseId('grievance', grievanceId)
  const settled = await privacy.closeGrievance(services, { id, alongside: auditLine(services, admin, told) })
  return showGrievance(settled, services.clock.now())
}

const subjectOf = (id: string) => ({ kind: 'grievance', id })
