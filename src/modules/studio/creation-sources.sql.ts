// Which post a creation came from, whoever owns it: for the lineage of what is published.
import type { Query, Tx } from '#platform/db/database.ts'
import type { CreationTables } from './creation-tables.ts'

export interface CreationSource {
  generationId: string
  /** uuid; null: made from nobody's post. */
  sourcePostId: string | null
}

/** Deleted or not. Null when there is no such creation. */
export async function findCreationSource(query: Query | Tx, creationId: string): Promise<CreationSource | null> {
  const row = await query
    .withTables<CreationTables>()
    .selectFrom('creations')
    .select(['generation_id as generationId', 'source_post_id as sourcePostId'])
    .where('id', '=', creationId)
    .executeTakeFirst()
  return row ?? null
}

/** The same for a creation of this very person that is not deleted. */
export async function findOwnCreationSource(
  query: Query | Tx,
  { userId, creationId }: { userId: string; creationId: string },
): Promise<CreationSource | null> {
  const row = await query
    .withTables<CreationTables>()
    .selectFrom('creations')
    .select(['generation_id as generationId', 'source_post_id as sourcePostId'])
    .where('id', '=', creationId)
    .where('user_id', '=', userId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}
