// Whom somebody has blocked or muted, newest first, with a way to undo it. Erased accounts are nobody to keep away.

import type { QueryOf, ReplyOf } from '#contract/endpoint.ts'
import type { listKeptAway as contract } from '#contract/people.ts'
import { findAccounts, showPerson } from '#modules/identity/index.ts'
import { parseListCursor } from '#platform/list-cursor.ts'
import type { Services } from '#platform/module.ts'
import { cutPage } from './cut-page.ts'
import { keptAwayPage } from './people.sql.ts'

/** Throws validation_failed for a cursor that is none. */
export async function listKeptAwayPeople(
  { db }: Pick<Services, 'db'>,
  { userId, cursor, limit }: { userId: string } & QueryOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const rows = await keptAwayPage(db, { userId, after: parseListCursor(cursor), limit: limit + 1 })
  const { shown, next } = cutPage(rows, limit)
  const accounts = new Map(
    (
      await findAccounts(
        db,
        shown.map(({ id }) => id),
      )
    ).map((found) => [found.id, found]),
  )
  const items = shown.flatMap(({ id, since, isBlocked, isMuted }) => {
    const account = accounts.get(id)
    return account ? [{ ...showPerson(account), createdAt: since.toISOString(), isBlocked, isMuted }] : []
  })
  return { items, ...next }
}
