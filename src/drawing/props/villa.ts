// A modern villa and a gabled house seen from the garden, lit from one side; windows glow at dusk. `base` is the ground line.
import { fade, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { castShadow, glow } from '../kit/light.ts'
import { type Point, upTo } from '../numbers.ts'
import { paintLeaf } from './leaf.ts'

export type House = {
  /** Scene pixels: the middle of the front at the ground. */
  foot: Point
  /** Scene pixels. */
  width: number
  wall: Oklch
  accent: Oklch
  glass: Oklch
  isLit: boolean
}

type Box = { x: number; y: number; width: number; height: number }

function paintWall(brush: Brush, box: Box, colour: Oklch): void {
  const { context } = brush
  context.fillStyle = brush.linear(
    [box.x, box.y],
    [box.x + box.width, box.y + box.height],
    [
      [0, shift(colour, [0.05])],
      [0.5, colour],
      [1, shift(colour, [-0.1, 0.01])],
    ],
  )
  context.fillRect(box.x, box.y, box.width, box.height)
}

/** Upright boards of wood. */
function paintCladding(brush: Brush, box: Box, colour: Oklch): void {
  const { random } = brush
  const boards = Math.max(4, Math.round(box.width / (15 * brush.unit)))
  for (const board of upTo(boards)) {
    const x = box.x + (box.width * board) / boards
    const tone = shift(colour, [random.between(-0.04, 0.04)])
    paintWall(brush, { ...box, x, width: box.width / boards - 1.4 * brush.unit }, tone)
  }
}

/** A window of several panes: sky mirrored by day, a warm room at dusk. */
function paintWindow(brush: Brush, box: Box, house: House, panes: number): void {
  const { context, unit, random } = brush
  const { isLit, glass } = house
  const frame: Oklch = [0.26, 0.02, 265]
  paintWall(
    brush,
    { x: box.x - 5 * unit, y: box.y - 5 * unit, width: box.width + 10 * unit, height: box.height + 10 * unit },
    frame,
  )
  context.fillStyle = isLit
    ? brush.linear(
        [box.x, box.y],
        [box.x, box.y + box.height],
        [
          [0, [0.92, 0.09, 86]],
          [0.6, [0.82, 0.13, 74]],
          [1, [0.66, 0.12, 60]],
        ],
      )
    : brush.linear(
        [box.x, box.y],
        [box.x + box.width * 0.6, box.y + box.height],
        [
          [0, shift(glass, [0.2, -0.02])],
          [0.5, glass],
          [1, shift(glass, [-0.18])],
        ],
      )
  context.fillRect(box.x, box.y, box.width, box.height)
  context.save()
  context.beginPath()
  context.rect(box.x, box.y, box.width, box.height)
  context.clip()
  for (const side of [0, 1]) {
    const x = box.x + side * box.width
    const reach = box.width * random.between(0.1, 0.18) * (side ? -1 : 1)
    brush.polygon([
      [x, box.y],
      [x + reach * 1.3, box.y],
      [x + reach, box.y + box.height],
      [x, box.y + box.height],
    ])
    brush.fill(isLit ? [0.95, 0.05, 86, 0.75] : [0.96, 0.015, 90, 0.55])
  }
  if (isLit) {
    const lamp: Point = [box.x + box.width * random.between(0.35, 0.65), box.y + box.height * 0.28]
    brush.circle(lamp, 7 * unit)
    brush.fill([0.99, 0.05, 92])
    glow(brush, lamp, { radius: 90 * unit, colour: [0.95, 0.1, 84], alpha: 0.6 })
  } else {
    brush.polygon([
      [box.x + box.width * 0.2, box.y],
      [box.x + box.width * 0.46, box.y],
      [box.x + box.width * 0.16, box.y + box.height],
      [box.x - box.width * 0.1, box.y + box.height],
    ])
    brush.fill([1, 0, 0, 0.2])
  }
  context.restore()
  for (const pane of upTo(panes - 1)) {
    const x = box.x + (box.width * (pane + 1)) / panes
    paintWall(brush, { x: x - 2.5 * unit, y: box.y, width: 5 * unit, height: box.height }, frame)
  }
  if (isLit)
    glow(brush, [box.x + box.width / 2, box.y + box.height / 2], {
      radius: box.width * 0.95,
      colour: [0.8, 0.13, 70],
      alpha: 0.3,
    })
}

/** The eaves' shade on the wall below. */
function shadeBelow(brush: Brush, box: Box, alpha: number): void {
  const { context } = brush
  context.fillStyle = brush.linear(
    [0, box.y],
    [0, box.y + box.height],
    [
      [0, [0.16, 0.05, 270, alpha]],
      [1, [0.16, 0.05, 270, 0]],
    ],
  )
  context.fillRect(box.x, box.y, box.width, box.height)
}

export function paintModernVilla(brush: Brush, house: House): void {
  const { unit } = brush
  const { foot, width, wall, accent } = house
  const left = foot[0] - width / 2
  const box = (x: number, y: number, w: number, h: number): Box => ({
    x: left + x * width,
    y: foot[1] - (y + h) * width,
    width: w * width,
    height: h * width,
  })
  castShadow(brush, { blur: 24, alpha: 0.5, offset: [36, 16] }, () => {
    const shade = box(0, 0, 1.02, 0.04)
    brush.context.fillRect(shade.x, shade.y, shade.width, shade.height)
  })
  const ground = box(0.04, 0, 0.9, 0.26)
  paintWall(brush, ground, shift(wall, [-0.05]))
  const wood = box(0.04, 0, 0.2, 0.26)
  paintCladding(brush, wood, accent)
  paintWall(brush, box(0.105, 0, 0.085, 0.2), [0.3, 0.05, 45])
  paintWall(brush, box(0.175, 0.09, 0.006, 0.04), [0.85, 0.1, 84])
  paintWindow(brush, box(0.3, 0.02, 0.36, 0.2), house, 4)
  paintWindow(brush, box(0.72, 0.02, 0.17, 0.2), house, 2)
  shadeBelow(brush, { ...ground, height: ground.height * 0.3 }, 0.55)
  const upper = box(0.2, 0.27, 0.8, 0.24)
  paintWall(brush, upper, wall)
  paintCladding(brush, box(0.8, 0.27, 0.2, 0.24), accent)
  paintWindow(brush, box(0.26, 0.3, 0.24, 0.17), house, 3)
  paintWindow(brush, box(0.56, 0.3, 0.2, 0.17), house, 2)
  paintWindow(brush, box(0.84, 0.3, 0.12, 0.17), house, 1)
  shadeBelow(brush, { ...upper, height: upper.height * 0.2 }, 0.4)
  for (const slab of [box(0.17, 0.255, 0.86, 0.03), box(0.14, 0.5, 0.9, 0.035)]) {
    paintWall(brush, slab, shift(wall, [0.05]))
    paintWall(brush, { ...slab, y: slab.y + slab.height * 0.75, height: slab.height * 0.25 }, shift(wall, [-0.24]))
  }
  // Balcony of glass.
  const rail = box(0.2, 0.285, 0.36, 0.085)
  brush.context.globalAlpha = 0.45
  paintWall(brush, rail, [0.86, 0.03, 220])
  brush.context.globalAlpha = 1
  paintWall(brush, { ...rail, height: 4 * unit }, [0.9, 0.01, 250])
  const chimney = box(0.04, 0.26, 0.13, 0.32)
  paintWall(brush, chimney, [house.isLit ? 0.3 : 0.52, 0.03, 60])
  for (const row of upTo(14)) {
    for (const column of upTo(4)) {
      const stone = {
        x: chimney.x + ((column + (row % 2) * 0.5) / 4.5) * chimney.width,
        y: chimney.y + (row / 14) * chimney.height,
        width: chimney.width / 4.8,
        height: chimney.height / 15.5,
      }
      paintWall(brush, { ...stone, width: Math.min(stone.width, chimney.x + chimney.width - stone.x) }, [
        (house.isLit ? 0.32 : 0.58) + brush.random.between(-0.06, 0.06),
        0.03,
        60,
      ])
    }
  }
}

export function paintGabledHouse(brush: Brush, house: House): void {
  const { unit } = brush
  const { foot, width, wall, accent } = house
  const left = foot[0] - width / 2
  const at = (x: number, y: number): Point => [left + x * width, foot[1] - y * width]
  const box = (x: number, y: number, w: number, h: number): Box => ({
    x: left + x * width,
    y: foot[1] - (y + h) * width,
    width: w * width,
    height: h * width,
  })
  castShadow(brush, { blur: 24, alpha: 0.5, offset: [36, 16] }, () => {
    const shade = box(0, 0, 1, 0.04)
    brush.context.fillRect(shade.x, shade.y, shade.width, shade.height)
  })
  paintWall(brush, box(0.08, 0, 0.84, 0.34), wall)
  brush.polygon([at(0.5, 0.34), at(0.5, 0.36), at(0.72, 0.6), at(0.93, 0.34)])
  brush.fill(shift(wall, [-0.02]))
  const roof = shift(accent, [-0.06, 0.02])
  paintWall(brush, box(0.32, 0.5, 0.07, 0.2), shift(roof, [-0.05]))
  paintWall(brush, box(0.31, 0.69, 0.09, 0.02), shift(roof, [0.08]))
  brush.polygon([at(0.02, 0.33), at(0.24, 0.6), at(0.74, 0.6), at(0.53, 0.33)])
  brush.fill(
    brush.linear(at(0.2, 0.6), at(0.4, 0.33), [
      [0, shift(roof, [0.1])],
      [1, shift(roof, [-0.06])],
    ]),
  )
  brush.context.save()
  brush.context.clip()
  for (const row of upTo(9)) {
    brush.context.beginPath()
    brush.context.moveTo(...at(0, 0.34 + row * 0.03))
    brush.context.lineTo(...at(0.8, 0.34 + row * 0.03))
    brush.stroke(fade(shift(roof, [-0.14]), 0.6), 2)
  }
  brush.context.restore()
  for (const [from, to] of [
    [at(0.49, 0.32), at(0.725, 0.615)],
    [at(0.725, 0.615), at(0.97, 0.32)],
  ] as const) {
    brush.context.beginPath()
    brush.context.moveTo(...from)
    brush.context.lineTo(...to)
    brush.stroke(shift(roof, [0.06]), (width / unit) * 0.026)
  }

  shadeBelow(brush, { ...box(0.08, 0.24, 0.42, 0.1) }, 0.5)
  paintWindow(brush, box(0.14, 0.1, 0.13, 0.15), house, 2)
  paintWindow(brush, box(0.33, 0.1, 0.13, 0.15), house, 2)
  paintWindow(brush, box(0.66, 0.36, 0.12, 0.12), house, 2)
  paintWindow(brush, box(0.76, 0.1, 0.12, 0.15), house, 2)
  paintWall(brush, box(0.575, 0, 0.12, 0.23), shift(accent, [-0.12]))
  paintWall(brush, box(0.59, 0.01, 0.09, 0.2), shift(accent, [0.04]))
  paintWall(brush, box(0.666, 0.09, 0.008, 0.03), [0.86, 0.1, 84])
  if (house.isLit) glow(brush, at(0.635, 0.27), { radius: width * 0.2, colour: [0.86, 0.13, 74], alpha: 0.8 })
  // Climbing plant at the corner.
  for (let leafIndex = 0; leafIndex < 26; leafIndex++) {
    const stem = at(0.08 + brush.random.between(-0.02, 0.05), brush.random.between(0.02, 0.32))
    paintLeaf(brush, stem, {
      kind: 'oval',
      length: brush.random.between(18, 34) * unit,
      rotation: brush.random.between(-3, 0),
      colour: [house.isLit ? 0.34 : 0.52, 0.11, 145],
    })
  }
}
