// SQL on posts as their own rows: published, changed, hidden, ended. Lists of them are read elsewhere (cards.sql.ts, feed).
import { type Selectable, sql } from 'kysely'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { PostCountersTable, PostsTable, PostTables } from '../tables.ts'

const tables = (query: Query | Tx) => query.withTables<PostTables>()

const columns = [
  'id',
  'author_id',
  'creation_id',
  'generation_id',
  'state',
  'visibility',
  'hidden_at',
  'title',
  'category_id',
  'tags',
  'remix',
  'content_hash',
  'width',
  'height',
  'placeholder',
  'watermark',
  'shown_prompt',
  'is_prompt_sealed',
  'image_type',
  'tier',
  'aspect_ratio',
  'template_id',
  'design',
  'label',
  'parent_id',
  'lineage',
  'created_at',
  'published_at',
  'updated_at',
  'ended_at',
  'is_listed',
] as const

/** Everything but what the engine got, which may hold somebody's sealed text. */
export type PostRow = Selectable<Pick<PostsTable, (typeof columns)[number]>>
export type CountedPostRow = PostRow & Omit<PostCountersTable, 'post_id'>

const findText = `SELECT ${columns.map((column) => `p.${column}`).join(', ')}, c.likes, c.comments, c.reuses
  FROM posts p JOIN post_counters c ON c.post_id = p.id WHERE p.id = $1`

/** Whatever its state. Two index probes. */
export async function findPost(db: Database, id: string): Promise<CountedPostRow | null> {
  const [row] = await db.call<CountedPostRow>('community_post', findText, [id])
  return row ?? null
}

/** What the engine got, for the policy alone: it may hold somebody's sealed text. */
export async function findDrawnText(db: Database, id: string): Promise<string> {
  const { prompt } = await tables(db.query)
    .selectFrom('posts')
    .select('prompt')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return prompt
}

/** Locked until the transaction ends, whatever its state. Whoever also touches the creation locks that one first. */
export async function lockPost(tx: Tx, id: string): Promise<PostRow | null> {
  const row = await tables(tx).selectFrom('posts').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ?? null
}

export type NewPost = Omit<PostsTable, 'is_listed' | 'hidden_at' | 'published_at' | 'updated_at' | 'ended_at'>

const json = (value: object | null) => (value === null ? null : sql<never>`${JSON.stringify(value)}::jsonb`)

/** With its counters at zero. False when the creation has a live post. */
export async function insertPost(tx: Tx, post: NewPost): Promise<boolean> {
  const row = await tables(tx)
    .insertInto('posts')
    .values({
      ...post,
      slots: json(post.slots),
      design: json(post.design),
      hidden_at: null,
      published_at: null,
      updated_at: null,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.column('creation_id').where('state', 'in', ['preparing', 'live']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await tables(tx).insertInto('post_counters').values({ post_id: post.id, likes: 0, comments: 0, reuses: 0 }).execute()
  return true
}

export type PostChange = Partial<
  Pick<PostsTable, 'title' | 'category_id' | 'tags' | 'remix' | 'visibility' | 'state' | 'published_at' | 'updated_at'>
>

/** Only on a row that is locked here. */
export async function changePost(tx: Tx, id: string, change: PostChange): Promise<PostRow> {
  return tables(tx).updateTable('posts').set(change).where('id', '=', id).returning(columns).executeTakeFirstOrThrow()
}

/** Null when it is hidden already, removed or unknown. */
export async function markHidden(tx: Tx, id: string, now: Date): Promise<PostRow | null> {
  const row = await tables(tx)
    .updateTable('posts')
    .set({ hidden_at: now })
    .where('id', '=', id)
    .where('hidden_at', 'is', null)
    .where('state', '<>', 'removed')
    .returning(columns)
    .executeTakeFirst()
  return row ?? null
}

/** Null when it is not hidden, removed or unknown. */
export async function markShown(tx: Tx, id: string): Promise<PostRow | null> {
  const row = await tables(tx)
    .updateTable('posts')
    .set({ hidden_at: null })
    .where('id', '=', id)
    .where('hidden_at', 'is not', null)
    .where('state', '<>', 'removed')
    .returning(columns)
    .executeTakeFirst()
  return row ?? null
}

/** Only on a row that is locked here. */
export async function markEnded(
  tx: Tx,
  id: string,
  { state, now }: { state: 'withdrawn' | 'removed'; now: Date },
): Promise<void> {
  await tables(tx).updateTable('posts').set({ state, ended_at: now }).where('id', '=', id).execute()
}

/** Another post that everybody sees and that shows the very same files: two parts of a picture can be alike to the last pixel. */
export async function findTwin(tx: Tx, post: PostRow): Promise<Pick<PostsTable, 'watermark'> | null> {
  const row = await tables(tx)
    .selectFrom('posts')
    .select('watermark')
    .where('generation_id', '=', post.generation_id)
    .where('content_hash', '=', post.content_hash)
    .where('is_listed', '=', true)
    .where('id', '<>', post.id)
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Whether a moderator or reports hid or removed a post of this picture, or of a part of it, and it stayed so. */
export async function isKeptOut(query: Query | Tx, generationId: string): Promise<boolean> {
  const row = await tables(query)
    .selectFrom('posts')
    .select('id')
    .where('generation_id', '=', generationId)
    .where((eb) => eb.or([eb('hidden_at', 'is not', null), eb('state', '=', 'removed')]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Ids of posts that have been in the making since before that moment, oldest first. */
export async function listForgotten(db: Database, before: Date, limit: number): Promise<string[]> {
  const rows = await tables(db.query)
    .selectFrom('posts')
    .select('id')
    .where('state', '=', 'preparing')
    .where('created_at', '<', before)
    .orderBy('created_at')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
