// Where a post came from and what came of it, as people see it: what is gone keeps its place and says nothing.
import type { Ancestor } from '#contract/posts.ts'
import { findCreationSource } from '#modules/studio/index.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import { showCards } from '../show-cards.ts'
import { countListedRemixes, findAncestors } from './lineage.sql.ts'
import { findLineage } from './remixes.sql.ts'
import type { Lineage } from './tables.ts'

/** Nearest first, at most eight. `viewerId` (uuid) null: a visitor. */
export async function listAncestors(db: Database, postId: string, viewerId: string | null): Promise<Ancestor[]> {
  const rows = await findAncestors(db, postId, viewerId)
  const cards = await showCards(
    db,
    rows.filter(({ isShown }) => isShown),
  )
  const shown = cards.values()
  return rows.map(({ isShown }) => {
    const card = isShown ? shown.next().value : undefined
    if (card === undefined) return { post: null }
    const { id, title, author, imageUrl, width, height, placeholder } = card
    return { post: { id, title, author, imageUrl, width, height, placeholder } }
  })
}

/** Posts that everybody sees and that were made from this one; counted up to a thousand. */
export function countRemixes(db: Database, postId: string): Promise<number> {
  return countListedRemixes(db, postId)
}

/**
 * What a post says of where its creation came from; null: made from nobody's post. A picture that is published before its delivery
 * was settled, a matter of a second, is taken for a remix until then.
 */
export async function findLineageOf(
  query: Query | Tx,
  creationId: string,
): Promise<{ parentId: string; lineage: Lineage } | null> {
  const source = await findCreationSource(query, creationId)
  if (!source?.sourcePostId) return null
  return { parentId: source.sourcePostId, lineage: (await findLineage(query, source.generationId)) ?? 'remixed' }
}
