// The record of one delivered remix: which post, and how much of it was kept. Written once by whoever comes first of those who hear
// of the delivery; all of them then read the same.
import { readOrderedWords } from '#modules/studio/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { type Comparable, judgeLineage } from './judge-lineage.ts'
import { findLineage, findSourceFacts, insertRemix, markInspired } from './remixes.sql.ts'
import type { Lineage } from './tables.ts'

export interface DeliveredRemix {
  generationId: string
  creationId: string
  /** uuid of the post it was made from. */
  postId: string
  /** Who made it. */
  userId: string
  deliveredAt: Date
}

export interface SettledRemix {
  lineage: Lineage
  /** uuid */
  authorId: string
}

// Of an account that was erased meanwhile nothing is left to compare.
const nothing: Comparable = { prompt: '', design: null }

/** Null when there is no such post. */
export async function settleRemix(tx: Tx, remix: DeliveredRemix, minSimilarity: number): Promise<SettledRemix | null> {
  const source = await findSourceFacts(tx, remix.postId)
  if (source === null) return null
  const known = await findLineage(tx, remix.generationId)
  if (known !== null) return { lineage: known, authorId: source.author_id }
  const made = (await readOrderedWords(tx, remix.generationId)) ?? nothing
  const measured = judgeLineage(source, made, minSimilarity)
  const isNew = await insertRemix(tx, {
    generation_id: remix.generationId,
    post_id: remix.postId,
    user_id: remix.userId,
    creation_id: remix.creationId,
    lineage: measured.lineage,
    prompt_similarity: measured.promptSimilarity,
    design_similarity: measured.designSimilarity,
    delivered_at: remix.deliveredAt,
  })
  if (isNew && measured.lineage === 'inspired') await markInspired(tx, remix)
  // Another subscriber was faster and has committed: the insert waited for it.
  const lineage = isNew ? measured.lineage : ((await findLineage(tx, remix.generationId)) ?? measured.lineage)
  return { lineage, authorId: source.author_id }
}
