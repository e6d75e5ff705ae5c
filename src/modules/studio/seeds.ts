// One seed per picture of an order: the given one and its successors, or drawn at random. Pure but for the dice.
import { randomInt } from 'node:crypto'
import type { GenerationOrder } from '#contract/studio.ts'

/** Seeds are unsigned 32-bit numbers. */
const seeds = 2 ** 32

export function pictureSeeds(order: Pick<GenerationOrder, 'seed' | 'variants'>): number[] {
  const first = order.seed ?? randomInt(seeds)
  return Array.from({ length: order.variants }, (_, index) => (first + index) % seeds)
}
