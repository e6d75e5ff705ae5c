// The words that a stored original's metadata demand on everything made of it. Pure.
import { must } from '../assert.ts'
import { provenanceLabels } from './provenance.ts'
import { claimsIn } from './read-source.ts'

/** `xmp`: of an original of ours. */
export function labelWords(xmp: string): string {
  const { credit } = claimsIn(xmp)
  return must(
    Object.values(provenanceLabels).find((words) => words === credit),
    'an original without a label',
  )
}
