// "Vary this": the same order with another seed, for the engines that cannot start from a picture. Must never order by itself.
import type { CreationDetail } from '#contract/studio.ts'
import { type Draft, reopen } from './draft.ts'

const seeds = 2 ** 32

export function varyCreation(creation: CreationDetail): Draft {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
  // One in four thousand million would be the same picture again.
  const seed = drawn === creation.seed ? (drawn + 1) % seeds : drawn
  return { ...reopen(creation), seed }
}
