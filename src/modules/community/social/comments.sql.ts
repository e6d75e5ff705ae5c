// All SQL on comments. States change through a function of the database, which moves the counters with them.
import { sql } from 'kysely'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { CommentsTable, SocialTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<SocialTables>()

export interface NewComment {
  id: string
  postId: string
  authorId: string
  parentId: string | null
  text: string
  now: Date
  /** The same words of the same person since then are refused. */
  repeatedSince: Date
}

export type AddOutcome = 'added' | 'no_parent' | 'repeated'

export async function addCommentRow(tx: Tx, comment: NewComment): Promise<AddOutcome> {
  const { id, postId, authorId, parentId, text, now, repeatedSince } = comment
  const { rows } = await sql<{
    outcome: AddOutcome
  }>`SELECT community_add_comment(${id}, ${postId}, ${authorId}, ${parentId},
    ${text}, ${now}, ${repeatedSince}) AS outcome`.execute(tx)
  return rows[0]?.outcome ?? 'no_parent'
}

type CommentState = CommentsTable['state']

/** False when it is in none of those states, or there is none. */
export async function setCommentState(
  tx: Tx | Query,
  { id, from, to, now }: { id: string; from: readonly CommentState[]; to: CommentState; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ is_done: boolean }>`
    SELECT community_set_comment_state(${id}, ${[...from]}::text[], ${to}, ${now}) AS is_done`.execute(tx)
  return rows[0]?.is_done ?? false
}

const placeOf = sql<string>`to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
const columns = ['id', 'post_id', 'author_id', 'parent_id', 'text', 'state', 'replies', 'created_at'] as const

export type CommentRow = Pick<CommentsTable, (typeof columns)[number]>

export interface CommentQuery {
  postId: string
  /** Null: top comments. */
  parentId: string | null
  /** Sees nothing of people they are kept apart from. */
  viewerId: string | null
  after: { createdAt: string; id: string } | null
  limit: number
}

/** Top ones newest first, answers oldest first; each with its place for the cursor. */
export function commentPage(db: Database, { postId, parentId, viewerId, after, limit }: CommentQuery) {
  let found = tables(db.query).selectFrom('comments').select(columns).select(placeOf.as('place'))
  found = found.where('post_id', '=', postId)
  found =
    parentId === null
      ? found.where('parent_id', 'is', null).where('is_listed', '=', true)
      : found.where('parent_id', '=', parentId).where('state', '=', 'shown')
  if (viewerId !== null) {
    found = found.where(
      sql<boolean>`(author_id = ${viewerId} OR NOT community_kept_apart(${viewerId}, comments.author_id))`,
    )
  }
  if (after !== null) {
    const place = sql`(${after.createdAt}::timestamptz, ${after.id}::uuid)`
    found = found.where(
      parentId === null ? sql<boolean>`(created_at, id) < ${place}` : sql<boolean>`(created_at, id) > ${place}`,
    )
  }
  const order = parentId === null ? 'desc' : 'asc'
  return found.orderBy('created_at', order).orderBy('id', order).limit(limit)
}

/** In no particular order. At most a page. */
export async function findCommentRows(query: Query | Tx, ids: readonly string[]): Promise<CommentRow[]> {
  if (ids.length === 0) return []
  return tables(query)
    .selectFrom('comments')
    .select(columns)
    .where('id', 'in', [...ids])
    .execute()
}

export async function findCommentRow(query: Query | Tx, id: string): Promise<CommentRow | null> {
  return (await findCommentRows(query, [id]))[0] ?? null
}

/** The words shown before an answer in its thread, or before a top comment below its post; oldest first. */
export async function wordsBefore(query: Query | Tx, comment: CommentRow, limit: number): Promise<string[]> {
  const { post_id, parent_id, created_at, id } = comment
  let found = tables(query).selectFrom('comments').select('text').where('post_id', '=', post_id)
  found = found.where('state', '=', 'shown')
  found = found.where((is) =>
    parent_id === null
      ? is('parent_id', 'is', null)
      : is.or([is('parent_id', '=', parent_id), is('id', '=', parent_id)]),
  )
  const rows = await found
    .where(sql<boolean>`(created_at, id) < (${created_at}, ${id})`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ text }) => text).reverse()
}

/** Takes the words out of comments that ended before. At most `limit`; returns how many. */
export async function emptyEndedComments(db: Database, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`UPDATE comments SET text = '' WHERE id IN (
    SELECT id FROM comments WHERE ended_at IS NOT NULL AND text <> '' AND ended_at < ${before} LIMIT ${limit})`.execute(
    db.query,
  )
  return Number(numAffectedRows ?? 0)
}
