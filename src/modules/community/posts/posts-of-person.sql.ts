// SQL on everything that one person published: for a copy of their data, and for its end.
import type { Selectable } from 'kysely'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { PostsTable, PostTables } from '../tables.ts'

const tables = (query: Query | Tx) => query.withTables<PostTables>()

export interface PageOf {
  userId: string
  afterId: string
  limit: number
}

const exported = [
  'id',
  'creation_id',
  'state',
  'visibility',
  'hidden_at',
  'title',
  'category_id',
  'tags',
  'remix',
  'shown_prompt',
  'design',
  'parent_id',
  'lineage',
  'created_at',
  'published_at',
  'updated_at',
  'ended_at',
] as const

export type ExportedPost = Selectable<Pick<PostsTable, (typeof exported)[number]>>

/** In the order of their making, ended ones included. Of a text made from a sealed post only what they wrote. */
export async function pageOfPosts(db: Database, { userId, afterId, limit }: PageOf): Promise<ExportedPost[]> {
  return tables(db.query)
    .selectFrom('posts')
    .select(exported)
    .where('author_id', '=', userId)
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Ids of posts that ended before that moment and still say something, longest ago first. */
export async function listEndedWithWords(db: Database, endedBefore: Date, limit: number): Promise<string[]> {
  const rows = await tables(db.query)
    .selectFrom('posts')
    .select('id')
    .where('ended_at', '<', endedBefore)
    .where('prompt', '<>', '')
    .orderBy('ended_at')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Nothing that anybody wrote is left; the row keeps its place in the lineage of others. Only on a post that has ended. */
export async function forgetPostWords(tx: Tx, id: string): Promise<void> {
  await tables(tx)
    .updateTable('posts')
    .set({
      title: 'Erased',
      tags: [],
      prompt: '',
      shown_prompt: '',
      slots: null,
      design: null,
      placeholder: '',
      watermark: '',
    })
    .where('id', '=', id)
    .execute()
}
