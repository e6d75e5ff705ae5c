// Posts as moderators see them: whatever their state. Never a sealed prompt: that is its author's alone.
import type { Database } from '#platform/db/database.ts'
import type { PostCountersTable, PostsTable } from '../tables.ts'

/** `prompt` is empty for a sealed post. */
export type PostFacts = Pick<
  PostsTable,
  | 'id'
  | 'author_id'
  | 'creation_id'
  | 'generation_id'
  | 'state'
  | 'visibility'
  | 'hidden_at'
  | 'parent_id'
  | 'title'
  | 'tags'
  | 'remix'
  | 'prompt'
  | 'content_hash'
  | 'width'
  | 'height'
  | 'placeholder'
  | 'created_at'
  | 'published_at'
> &
  Omit<PostCountersTable, 'post_id'> & { is_listed: boolean }

const columns = `p.id, p.author_id, p.creation_id, p.generation_id, p.state, p.visibility, p.hidden_at, p.parent_id, p.is_listed, p.title, p.tags, p.remix,
  CASE WHEN p.remix = 'sealed' OR p.is_prompt_sealed THEN '' ELSE p.shown_prompt END AS prompt,
  p.content_hash, p.width, p.height, p.placeholder, p.created_at, p.published_at, c.likes, c.comments, c.reuses`

const byIds = `SELECT ${columns} FROM posts p JOIN post_counters c ON c.post_id = p.id WHERE p.id = ANY ($1::uuid[])`

/** In no particular order; unknown ids are left out. At most 100. */
export async function findPostFacts(db: Database, ids: readonly string[]): Promise<PostFacts[]> {
  if (ids.length === 0) return []
  return db.call<PostFacts>('moderated_posts', byIds, [ids.slice(0, 100)])
}

const ofAuthor = `SELECT ${columns} FROM posts p JOIN post_counters c ON c.post_id = p.id
  WHERE p.author_id = $1 AND p.visibility = 'public' AND p.state IN ('live', 'removed') AND ($2::uuid IS NULL OR (p.created_at, p.id) < (SELECT created_at, id FROM posts WHERE id = $2))
  ORDER BY p.created_at DESC, p.id DESC LIMIT $3`

export interface PostsWanted {
  authorId: string
  /** The last one of the page before. */
  pastId: string | undefined
  limit: number
}

/** Those that are or were before everybody, newest first, at most 101: a private post is its owner's alone. */
export async function listPostFacts(db: Database, { authorId, pastId, limit }: PostsWanted): Promise<PostFacts[]> {
  const values = [authorId, pastId ?? null, Math.min(limit, 101)]
  return db.call<PostFacts>('moderated_posts_of', ofAuthor, values)
}

const countText = `SELECT count(*)::int AS posts, count(hidden_at)::int AS hidden
  FROM (SELECT hidden_at FROM posts WHERE author_id = $1 AND state IN ('preparing', 'live') LIMIT 10000) p`

/** What somebody has published now, and how much of it is hidden. Counted up to 10,000. */
export async function countPosts(db: Database, authorId: string): Promise<{ posts: number; hidden: number }> {
  const [row] = await db.call<{ posts: number; hidden: number }>('moderated_count', countText, [authorId])
  return row ?? { posts: 0, hidden: 0 }
}
