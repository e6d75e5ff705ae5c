// SQL on who has opened which post to remix it, and on what a remix takes of a post.
import { type Selectable, sql } from 'kysely'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { PostsTable, PostTables } from '../tables.ts'
import type { RemixTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<RemixTables & PostTables>()

const columns = [
  'id',
  'author_id',
  'generation_id',
  'title',
  'state',
  'is_listed',
  'remix',
  'prompt',
  'shown_prompt',
  'is_prompt_sealed',
  'image_type',
  'tier',
  'aspect_ratio',
  'template_id',
  'slots',
  'design',
  'content_hash',
  'width',
  'height',
  'placeholder',
] as const

/** With the text that may be sealed: for the rules of remixing alone. */
export type RemixablePost = Selectable<Pick<PostsTable, (typeof columns)[number]>>

const findText = `SELECT ${columns.join(', ')} FROM posts WHERE id = $1`

/** Whatever its state. One index probe. */
export async function findRemixablePost(db: Database, id: string): Promise<RemixablePost | null> {
  const [row] = await db.call<RemixablePost>('community_remixable_post', findText, [id])
  return row ?? null
}

interface Opened {
  userId: string
  postId: string
}

/** The last time counts. */
export async function upsertRemixOpen(tx: Tx, { userId, postId }: Opened, now: Date): Promise<void> {
  await tables(tx)
    .insertInto('remix_opens')
    .values({ user_id: userId, post_id: postId, opened_at: now })
    .onConflict((conflict) => conflict.columns(['user_id', 'post_id']).doUpdateSet({ opened_at: now }))
    .execute()
}

const openedText = 'SELECT opened_at FROM remix_opens WHERE user_id = $1 AND post_id = $2'

export async function findRemixOpen(db: Database, { userId, postId }: Opened): Promise<Date | null> {
  const [row] = await db.call<{ opened_at: Date }>('community_remix_open', openedText, [userId, postId])
  return row?.opened_at ?? null
}

/** Up to `limit` that are older. Returns how many went. */
export async function deleteOldRemixOpens(db: Database, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`WITH old AS MATERIALIZED (
      SELECT user_id, post_id FROM remix_opens WHERE opened_at < ${before} ORDER BY opened_at LIMIT ${limit}
      FOR UPDATE SKIP LOCKED)
    DELETE FROM remix_opens r USING old WHERE r.user_id = old.user_id AND r.post_id = old.post_id`.execute(db.query)
  return Number(numAffectedRows ?? 0)
}

export async function deleteRemixOpensOf(db: Database, userId: string): Promise<void> {
  await tables(db.query).deleteFrom('remix_opens').where('user_id', '=', userId).execute()
}
