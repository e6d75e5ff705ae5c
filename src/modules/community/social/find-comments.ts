// Several comments at once, for lists that show how each begins. Never for the public: hidden words are among them.
import type { Query, Tx } from '#platform/db/database.ts'
import { findCommentRows } from './comments.sql.ts'

/** In no particular order; unknown ids are left out. At most 100 ids. */
export async function findComments(
  query: Query | Tx,
  ids: readonly string[],
): Promise<{ id: string; text: string; state: 'shown' | 'hidden' | 'deleted' | 'removed' }[]> {
  return ids.length === 0 ? [] : findCommentRows(query, ids.slice(0, 100))
}
