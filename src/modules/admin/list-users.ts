// Looks for accounts: by id, or by how a word of the name, the handle or the address begins. Newest first.
import type { listUsers as contract } from '#contract/admin-users.ts'
import type { QueryOf, ReplyOf } from '#contract/endpoint.ts'
import { type AccountFacts, findAccount, searchAccounts } from '#modules/identity/index.ts'
import type { Database } from '#platform/db/database.ts'
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { showUser } from './show-user.ts'

/** Throws validation_failed for a cursor that is none. */
export async function listUsers(
  { db }: Pick<Services, 'db'>,
  { q, role, state, cursor, limit }: QueryOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  if (q?.startsWith('usr_')) return { items: (await findById(db, q)).map(showUser) }
  const found = await searchAccounts(db, {
    ...(q && { text: q }),
    ...(role && { role }),
    ...(state && { isSuspended: state === 'suspended' }),
    ...(cursor !== undefined && { after: parseCursor(cursor) }),
    // One more than is shown tells whether there is a next page; a search gives at most 100.
    limit: Math.min(limit, 99) + 1,
  })
  const shown = found.slice(0, Math.min(limit, 99))
  const last = shown.at(-1)
  return {
    items: shown.map(showUser),
    ...(found.length > shown.length && last && { nextCursor: showCursor(last) }),
  }
}

async function findById(db: Database, shownId: string): Promise<AccountFacts[]> {
  try {
    const account = await findAccount(db, parseId('user', shownId))
    return account ? [account] : []
  } catch {
    // Half an id finds nobody.
    return []
  }
}

const showCursor = ({ createdAt, id }: AccountFacts) => `${createdAt.getTime()}.${id}`

function parseCursor(cursor: string): { createdAt: Date; id: string } {
  const [, time, id] = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? []
  if (time !== undefined && id !== undefined) return { createdAt: new Date(Number(time)), id }
  throw Refusal.field('cursor', 'This is no cursor of this list. Please start at the first page.')
}
