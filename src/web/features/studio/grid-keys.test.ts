// Every key of the grid, at its borders too: 11 cells in 4 columns, the last row is short.
import { expect, it } from 'vitest'
import { indexAfterKey } from './grid-keys.ts'

it.each<[string, number, number | null]>([
  ['ArrowRight', 3, 4],
  ['ArrowRight', 10, null],
  ['ArrowLeft', 4, 3],
  ['ArrowLeft', 0, null],
  ['ArrowDown', 1, 5],
  // Above the gap of the last row: to its end.
  ['ArrowDown', 7, 10],
  ['ArrowDown', 9, null],
  ['ArrowUp', 9, 5],
  ['ArrowUp', 2, null],
  ['Home', 6, 0],
  ['Home', 0, null],
  ['End', 2, 10],
  ['PageDown', 1, 9],
  ['PageDown', 6, 10],
  ['PageUp', 10, 2],
  ['PageUp', 3, 0],
  ['Enter', 3, null],
  ['toString', 3, null],
])('%s from %i leads to %s [ST-10]', (key, index, next) => {
  expect(indexAfterKey(key, { index, columns: 4, count: 11, rowsOnScreen: 2 })).toBe(next)
})
