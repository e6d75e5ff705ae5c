// SQL on what came of posts: each delivered remix, and the different people behind them.
import { sql } from 'kysely'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { PostsTable, PostTables } from '../tables.ts'
import type { Lineage, RemixesTable, RemixTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<RemixTables & PostTables>()

export type NewRemix = RemixesTable

/** False when this generation has its row. */
export async function insertRemix(tx: Tx, remix: NewRemix): Promise<boolean> {
  const row = await tables(tx)
    .insertInto('remixes')
    .values(remix)
    .onConflict((conflict) => conflict.column('generation_id').doNothing())
    .returning('generation_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Posts of this picture, and of parts of it, that were published as remixes before it was measured. */
export async function markInspired(
  tx: Tx,
  { generationId, postId }: { generationId: string; postId: string },
): Promise<void> {
  await tables(tx)
    .updateTable('posts')
    .set({ lineage: 'inspired' })
    .where('generation_id', '=', generationId)
    .where('parent_id', '=', postId)
    .execute()
}

export async function findLineage(query: Query | Tx, generationId: string): Promise<Lineage | null> {
  const row = await tables(query)
    .selectFrom('remixes')
    .select('lineage')
    .where('generation_id', '=', generationId)
    .executeTakeFirst()
  return row?.lineage ?? null
}

export type SourceFacts = Pick<PostsTable, 'author_id' | 'prompt' | 'design'>

/** With the text that may be sealed: to be compared, never shown. */
export async function findSourceFacts(tx: Tx, postId: string): Promise<SourceFacts | null> {
  const row = await tables(tx)
    .selectFrom('posts')
    .select(['author_id', 'prompt', 'design'])
    .where('id', '=', postId)
    .executeTakeFirst()
  return row ?? null
}

export interface NewReuse {
  postId: string
  userId: string
  generationId: string
  deliveredAt: Date
}

/** With its counter, which equals the count of the rows at every moment. False: this person had made something of the post before. */
export async function insertReuse(tx: Tx, { postId, userId, generationId, deliveredAt }: NewReuse): Promise<boolean> {
  const row = await tables(tx)
    .insertInto('post_reuses')
    .values({ post_id: postId, user_id: userId, generation_id: generationId, delivered_at: deliveredAt })
    .onConflict((conflict) => conflict.columns(['post_id', 'user_id']).doNothing())
    .returning('user_id')
    .executeTakeFirst()
  if (!row) return false
  await tables(tx).updateTable('post_counters').set({ reuses: sql`reuses + 1` }).where('post_id', '=', postId).execute()
  return true
}

/** One that has come of a post, for those who look at how much it kept. */
export interface MeasuredRemix {
  /** uuid of the post that shows it, listed or not; null: not published. */
  postId: string | null
  userId: string
  deliveredAt: Date
  lineage: Lineage
  promptSimilarity: number
  designSimilarity: number | null
}

/** The newest first, at most 100. */
export async function listMeasuredRemixes(db: Database, postId: string, limit: number): Promise<MeasuredRemix[]> {
  const { rows } = await sql<MeasuredRemix>`
    SELECT p.id AS "postId", r.user_id AS "userId", r.delivered_at AS "deliveredAt", r.lineage,
      r.prompt_similarity AS "promptSimilarity", r.design_similarity AS "designSimilarity"
    FROM remixes r LEFT JOIN LATERAL (
      SELECT id FROM posts WHERE generation_id = r.generation_id AND state IN ('preparing', 'live') ORDER BY id LIMIT 1
    ) p ON true
    WHERE r.post_id = ${postId} ORDER BY r.delivered_at DESC, r.generation_id DESC LIMIT ${Math.min(limit, 100)}`.execute(
    db.query,
  )
  return rows
}

/** Of one person, by the order of their making. `id`: of the generation. */
export async function pageOfRemixes(
  db: Database,
  { userId, afterId, limit }: { userId: string; afterId: string; limit: number },
): Promise<(Pick<RemixesTable, 'post_id' | 'creation_id' | 'lineage' | 'delivered_at'> & { id: string })[]> {
  return tables(db.query)
    .selectFrom('remixes')
    .select(['generation_id as id', 'post_id', 'creation_id', 'lineage', 'delivered_at'])
    .where('user_id', '=', userId)
    .where('generation_id', '>', afterId)
    .orderBy('generation_id')
    .limit(limit)
    .execute()
}
