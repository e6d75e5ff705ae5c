// To whom a message goes: nobody without a confirmed address.
import type { Locale } from '#contract/locale.ts'
import { findAccount, findLocale } from '#modules/identity/index.ts'
import type { Database } from '#platform/db/database.ts'

export interface Recipient {
  id: string
  name: string
  email: string
  locale: Locale
  isSuspended: boolean
}

export async function findRecipient(db: Database, userId: string): Promise<Recipient | null> {
  const account = await findAccount(db, userId)
  if (!account || account.email === null || !account.isEmailVerified) return null
  const locale = (await findLocale(db, userId)) ?? 'en'
  return { id: userId, name: account.name, email: account.email, locale, isSuspended: account.suspendedAt !== null }
}
