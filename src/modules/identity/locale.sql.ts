// All SQL on the language of an account.
import type { Locale } from '#contract/locale.ts'
import type { Database } from '#platform/db/database.ts'

export async function saveLocale(db: Database, userId: string, locale: Locale): Promise<void> {
  await db.call('save_locale', 'UPDATE users SET locale = $2 WHERE id = $1', [userId, locale])
}

/** Null: none was chosen. */
export async function findLocale(db: Database, userId: string): Promise<Locale | null> {
  const rows = await db.call<{ locale: Locale | null }>('find_locale', 'SELECT locale FROM users WHERE id = $1', [
    userId,
  ])
  return rows[0]?.locale ?? null
}
