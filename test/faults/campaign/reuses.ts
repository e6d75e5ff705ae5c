// Whose posts people remix while processes are killed, and the proof that each reuse brought its author the reward it should, once.
import { must } from '../../../src/platform/assert.ts'
import type { Database } from '../../../src/platform/db/database.ts'
import { parseId } from '../../../src/platform/ids.ts'
import { layPost } from '../../posts.ts'
import type { Person } from '../people.ts'

/** Few enough that nearly everybody reuses each of them, so that one reward for a pair is put to the test. */
const authors = 3
/** Two posts that everybody reuses bring an author more than the day's limit. */
const postsOfEach = 2

/** Posts of the first people, opened by everybody. Returns shown ids. */
export async function openPosts(owner: Database, people: readonly Person[]): Promise<string[]> {
  const query = (text: string, values: unknown[]) => owner.pool.query(text, values)
  const now = new Date()
  const shown: string[] = []
  for (const { userId } of people.slice(0, authors)) {
    const authorId = must(parseId('user', userId), 'the id of a user')
    for (let post = 0; post < postsOfEach; post++) shown.push((await layPost(query, { authorId, now })).shown)
  }
  await query('INSERT INTO remix_opens (user_id, post_id, opened_at) SELECT u.id, p.id, $1 FROM users u, posts p', [
    now,
  ])
  return shown
}

/** Facts that somebody still has to hear of; null while the database does not answer. */
export async function countUnheard(owner: Database): Promise<number | null> {
  const rows = await owner
    .call<{ unheard: number }>('unheard', 'SELECT count(*) AS unheard FROM event_deliveries', [])
    .catch(() => null)
  return rows?.[0]?.unheard ?? null
}

const wrongText = `WITH reused AS (
    SELECT DISTINCT (e.data->>'remixOf')::uuid AS post_id, e.user_id FROM events e WHERE e.name = 'image_generated'
      AND e.data->>'remixOf' IS NOT NULL),
  earning AS (SELECT r.* FROM reused r JOIN posts p ON p.id = r.post_id WHERE p.author_id <> r.user_id)
  SELECT (SELECT count(*) FROM reused) AS reused,
    (SELECT count(*) FROM earning FULL JOIN reuse_rewards r USING (post_id, user_id)
      WHERE earning.post_id IS NULL OR r.id IS NULL) AS unrewarded,
    (SELECT count(*) FROM post_counters c
      WHERE reuses <> (SELECT count(*) FROM post_reuses r WHERE r.post_id = c.post_id)) AS miscounted`

/** Everything about reuses that should not be. */
export async function findWrongReuses(owner: Database): Promise<string[]> {
  const [row] = await owner.call<{ reused: number; unrewarded: number; miscounted: number }>('reuses', wrongText, [])
  const { reused, unrewarded, miscounted } = must(row, 'a row of counts')
  return [
    ...(reused === 0 ? ['nobody reused anything'] : []),
    ...(unrewarded > 0 ? [`${unrewarded} reuses and rewards have no counterpart`] : []),
    ...(miscounted > 0 ? [`${miscounted} posts count their reuses wrongly`] : []),
  ]
}
