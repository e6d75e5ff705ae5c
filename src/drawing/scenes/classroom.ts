// Classroom: a desk with books and tools before a chalkboard or a window wall; the board is the room for words.
import type { Oklch } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { castShadow } from '../kit/light.ts'
import { fullTurn, type Point, smoothstep, upTo } from '../numbers.ts'
import { accent, ground, second } from '../palette/palette.ts'
import { paintBoardSigns } from '../props/board-signs.ts'
import { paintShelf } from '../props/bookshelf.ts'
import { paintApple, paintBooks, paintPencilCup } from '../props/desk-things.ts'
import { paintFlask, paintGlobe, paintLaptop } from '../props/desk-tools.ts'
import type { SceneBrief, SceneFamily } from './family.ts'

type Board = { left: number; top: number; width: number; height: number }

function chalk(brush: Brush, alpha: number, draw: () => void): void {
  const { context, unit } = brush
  context.save()
  context.lineCap = 'round'
  context.setLineDash([9 * unit, 1.2 * unit, 14 * unit, 0.8 * unit])
  context.beginPath()
  draw()
  brush.stroke([0.96, 0.02, 95, alpha], 4)
  context.restore()
}

/** Small signs at the board's edge: axes with a curve, an atom. The middle stays empty. */
function paintChalkSigns(brush: Brush, board: Board): void {
  const { context, unit } = brush
  const at = (x: number, y: number): Point => [board.left + board.width * x, board.top + board.height * y]
  chalk(brush, 0.75, () => {
    context.moveTo(...at(0.07, 0.84))
    context.lineTo(...at(0.07, 0.6))
    context.moveTo(...at(0.05, 0.82))
    context.lineTo(...at(0.19, 0.82))
    context.moveTo(...at(0.07, 0.82))
    context.quadraticCurveTo(...at(0.14, 0.8), ...at(0.17, 0.62))
  })
  const [x, y] = at(0.9, 0.2)
  chalk(brush, 0.75, () => {
    for (const turn of [0.5, 2.2, 1.35]) {
      context.moveTo(x + 46 * unit * Math.cos(turn), y + 46 * unit * Math.sin(turn))
      context.ellipse(x, y, 46 * unit, 16 * unit, turn, 0, fullTurn)
    }
    context.moveTo(x + 5 * unit, y)
    context.arc(x, y, 5 * unit, 0, fullTurn)
  })
}

function paintBoard(brush: Brush, brief: SceneBrief, board: Board): void {
  const { palette } = brief
  const { context, unit, noise } = brush
  const { left, top, width, height } = board
  castShadow(brush, { blur: 22, alpha: 0.5, offset: [14, 24], hue: 50 }, (context) =>
    context.fillRect(left - 20 * unit, top - 20 * unit, width + 40 * unit, height + 40 * unit),
  )
  const frame = (outset: number, colours: readonly [Oklch, Oklch]) => {
    context.beginPath()
    context.roundRect(left - outset, top - outset, width + 2 * outset, height + 2 * outset, 8 * unit)
    brush.fill(
      brush.linear(
        [0, top],
        [0, top + height],
        [
          [0, colours[0]],
          [1, colours[1]],
        ],
      ),
    )
  }
  frame(24 * unit, [
    [0.6, 0.1, 62],
    [0.44, 0.085, 52],
  ])
  frame(8 * unit, [
    [0.36, 0.07, 50],
    [0.55, 0.09, 60],
  ])
  context.fillStyle = brush.linear(
    [left, top],
    [left + width, top + height],
    [
      [0, second(palette, 0.4, 0.055)],
      [1, second(palette, 0.28, 0.05, 10)],
    ],
  )
  context.fillRect(left, top, width, height)
  const dust = brush.pixels([256, 160], (x, y) => {
    const value = noise.fbm(x * 3 + y * 2, y * 5 - x * 2, 5) * 0.5 + 0.5
    return [235, 245, 238, 46 * smoothstep(0.4, 0.8, value)]
  })
  context.drawImage(dust, left, top, width, height)
  context.fillStyle = brush.linear(
    [0, top],
    [0, top + 40 * unit],
    [
      [0, [0.1, 0.03, 165, 0.5]],
      [1, [0.1, 0.03, 165, 0]],
    ],
  )
  context.fillRect(left, top, width, 40 * unit)
  if (brief.isFilled)
    paintBoardSigns(brush, board, {
      colours: [
        [0.96, 0.02, 95, 0.9],
        [0.9, 0.09, 92, 0.9],
        [0.86, 0.07, 15, 0.9],
      ],
      start: brief.variant,
    })
  else paintChalkSigns(brush, board)
}

function paintDesk(brush: Brush, top: number): void {
  const { context, unit, width, height, random, noise } = brush
  context.fillStyle = brush.linear(
    [0, top],
    [0, height],
    [
      [0, [0.64, 0.095, 62]],
      [0.1, [0.58, 0.095, 58]],
      [1, [0.38, 0.08, 48]],
    ],
  )
  context.fillRect(-width, top, width * 3, height)
  context.save()
  context.beginPath()
  context.rect(-width, top, width * 3, height)
  context.clip()
  for (let i = 0; i < 80; i++) {
    const y = top + random.next() ** 1.3 * (height - top)
    context.beginPath()
    context.moveTo(0, y)
    for (const step of upTo(21))
      context.lineTo((width * step) / 20, y + noise.fbm(step * 0.3, y / (60 * unit), 2) * 9 * unit)
    brush.stroke([random.between(0.32, 0.66), 0.08, 52, random.between(0.06, 0.2)], random.between(0.8, 3.5))
  }
  context.restore()
  brush.polygon([
    [-width, top],
    [width * 2, top],
    [width * 2, top + 3 * unit],
    [-width, top + 3 * unit],
  ])
  brush.fill([0.86, 0.09, 78, 0.6])
}

function paintWindowLight(brush: Brush): void {
  const { width, height, unit, random } = brush
  brush.layer({ blend: 'soft-light', blur: 8 * unit, alpha: 0.8 }, (context) => {
    context.transform(1, 0.32, -0.34, 1, width * 0.3, -height * 0.06)
    for (const column of upTo(3)) {
      for (const row of upTo(4)) {
        brush.polygon([
          [width * (0.02 + column * 0.2), height * (0.06 + row * 0.24)],
          [width * (0.19 + column * 0.2), height * (0.06 + row * 0.24)],
          [width * (0.19 + column * 0.2), height * (0.27 + row * 0.24)],
          [width * (0.02 + column * 0.2), height * (0.27 + row * 0.24)],
        ])
        brush.fill([0.99, 0.06, 88, 0.85])
      }
    }
  })
  brush.scoped({ blend: 'lighter' }, () => {
    for (let i = 0; i < 60; i++) {
      brush.circle(brush.place(random.next(), random.next() * 0.85), random.between(0.7, 2.2) * unit)
      brush.fill([0.9, 0.07, 85, random.between(0.08, 0.4)])
    }
  })
}

/** What stands on the desk follows the prompt; the order follows the seed. */
function paintThings(brush: Brush, brief: SceneBrief, desk: { floor: number; from: number; to: number }): void {
  const { unit, random } = brush
  const { palette } = brief
  const foot = (share: number): Point => [brush.width * (desk.from + (desk.to - desk.from) * share), desk.floor]
  const bookHues = [accent(palette, 0), accent(palette, 1), accent(palette, 2), accent(palette, 3)]
  const books = (share: number) => {
    const at = foot(share)
    const top = paintBooks(brush, at, bookHues)
    paintApple(brush, [at[0] + 16 * unit, top])
  }
  const science = brief.has('science') || random.chance(0.2)
  if (brief.has('laptop')) {
    paintLaptop(brush, foot(0.36), palette.namedHues[0] ?? accent(palette, 0))
    books(0.92)
    paintPencilCup(brush, [foot(0.66)[0], desk.floor + 16 * unit], accent(palette, 3))
    return
  }
  books(random.pick([0.2, 0.28]))
  paintPencilCup(brush, foot(0.62), accent(palette, 3) > 60 && accent(palette, 3) < 120 ? 200 : accent(palette, 3))
  if (science) {
    paintFlask(brush, foot(0.86), accent(palette, 0))
    paintFlask(brush, [foot(1.02)[0], desk.floor + 20 * unit], accent(palette, 1))
  } else paintGlobe(brush, foot(0.95))
}

function paint(brush: Brush, brief: SceneBrief) {
  const { width, height, unit, random } = brush
  const { palette } = brief
  const ratio = width / height
  const deskTop = height - 240 * unit
  brush.flood(
    brush.linear(
      [0, 0],
      [width, deskTop],
      [
        [0, ground(palette, 0.84, 0.075)],
        [1, ground(palette, 0.68, 0.085, -14)],
      ],
    ),
  )
  const board: Board = {
    left: width * (ratio > 1.25 ? 0.16 : 0.1),
    top: height * 0.09,
    width: width * (ratio > 1.25 ? 0.68 : 0.8),
    height: Math.min(deskTop - height * 0.09 - 200 * unit, 700 * unit * Math.max(1, 1 / ratio)),
  }
  if (brief.variant % 2 === 0) paintBoard(brush, brief, board)
  else paintShelf(brush, brief, board)
  paintDesk(brush, deskTop)
  const inset = ratio > 1.25 ? 0.22 : random.between(0.08, 0.12)
  paintThings(brush, brief, {
    floor: height - 125 * unit,
    ...(random.chance(0.5) ? { from: inset, to: 1 - inset } : { from: 1 - inset, to: inset }),
  })
  paintWindowLight(brush)
  return {
    quietZone: {
      x: (board.left + board.width * 0.08) / width,
      y: (board.top + board.height * 0.12) / height,
      width: (board.width * 0.76) / width,
      height: (board.height * 0.7) / height,
    },
    grade: {
      ...plainGrade,
      vignette: 0.32,
      bloom: 0.12,
      tint: [0.25, 0.05, 250] as const,
      warm: [0.92, 0.07, 80] as const,
      grain: 0.13,
    },
  }
}

export const classroom: SceneFamily = {
  name: 'classroom',
  closeUp: { centre: [0.5, 0.7], zoom: 1.45 },
  mayMirror: false,
  paint,
}
