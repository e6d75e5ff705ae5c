// The account of a host's user: found by issuer and subject, made on first sight. Never found by an address, which anybody may claim.
import { openWallet } from '#modules/credits/index.ts'
import { must } from '#platform/assert.ts'
import { publish } from '#platform/events/publish.ts'
import type { Viewer } from '#platform/http/viewer.ts'
import { newId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import type { HostPerson } from './host-token.ts'
import { insertUserWithFreeHandle } from './insert-user-with-free-handle.ts'
import { findHostAccount, followHostRole, type HostAccount, insertOutsideIdentity } from './outside-identities.sql.ts'
import { shownName } from './shown-name.ts'
import { isTwoFactorRequired } from './two-factor-rule.ts'

/** Null for a suspended account. */
export async function openHostAccount(services: Services, issuer: string, person: HostPerson): Promise<Viewer | null> {
  const { db, config } = services
  const account =
    (await findHostAccount(db, issuer, person.subject)) ?? (await makeHostAccount(services, issuer, person))
  if (account.is_suspended) return null
  if (account.role !== person.role) await followHostRole(db, account.identity_id, person.role)
  const isCovered = account.has_two_factor || person.hasSecondFactor
  return {
    userId: account.user_id,
    // The host opens and ends its sessions: here one stands for all of a person's.
    sessionId: account.identity_id,
    role: person.role,
    accountCreatedAt: account.account_created_at,
    ...(isTwoFactorRequired(config, person.role) && !isCovered && { isTwoFactorDue: true }),
  }
}

async function makeHostAccount(services: Services, issuer: string, person: HostPerson): Promise<HostAccount> {
  const { db, clock } = services
  const now = clock.now()
  try {
    await db.transaction(async (tx) => {
      const account = { email: null, emailVerifiedAt: null, name: shownName(person.name), passwordHash: null, now }
      const user = must(await insertUserWithFreeHandle(tx, account), 'only an address can be taken')
      const { subject } = person
      const identity = {
        id: newId(),
        kind: 'host',
        issuer,
        subject,
        user_id: user.id,
        email: null,
        created_at: now,
      } as const
      // Two first requests at once: the second takes its half back and finds the account of the first.
      if (!(await insertOutsideIdentity(tx, identity))) throw new MadeMeanwhile()
      await openWallet(tx, { userId: user.id, now })
      await publish(tx, { name: 'user_signed_up', userId: user.id, data: { by: 'host' }, occurredAt: now })
    })
  } catch (error) {
    if (!(error instanceof MadeMeanwhile)) throw error
  }
  return must(await findHostAccount(db, issuer, person.subject), 'an account of the host that was just made')
}

class MadeMeanwhile extends Error {}
