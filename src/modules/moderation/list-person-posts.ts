// One person's posts as moderators see them, newest first.
import type { QueryOf, ReplyOf } from '#contract/endpoint.ts'
import type { listPersonPosts as contract } from '#contract/moderation.ts'
import { findPostFacts, listPostFacts, type PostFacts } from '#modules/community/index.ts'
import { findAccount } from '#modules/identity/index.ts'
import type { Database } from '#platform/db/database.ts'
import { parseId, showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { showPostPicture } from './show-face.ts'

type Wanted = QueryOf<typeof contract> & { userId: string }

/** Throws not_found, and validation_failed for a cursor that is none. */
export async function listPersonPosts(
  services: Services,
  { userId, cursor, limit }: Wanted,
): Promise<ReplyOf<typeof contract>> {
  const { db } = services
  const account = await findAccount(db, parseId('user', userId))
  if (!account) throw new Refusal('not_found', 'There is no such account.')
  const pastId = cursor === undefined ? undefined : await findPast(db, cursor, account.id)
  const rows = await listPostFacts(db, { authorId: account.id, pastId, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((post) => ({
      id: showId('post', post.id),
      createdAt: post.created_at.toISOString(),
      title: post.title,
      ...showPostPicture(services, post),
      state: stateOf(post),
    })),
    ...(rows.length > limit && last && { nextCursor: showId('post', last.id) }),
  }
}

function stateOf({ state, hidden_at: hiddenAt }: PostFacts) {
  if (state === 'removed') return state
  return hiddenAt === null ? 'live' : 'hidden'
}

/** The cursor is the last post's id: the list goes on behind it, exact to the microsecond. */
async function findPast(db: Database, cursor: string, authorId: string): Promise<string> {
  const id = parseCursor(cursor)
  const [post] = await findPostFacts(db, [id])
  if (post?.author_id !== authorId) throw noCursor()
  return id
}

function parseCursor(cursor: string): string {
  try {
    return parseId('post', cursor)
  } catch {
    throw noCursor()
  }
}

const noCursor = () => Refusal.field('cursor', 'This is no cursor of this list. Please start at the first page.')
