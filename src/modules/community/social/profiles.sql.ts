// SQL on a person's posts together: the sums of a profile, and its list.

import type { Database } from '#platform/db/database.ts'
import type { ListPlace } from '#platform/list-cursor.ts'
import { type CardRow, cardColumns } from '../cards.sql.ts'

export interface ProfileSums {
  posts: number
  likes: number
  reuses: number
}

const sumsText = 'SELECT posts, likes, reuses FROM community_profile_sums($1)'

/** Of what everybody sees. One probe of two indexes for each post. */
export async function sumProfile(db: Database, authorId: string): Promise<ProfileSums> {
  const [row] = await db.call<ProfileSums & Record<string, unknown>>('community_profile_sums', sumsText, [authorId])
  return row ?? { posts: 0, likes: 0, reuses: 0 }
}

export interface ListedOf {
  authorId: string
  after: ListPlace | null
  limit: number
}

const placeFormat = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`
const pageText = (time: string, which: string) => `SELECT ${cardColumns},
    to_char(p.${time} AT TIME ZONE 'UTC', ${placeFormat}) AS place
  FROM posts p JOIN post_counters c ON c.post_id = p.id
  WHERE p.author_id = $1 AND ${which} AND (p.${time}, p.id) < ($2::timestamptz, $3::uuid)
  ORDER BY p.${time} DESC, p.id DESC LIMIT $4`
const listedText = pageText('published_at', 'p.is_listed')
const ownText = pageText('created_at', "p.state IN ('preparing', 'live')")
const beforeAll: ListPlace = { createdAt: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

type PlacedCard = CardRow & { place: string }

/** What everybody sees of somebody, newest first. */
export function listedPostsPage(db: Database, { authorId, after, limit }: ListedOf): Promise<PlacedCard[]> {
  const { createdAt, id } = after ?? beforeAll
  return db.call<PlacedCard>('community_listed_posts_of', listedText, [authorId, createdAt, id, limit])
}

/** Everything that somebody published and has not withdrawn, also what is private, hidden or being prepared. Newest first. */
export function ownPostsPage(db: Database, { authorId, after, limit }: ListedOf): Promise<PlacedCard[]> {
  const { createdAt, id } = after ?? beforeAll
  return db.call<PlacedCard>('community_own_posts', ownText, [authorId, createdAt, id, limit])
}
