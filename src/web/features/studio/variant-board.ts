// How the pictures of one run stand beside each other: as large as possible, all of one size. Pure.
import type { AspectRatio } from '#contract/studio.ts'

function proportion(ratio: AspectRatio): number {
  const [across = 1, down = 1] = ratio.split(':').map(Number)
  return across / down
}

/** Two wide pictures stand one above the other, two high ones side by side, four in a square. */
export function boardColumns(ratio: AspectRatio, count: number): 1 | 2 {
  return count < 2 || (count === 2 && proportion(ratio) > 1) ? 1 : 2
}

/** Width by height of the whole board. */
export function boardSize(ratio: AspectRatio, count: number): { width: number; height: number } {
  const columns = boardColumns(ratio, count)
  return { width: proportion(ratio) * columns, height: Math.ceil(count / columns) }
}
