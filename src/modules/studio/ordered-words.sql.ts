// What was ordered in words, for measuring how much a remix kept. The text may hold somebody's sealed words: for no answer and no log.
import type { Design } from '#contract/design.ts'
import type { Tx } from '#platform/db/database.ts'
import type { GenerationTables } from './tables.ts'

export interface OrderedWords {
  prompt: string
  design: Design | null
}

/** Null when there is no such generation. */
export async function readOrderedWords(tx: Tx, generationId: string): Promise<OrderedWords | null> {
  const row = await tx
    .withTables<GenerationTables>()
    .selectFrom('generations')
    .select(['prompt', 'design'])
    .where('id', '=', generationId)
    .executeTakeFirst()
  return row ?? null
}
