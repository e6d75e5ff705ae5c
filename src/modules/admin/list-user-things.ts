// What belongs to one account, page by page, through the front doors of those who keep it.
import type { listUserCreations, listUserEntries, listUserSessions } from '#contract/admin-users.ts'
import type { QueryOf, ReplyOf } from '#contract/endpoint.ts'
import type { Locale } from '#contract/locale.ts'
import { listWalletEntries } from '#modules/credits/index.ts'
import { listSessions } from '#modules/identity/index.ts'
import { listCreations } from '#modules/studio/index.ts'
import type { Services } from '#platform/module.ts'
import { requireAccount } from './require-account.ts'

export async function listEntriesOf(
  { db }: Services,
  userId: string,
  query: QueryOf<typeof listUserEntries> & { locale: Locale },
): Promise<ReplyOf<typeof listUserEntries>> {
  const account = await requireAccount(db, userId)
  return listWalletEntries(db, { userId: account.id, ...query })
}

export async function listCreationsOf(
  services: Services,
  userId: string,
  query: QueryOf<typeof listUserCreations>,
): Promise<ReplyOf<typeof listUserCreations>> {
  const account = await requireAccount(services.db, userId)
  return listCreations(services, account.id, query)
}

export async function listSessionsOf(services: Services, userId: string): Promise<ReplyOf<typeof listUserSessions>> {
  const { id } = await requireAccount(services.db, userId)
  // Nobody's session: none of them is the present one.
  return listSessions(services, { userId: id, sessionId: '' })
}
