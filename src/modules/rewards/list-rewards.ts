// Each reward of an author with what cut it, newest first; of all posts, or of one.
import { creditsFromHundredths } from '#contract/credits-amount.ts'
import type { QueryOf, ReplyOf } from '#contract/endpoint.ts'
import type { listRewards as contract } from '#contract/rewards.ts'
import { findCards } from '#modules/community/index.ts'
import { type AccountFacts, findAccounts } from '#modules/identity/index.ts'
import type { Database } from '#platform/db/database.ts'
import { parseId, showId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { type RewardRow, rewardPage } from './earnings.sql.ts'

/** Behind every number of an author: they fit into an int. */
const afterAll = 2_147_483_647

/** Throws not_found for a post that is not one's own, and validation_failed for a cursor that is none. */
export async function listRewards(
  db: Database,
  { userId, query }: { userId: string; query: QueryOf<typeof contract> },
): Promise<ReplyOf<typeof contract>> {
  const postId = query.postId === undefined ? null : await ownPost(db, userId, query.postId)
  const before = query.cursor === undefined ? afterAll : parseCursor(query.cursor)
  // One more than shown says whether there is another page.
  const rows = await rewardPage(db, { authorId: userId, postId, before, limit: query.limit + 1 })
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const items = await show(db, page)
  return { items, ...(rows.length > query.limit && last && { nextCursor: String(last.number) }) }
}

async function show(db: Database, rows: readonly RewardRow[]) {
  const [people, posts] = await Promise.all([
    findAccounts(db, [...new Set(rows.map(({ user_id }) => user_id))]),
    findCards(db, [...new Set(rows.map(({ post_id }) => post_id))]),
  ])
  const handles = new Map(people.map((person) => [person.id, isErased(person) ? null : person.handle]))
  const titles = new Map(posts.map(({ id, title }) => [id, title]))
  return rows.map((row) => ({
    id: showId('reward', row.id),
    createdAt: row.delivered_at.toISOString(),
    by: handles.get(row.user_id) ?? null,
    postId: showId('post', row.post_id),
    title: titles.get(row.post_id) ?? '',
    granted: creditsFromHundredths(row.granted_hundredths),
    full: creditsFromHundredths(row.full_hundredths),
    cutBy: row.cut_by,
    paidWithBonus: row.paid_with_bonus,
  }))
}

/** Its handle is made of its number, and nobody reaches it. */
const isErased = ({ handle, email }: AccountFacts) => email === null && handle.startsWith('erased_')

async function ownPost(db: Database, userId: string, shown: string): Promise<string> {
  const id = parseId('post', shown)
  const [card] = await findCards(db, [id])
  if (card?.author_id !== userId) throw new Refusal('not_found', 'There is no such post.')
  return id
}

function parseCursor(cursor: string): number {
  if (/^[1-9]\d{0,9}$/.test(cursor) && Number(cursor) <= afterAll) return Number(cursor)
  throw Refusal.field('cursor', 'This is no cursor of this list. Please start at the first page.')
}
