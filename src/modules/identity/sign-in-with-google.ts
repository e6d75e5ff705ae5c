// Signs in whoever Google says it is: by Google's own id of the person. An address links only when both sides have proved it.
import { openWallet } from '#modules/credits/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { publish } from '#platform/events/publish.ts'
import { newId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Asker } from './asker.ts'
import { finishSignIn, type SignIn } from './finish-sign-in.ts'
import type { GooglePerson } from './google-client.ts'
import { insertUserWithFreeHandle } from './insert-user-with-free-handle.ts'
import { signInChangedMail } from './mails.ts'
import { findByIdentity, insertOutsideIdentity } from './outside-identities.sql.ts'
import { proveAddress } from './prove-address.ts'
import { queueAccountMail } from './queue-account-mail.ts'
import { shownName } from './shown-name.ts'
import { findUserByEmail, findUserIn, type UserRow } from './users.sql.ts'

/** `taken`: the address has an account that Google may not open. `unproved`: Google has not proved the address. */
export type GoogleSignIn = SignIn | { kind: 'taken' } | { kind: 'unproved' }

/** Throws `forbidden` for a suspended account, `conflict` when the same person comes twice at once. */
export async function signInWithGoogle(services: Services, person: GooglePerson, asker: Asker): Promise<GoogleSignIn> {
  const user = await services.db.transaction((tx) => findOrMake(services, tx, person, asker))
  return 'kind' in user ? user : finishSignIn(services, user, asker)
}

async function findOrMake(
  services: Services,
  tx: Tx,
  person: GooglePerson,
  asker: Asker,
): Promise<UserRow | { kind: 'taken' } | { kind: 'unproved' }> {
  const knownId = await findByIdentity(tx, person.issuer, person.subject)
  const known = knownId === null ? null : await findUserIn(tx, knownId)
  if (known) return known
  const { email } = person
  // An address that Google has not proved is a claim: neither linked nor taken for a new account.
  if (email === null || !person.isEmailVerified) return { kind: 'unproved' }
  const owner = await findUserByEmail(tx, email)
  if (owner === null) return makeAccount(services, tx, { ...person, email })
  // Whoever registered with an address of somebody else must not be given its owner's Google account, nor the owner theirs.
  if (owner.email_verified_at === null || !(await link(services, tx, owner, person))) return { kind: 'taken' }
  const values = { name: owner.name, change: 'google_on' } as const
  await queueAccountMail(services, tx, { to: owner, locale: asker.locale, template: signInChangedMail, values })
  return owner
}

async function link({ clock }: Services, tx: Tx, user: UserRow, person: GooglePerson): Promise<boolean> {
  const { issuer, subject, email } = person
  const identity = { id: newId(), kind: 'google', issuer, subject, user_id: user.id, email } as const
  return insertOutsideIdentity(tx, { ...identity, created_at: clock.now() })
}

async function makeAccount(
  services: Services,
  tx: Tx,
  person: GooglePerson & { email: string },
): Promise<UserRow | { kind: 'taken' }> {
  const now = services.clock.now()
  const { email } = person
  const account = { email, emailVerifiedAt: now, name: shownName(person.name), passwordHash: null, now }
  const user = await insertUserWithFreeHandle(tx, account)
  if (user === null) return { kind: 'taken' }
  // The same person twice at the same moment: this half is taken back, and the next try finds the account.
  if (!(await link(services, tx, user, person))) throw new Refusal('conflict')
  await openWallet(tx, { userId: user.id, now })
  await publish(tx, { name: 'user_signed_up', userId: user.id, data: { by: 'google' }, occurredAt: now })
  await proveAddress(services, tx, { userId: user.id, email })
  return user
}
