// Takes the token of a link: proves the address of the account, or puts the new one in its place and tells the old one.
import type { Tx } from '#platform/db/database.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Asker } from './asker.ts'
import { addressChangedMail } from './mails.ts'
import { endTokens, takeToken } from './one-time-tokens.sql.ts'
import { proveAddress } from './prove-address.ts'
import { queueAccountMail } from './queue-account-mail.ts'
import { hashSessionToken } from './session-token.ts'
import { findUserIn, isUniqueViolation, markVerified, moveAddress } from './users.sql.ts'

const over = () => new Refusal('not_found', 'This link is no longer good. Ask for a new one.')

/** Throws `not_found` for a token that is unknown, used, over or replaced; `conflict` when the new address has been taken. */
export async function verifyEmail(services: Services, asker: Asker, token: string): Promise<{ email: string }> {
  const now = services.clock.now()
  const tokenHash = hashSessionToken(token)
  try {
    return await services.db.transaction(async (tx) => {
      const taken = await takeToken(tx, { tokenHash, purposes: ['verify_email', 'change_email'], now })
      if (!taken?.email) throw over()
      const proof = { userId: taken.user_id, email: taken.email }
      if (taken.purpose === 'change_email') await changeAddress(services, tx, { ...proof, asker, now })
      else if (!(await markVerified(tx, proof.userId, proof.email, now))) throw over()
      await proveAddress(services, tx, proof)
      return { email: proof.email }
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('conflict', 'This address has an account of its own.')
    throw error
  }
}

async function changeAddress(
  services: Services,
  tx: Tx,
  change: { userId: string; email: string; asker: Asker; now: Date },
): Promise<void> {
  const before = await findUserIn(tx, change.userId)
  if (!before || before.suspended_at) throw over()
  await moveAddress(tx, change)
  // Links that lie in the old mailbox open nothing any more.
  await endTokens(tx, change.userId, ['verify_email', 'reset_password', 'change_email'])
  const values = { name: before.name, newEmail: change.email }
  await queueAccountMail(services, tx, {
    to: before,
    locale: change.asker.locale,
    template: addressChangedMail,
    values,
  })
}
