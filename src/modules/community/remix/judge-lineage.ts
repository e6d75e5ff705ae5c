// Remixed, or only inspired by: whether enough of the words or of the arrangement was kept. Pure.
import type { Design } from '#contract/design.ts'
import { designSimilarity } from './design-similarity.ts'
import { promptSimilarity } from './prompt-similarity.ts'
import type { Lineage } from './tables.ts'

export interface Comparable {
  prompt: string
  design: Design | null
}

export interface Measured {
  lineage: Lineage
  promptSimilarity: number
  designSimilarity: number | null
}

/** `minSimilarity` 0: everything is a remix. Otherwise one of the two must reach it: who keeps the layout may write all words anew. */
export function judgeLineage(source: Comparable, made: Comparable, minSimilarity: number): Measured {
  const ofPrompt = promptSimilarity(source.prompt, made.prompt)
  const ofDesign = designSimilarity(source.design, made.design)
  const isKept = Math.max(ofPrompt, ofDesign ?? 0) >= minSimilarity
  return { lineage: isKept ? 'remixed' : 'inspired', promptSimilarity: ofPrompt, designSimilarity: ofDesign }
}
