// Queues a message to the owner of an account in the caller's transaction. An account without an address gets none.
import type { Tx } from '#platform/db/database.ts'
import { newId } from '#platform/ids.ts'
import { type MailTemplate, queueMail } from '#platform/mail/index.ts'
import type { Services } from '#platform/module.ts'
import type { Asker } from './asker.ts'

interface Order<Values> {
  to: { id: string; email: string | null }
  locale: Asker['locale']
  template: MailTemplate<Values>
  values: Values
  /** Id of the token in its link; without a link each message is one of its own. */
  tokenId?: string
}

export async function queueAccountMail<Values>(services: Services, tx: Tx, order: Order<Values>): Promise<void> {
  const { to, locale, template, values } = order
  if (to.email === null) return
  const entityId = order.tokenId ?? newId()
  await queueMail(services, tx, { template, entityId, to: to.email, userId: to.id, locale, values })
}
