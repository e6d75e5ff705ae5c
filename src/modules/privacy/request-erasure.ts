// Asks for the end of an account, in seven days, and takes that back.
import { keptDays } from '#contract/retention.ts'
import type { Viewer } from '#platform/http/viewer.ts'
import { type MailLocale, queueMail } from '#platform/mail/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { deleteErasure, insertErasure } from './erasures.sql.ts'
import { erasureRequestedMail } from './mail-templates.ts'
import type { People } from './ports.ts'

interface Request {
  viewer: Viewer
  password: string | undefined
  locale: MailLocale
}

/** Throws `forbidden` for a wrong password, `conflict` when it was asked for already or the account is of the staff. */
export async function requestErasure(services: Services, people: People, request: Request): Promise<void> {
  const { viewer, password, locale } = request
  const { userId, role } = viewer
  if (role !== 'user') {
    throw new Refusal('conflict', 'An account of the staff is not erased: have an admin take its role first.')
  }
  if (!(await people.confirm(viewer, password))) {
    throw new Refusal(
      'forbidden',
      'Please confirm with your password, or sign in again and come back within ten minutes.',
    )
  }
  const person = await people.find(userId)
  const now = services.clock.now()
  const dueAt = new Date(now.getTime() + keptDays.erasureGrace * 86_400_000)
  await services.db.transaction(async (tx) => {
    if (!(await insertErasure(tx, { userId, now, dueAt }))) {
      throw new Refusal('conflict', 'This account is to be erased already.')
    }
    if (!person?.email) return
    await queueMail(services, tx, {
      template: erasureRequestedMail,
      entityId: `${userId}:${dueAt.toISOString()}`,
      to: person.email,
      userId,
      locale,
      values: { name: person.name, dueAt },
    })
  })
}

/** Throws `conflict` when there is nothing to take back, or no more. */
export async function cancelErasure({ db }: Pick<Services, 'db'>, userId: string): Promise<void> {
  if (await deleteErasure(db, userId)) return
  throw new Refusal('conflict', 'There is no erasure that could still be taken back.')
}
