// Public posts that were made from a post, newest first; a keyset cursor, so that nothing is repeated or left out meanwhile.

import type { QueryOf } from '#contract/endpoint.ts'
import type { listRemixes as contract, Post } from '#contract/posts.ts'
import type { Database } from '#platform/db/database.ts'
import { parseId } from '#platform/ids.ts'
import { parseListCursor, showListCursor } from '#platform/list-cursor.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { refuseVisitors } from '../refuse-visitors.ts'
import { showCards } from '../show-cards.ts'
import { isKeptApart, listKeptAway, markLiked } from '../social/index.ts'
import { remixPage } from './lineage.sql.ts'
import { findRemixablePost } from './remix-opens.sql.ts'

interface RemixesAsked {
  postId: string
  /** uuid; null: a visitor. */
  viewerId: string | null
  query: QueryOf<typeof contract>
}

/** Throws not_found, validation_failed for a cursor that is none, and unauthenticated while visitors are kept out. */
export async function listRemixes(
  services: Pick<Services, 'db' | 'clock'>,
  { postId: shown, viewerId, query }: RemixesAsked,
): Promise<{ items: Post[]; nextCursor?: string }> {
  const { db } = services
  await refuseVisitors(services, viewerId)
  const postId = parseId('post', shown)
  const after = parseListCursor(query.cursor)
  await refuseUnseen(db, postId, viewerId)
  const withoutAuthors = await listKeptAway(db, viewerId)
  // One more than shown says whether there is another page.
  const rows = await remixPage(db, { postId, after, withoutAuthors, limit: query.limit + 1 })
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const items = await markLiked(db, viewerId, await showCards(db, page))
  if (rows.length <= query.limit || last === undefined) return { items }
  return { items, nextCursor: showListCursor({ createdAt: last.place, id: last.id }) }
}

async function refuseUnseen(db: Database, postId: string, viewerId: string | null): Promise<void> {
  const post = await findRemixablePost(db, postId)
  const isOwn = post !== null && post.author_id === viewerId
  const isSeen = post !== null && (isOwn || (post.is_listed && !(await isKeptApart(db, viewerId, post.author_id))))
  if (!isSeen) throw new Refusal('not_found', 'There is no such post.')
}
