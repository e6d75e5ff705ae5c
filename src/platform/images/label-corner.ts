// Where on a picture a plate covers least: the calmest corner, so that it does not stand on a face or a phone number. Pure.
import type { Pixels, Size } from './read-picture.ts'

export interface Place {
  left: number
  top: number
}

// The first is taken unless another one is calmer by more than grain and weave make of it.
const corners = ['bottom right', 'bottom left', 'top right', 'top left'] as const
export type Corner = (typeof corners)[number]

// Of 255, as the mean step of brightness between neighbouring samples.
const worthMoving = 8
const columns = 48
const rows = 12

// Of the short side. Cards round the corners of small pictures by up to a fifth: with less of it they would cut the words.
const marginShare = 0.045

/** Of a plate of this size within a picture of this size, as far from both edges as there is room for. */
export function placeIn(corner: Corner, plate: Size, picture: Size): Place {
  const wanted = Math.max(plate.height / 3, Math.min(picture.width, picture.height) * marginShare)
  const room = Math.min(picture.width - plate.width, picture.height - plate.height) / 2
  const away = Math.max(0, Math.round(Math.min(wanted, room)))
  return {
    left: corner.endsWith('right') ? picture.width - plate.width - away : away,
    top: corner.startsWith('bottom') ? picture.height - plate.height - away : away,
  }
}

/** Mean step of brightness between samples that stand beside or below each other: letters and edges are many steps. */
function roughness({ data, width }: Pixels, { left, top }: Place, plate: Size): number {
  const brightness = (column: number, row: number) => {
    const x = left + Math.floor(((column + 0.5) / columns) * plate.width)
    const y = top + Math.floor(((row + 0.5) / rows) * plate.height)
    const at = (y * width + x) * 3
    return 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0)
  }
  let steps = 0
  for (let row = 1; row < rows; row += 1) {
    for (let column = 1; column < columns; column += 1) {
      const here = brightness(column, row)
      steps += Math.abs(here - brightness(column - 1, row)) + Math.abs(here - brightness(column, row - 1))
    }
  }
  return steps / (2 * (rows - 1) * (columns - 1))
}

/** The two above or below it: a plate there cannot touch one in this corner, however narrow the picture is. */
export function cornersAcross(corner: Corner): readonly Corner[] {
  const isBottom = corner.startsWith('bottom')
  return corners.filter((other) => other.startsWith('bottom') !== isBottom)
}

/** `plate` fits into the picture. */
export function calmestCorner(picture: Pixels, plate: Size, among: readonly Corner[] = corners): Corner {
  const all = among.map((corner) => ({ corner, rough: roughness(picture, placeIn(corner, plate, picture), plate) }))
  const calmest = Math.min(...all.map(({ rough }) => rough))
  return all.find(({ rough }) => rough <= calmest + worthMoving)?.corner ?? 'bottom right'
}
