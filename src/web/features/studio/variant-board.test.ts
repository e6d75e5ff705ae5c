// Two wide pictures stand above each other, two high ones beside each other, four in a square of their own proportion.
import { expect, it } from 'vitest'
import { boardColumns, boardSize } from './variant-board.ts'

it.each([
  ['1:1', 1, 1, 1],
  ['9:16', 2, 2, 9 / 8],
  ['1:1', 2, 2, 2],
  ['16:9', 2, 1, 8 / 9],
  ['16:9', 4, 2, 16 / 9],
  ['4:5', 4, 2, 0.8],
] as const)('%s, %i pictures: %i columns [ST-8]', (ratio, count, columns, proportion) => {
  const { width, height } = boardSize(ratio, count)
  expect(boardColumns(ratio, count)).toBe(columns)
  expect(width / height).toBeCloseTo(proportion, 6)
})
