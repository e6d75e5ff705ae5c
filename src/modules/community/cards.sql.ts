// What a card of the feed is read from. Every list of posts selects these columns `FROM posts p JOIN post_counters c ON c.post_id = p.id`.
import type { Database } from '#platform/db/database.ts'
import type { PostCountersTable, PostsTable } from './tables.ts'

export const cardColumns = `p.id, p.author_id, p.generation_id, p.title, p.category_id, p.remix, p.content_hash, p.width, p.height,
  p.placeholder, p.published_at, p.created_at, p.state, p.visibility, p.hidden_at, c.likes, c.comments, c.reuses`

export type CardRow = Pick<
  PostsTable,
  | 'id'
  | 'author_id'
  | 'generation_id'
  | 'title'
  | 'category_id'
  | 'remix'
  | 'content_hash'
  | 'width'
  | 'height'
  | 'placeholder'
  | 'published_at'
  | 'created_at'
  | 'state'
  | 'visibility'
  | 'hidden_at'
> &
  Omit<PostCountersTable, 'post_id'>

const cardsText = `SELECT ${cardColumns} FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
  JOIN posts p ON p.id = wanted.id JOIN post_counters c ON c.post_id = p.id ORDER BY wanted.place`

/** In the order of the ids, whatever their state; unknown ones are left out. At most 100 ids. */
export async function findCards(db: Database, ids: readonly string[]): Promise<CardRow[]> {
  if (ids.length === 0) return []
  return db.call<CardRow>('community_cards', cardsText, [ids.slice(0, 100)])
}
