// A design without a word in it. Apart from the edits: the pages that only open the editor need this and nothing else of it.
import type { Design } from '#contract/design.ts'

export const emptyDesign = (width: number, height: number): Design => ({
  version: 1,
  canvas: { width, height },
  layers: [],
})
