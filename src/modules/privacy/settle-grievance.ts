// Settles a complaint: with an answer, which goes out by mail in the same transaction, or without one.
import type { Tx } from '#platform/db/database.ts'
import { queueMail } from '#platform/mail/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { findGrievance, settleGrievance } from './grievances.sql.ts'
import { grievanceAnsweredMail } from './mail-templates.ts'
import type { GrievancesTable } from './tables.ts'

interface Settling {
  id: string
  /** The caller's own note of it: stands or falls with the act. */
  alongside: (tx: Tx) => Promise<unknown>
}

/** Throws `not_found`, and `conflict` when it is settled already. */
export function answerGrievance(
  services: Services,
  { answer, ...given }: Settling & { answer: string },
): Promise<GrievancesTable> {
  return settle(services, { ...given, answer })
}

/** Throws `not_found`, and `conflict` when it is settled already. */
export function closeGrievance(services: Services, given: Settling): Promise<GrievancesTable> {
  return settle(services, { ...given, answer: null })
}

async function settle(
  services: Services,
  { id, answer, alongside }: Settling & { answer: string | null },
): Promise<GrievancesTable> {
  if (!(await findGrievance(services.db, id))) throw new Refusal('not_found', 'There is no such complaint.')
  return services.db.transaction(async (tx) => {
    const settled = await settleGrievance(tx, { id, answer, now: services.clock.now() })
    if (!settled) throw new Refusal('conflict', 'This complaint is settled already.')
    if (answer !== null) await sendAnswer(services, tx, settled, answer)
    await alongside(tx)
    return settled
  })
}

async function sendAnswer(services: Services, tx: Tx, grievance: GrievancesTable, answer: string): Promise<void> {
  const { name, reference, email, locale, user_id: userId } = grievance
  await queueMail(services, tx, {
    template: grievanceAnsweredMail,
    entityId: reference,
    to: email,
    ...(userId !== null && { userId }),
    locale,
    values: { name, reference, answer },
  })
}
