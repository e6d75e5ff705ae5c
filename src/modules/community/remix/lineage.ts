// Where a post came from and what came of it.
import type { Ancestor } from '#contract/posts.ts'
import type { Database, Tx } from '#platform/db/database.ts'

/** Nearest first, at most eight. */
export async function listAncestors(_db: Database, _postId: string): Promise<Ancestor[]> {
  return []
}

/** Posts that everybody sees and that were made from this one. */
export async function countRemixes(_db: Database, _postId: string): Promise<number> {
  return 0
}

/** Of a picture that was made from a post. */
export async function findLineage(_tx: Tx, _generationId: string): Promise<'remixed' | 'inspired'> {
  return 'remixed'
}
