// A wall of books out of focus with a framed sheet of paper in front: the other room for words in a classroom.

import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { bokeh, castShadow } from '../kit/light.ts'
import { upTo } from '../numbers.ts'
import { accent, ground, type Palette } from '../palette/palette.ts'
import type { SceneBrief } from '../scenes/family.ts'
import { paintBoardSigns } from './board-signs.ts'

type Sheet = { left: number; top: number; width: number; height: number }

/** One row of spines between two boards. */
function paintRow(brush: Brush, row: { top: number; height: number; palette: Palette }): void {
  const { random, unit, width, context } = brush
  context.fillStyle = brush.linear(
    [0, row.top],
    [0, row.top + row.height],
    [
      [0, [0.2, 0.05, 50]],
      [1, [0.32, 0.07, 52]],
    ],
  )
  context.fillRect(-width, row.top, width * 3, row.height)
  for (let x = -20 * unit; x < width + 40 * unit; ) {
    const thick = random.between(18, 46) * unit
    const tall = row.height * random.between(0.62, 0.9)
    const colour: Oklch = [
      random.between(0.36, 0.66),
      random.between(0.06, 0.14),
      accent(row.palette, Math.floor(random.next() * 5)),
    ]
    if (random.chance(0.08)) {
      x += thick * 1.6
      continue
    }
    const top = row.top + row.height - tall
    context.fillStyle = brush.linear(
      [x, 0],
      [x + thick, 0],
      [
        [0, shift(colour, [0.08])],
        [0.4, colour],
        [1, shift(colour, [-0.16])],
      ],
    )
    context.fillRect(x, top, thick - 1.5 * unit, tall)
    brush.polygon([
      [x, top + tall * 0.16],
      [x + thick - 1.5 * unit, top + tall * 0.16],
      [x + thick - 1.5 * unit, top + tall * 0.2],
      [x, top + tall * 0.2],
    ])
    brush.fill([0.85, 0.1, 84, 0.8])
    x += thick
  }
  brush.polygon([
    [-width, row.top + row.height],
    [width * 2, row.top + row.height],
    [width * 2, row.top + row.height + 24 * unit],
    [-width, row.top + row.height + 24 * unit],
  ])
  brush.fill([0.46, 0.09, 56])
}

/** Books out of focus, with a sheet for words before them; where words stand elsewhere, drawings are pinned there. */
export function paintShelf(brush: Brush, brief: SceneBrief, sheet: Sheet): void {
  const { palette } = brief
  const { unit, height, context } = brush
  const rows = Math.ceil(height / (190 * unit))
  brush.layer({ blur: 5 * unit, resolution: 0.5 }, () => {
    for (const row of upTo(rows)) paintRow(brush, { top: row * 190 * unit - 20 * unit, height: 166 * unit, palette })
  })
  bokeh(brush, { count: 16, box: [0, 0, 1, 0.6], radii: [10, 40], hues: [70, 84, 60], alpha: 0.3, blur: 2 })
  const inset = sheet.width * 0.06
  const board = {
    left: sheet.left + inset,
    top: sheet.top + 20 * unit,
    width: sheet.width - inset * 2,
    height: sheet.height - 10 * unit,
  }
  const path = () => {
    const { context } = brush
    context.beginPath()
    context.roundRect(board.left, board.top, board.width, board.height, 18 * unit)
  }
  castShadow(brush, { blur: 26, alpha: 0.65, offset: [14, 26] }, (context) => {
    path()
    context.fill()
  })
  path()
  brush.fill(
    brush.linear(
      [board.left, board.top],
      [board.left + board.width, board.top + board.height],
      [
        [0, ground(palette, 0.975, 0.02)],
        [1, ground(palette, 0.9, 0.04)],
      ],
    ),
  )
  context.beginPath()
  context.roundRect(
    board.left + 16 * unit,
    board.top + 16 * unit,
    board.width - 32 * unit,
    board.height - 32 * unit,
    10 * unit,
  )
  brush.stroke([0.72, 0.11, 76, 0.9], 2.4)
  brush.circle([board.left + board.width / 2, board.top - 2 * unit], 13 * unit)
  brush.fill(
    brush.radial(
      {
        at: [board.left + board.width / 2, board.top - 2 * unit],
        radius: 14 * unit,
        focus: [board.left + board.width / 2 - 4 * unit, board.top - 7 * unit],
      },
      [
        [0, [0.9, 0.1, 30]],
        [0.5, [0.62, 0.2, 27]],
        [1, [0.42, 0.16, 24]],
      ],
    ),
  )
  if (brief.isFilled)
    paintBoardSigns(brush, board, {
      colours: [0, 1, 2, 3].map((index) => [0.5, 0.14, accent(palette, index)] as const),
      start: brief.variant,
    })
}
