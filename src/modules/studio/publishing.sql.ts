// SQL on what publishing needs of a creation: everything a post keeps a copy of, and which post it is shown by.
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { CreationsTable, CreationTables } from './creation-tables.ts'
import type { GenerationTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<CreationTables & GenerationTables>()

const columns = [
  'c.id',
  'c.generation_id',
  'c.content_hash',
  'c.width',
  'c.height',
  'c.placeholder',
  'c.image_type',
  'c.tier',
  'c.aspect_ratio',
  'c.template_id',
  'c.slots',
  'c.design',
  'c.label',
  'c.is_prompt_sealed',
  'c.source_post_id',
] as const

type Copied =
  | 'id'
  | 'generation_id'
  | 'content_hash'
  | 'width'
  | 'height'
  | 'placeholder'
  | 'image_type'
  | 'tier'
  | 'aspect_ratio'
  | 'template_id'
  | 'slots'
  | 'design'
  | 'label'
  | 'is_prompt_sealed'
  | 'source_post_id'

export interface PublishableCreation extends Pick<CreationsTable, Copied> {
  /** What the engine got. Not for any answer: it may hold somebody's sealed text. */
  prompt: string
  /** What its owner may read. */
  shown_prompt: string
}

interface Wanted {
  userId: string
  /** uuid */
  id: string
}

const chosen = (query: Query | Tx, { userId, id }: Wanted) =>
  tables(query)
    .selectFrom('creations as c')
    .leftJoin('generations as g', 'g.id', 'c.generation_id')
    .select(columns)
    .select((eb) => [eb.fn.coalesce('g.prompt', 'c.prompt').as('prompt'), 'c.prompt as shown_prompt'])
    .where('c.id', '=', id)
    .where('c.user_id', '=', userId)
    .where('c.deleted_at', 'is', null)

/** Null when there is none of this user, or it is deleted. */
export async function findPublishable(db: Database, wanted: Wanted): Promise<PublishableCreation | null> {
  return (await chosen(db.query, wanted).executeTakeFirst()) ?? null
}

/** The same, locked until the transaction ends: neither its words nor whether it is there change meanwhile. */
export async function lockPublishable(tx: Tx, wanted: Wanted): Promise<PublishableCreation | null> {
  return (await chosen(tx, wanted).forUpdate('c').executeTakeFirst()) ?? null
}

/** In the transaction that inserts the post, on a creation that is locked there. */
export async function setCreationPost(tx: Tx, link: { creationId: string; postId: string }): Promise<void> {
  await tables(tx).updateTable('creations').set({ post_id: link.postId }).where('id', '=', link.creationId).execute()
}

/** Locks the creation, whoever asks: before the post, as everybody does. One that is gone is no failure. */
export async function clearCreationPost(tx: Tx, link: { creationId: string; postId: string }): Promise<void> {
  await tables(tx)
    .updateTable('creations')
    .set({ post_id: null })
    .where('id', '=', link.creationId)
    .where('post_id', '=', link.postId)
    .execute()
}
