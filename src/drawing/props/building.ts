// Far buildings of a skyline and the near residential tower. Light comes from `sunX`; windows are small: big ones make a toy town.
import { fade, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { groundShadow } from '../kit/light.ts'
import { mix, type Point, upTo } from '../numbers.ts'

export type Building = {
  left: number
  width: number
  top: number
  bottom: number
  colour: Oklch
  sunX: number
  lightHue: number /** 0 far, 1 near */
  depth: number
}

/** Returns how far below `top` the sun-side wall starts. */
function outline(brush: Brush, building: Building): number {
  const { context, random } = brush
  const { left: x, width: w, top: y, bottom } = building
  const kind = random.next()
  const points = (list: Point[]) => brush.polygon(list)
  if (kind < 0.14)
    points([
      [x, bottom],
      [x, y + w * 0.3],
      [x + w * 0.5, y - w * 0.25],
      [x + w, y + w * 0.3],
      [x + w, bottom],
    ])
  else if (kind < 0.3)
    points([
      [x, bottom],
      [x, y + w * 0.4],
      [x + w * 0.18, y + w * 0.4],
      [x + w * 0.18, y],
      [x + w * 0.82, y],
      [x + w * 0.82, y + w * 0.4],
      [x + w, y + w * 0.4],
      [x + w, bottom],
    ])
  else if (kind < 0.42)
    points([
      [x, bottom],
      [x, y],
      [x + w, y - w * 0.5],
      [x + w, bottom],
    ])
  else if (kind < 0.5) {
    context.beginPath()
    context.roundRect(x, y, w, bottom - y, [w * 0.5, w * 0.5, 0, 0])
  } else
    points([
      [x, bottom],
      [x, y],
      [x + w, y],
      [x + w, bottom],
    ])
  return kind < 0.3 ? 0.4 : kind < 0.5 ? 0.3 : 0.02
}

function paintRoof(brush: Brush, { left, width, top, colour }: Building): void {
  const { context, random, unit } = brush
  context.fillStyle = brush.linear(
    [left, top - width],
    [left, top],
    [
      [0, shift(colour, [-0.02])],
      [1, shift(colour, [-0.02])],
    ],
  )
  if (random.chance(0.5)) {
    context.fillRect(left + width * 0.2, top - width * 0.16, width * 0.22, width * 0.18)
    context.fillRect(left + width * 0.6, top - width * 0.1, width * 0.2, width * 0.12)
  }
  if (random.chance(0.3))
    context.fillRect(left + width * 0.48, top - width * random.between(0.5, 1.1), Math.max(1, 2 * unit), width * 1.1)
}

function paintWindows(brush: Brush, building: Building, isLit: boolean): void {
  const { random, unit } = brush
  const { left, width, top, bottom, colour, depth } = building
  const size = mix(1.8, 4, depth) * unit
  const step = size * 2.1
  const margin = size * 1.8
  const share = isLit ? random.between(0.04, 0.34) * (1.15 - 0.3 * depth) : 0
  const hue = random.pick([66, 72, 78, 84, 58, 72, 78, 230])
  for (let y = top + width * 0.5 + margin; y < bottom - margin; y += step * 1.25) {
    const rowShare = isLit && random.chance(0.12) ? 0.9 : share
    for (let x = left + margin; x < left + width - margin; x += step) {
      const cell: Point[] = [
        [x, y],
        [x + size, y],
        [x + size, y + size * 1.25],
        [x, y + size * 1.25],
      ]
      if (random.chance(rowShare)) {
        brush.polygon(cell)
        brush.fill([
          random.between(0.6, 0.9),
          hue === 230 ? 0.03 : 0.12,
          hue + random.between(-8, 8),
          random.between(0.35, 0.95) * (0.55 + 0.45 * depth),
        ])
      } else if (depth > 0.6 || !isLit) {
        brush.polygon(cell)
        brush.fill(
          isLit ? [colour[0] + 0.05, colour[1], colour[2], 0.6] : [colour[0] - 0.12, colour[1] + 0.02, 245, 0.55],
        )
      }
    }
  }
}

export function paintBuilding(brush: Brush, building: Building, isLit: boolean): void {
  const { left, width, top, bottom, colour, sunX, lightHue, depth } = building
  const { unit, context } = brush
  const wall = outline(brush, building)
  brush.fill(
    brush.linear(
      [0, top],
      [0, bottom],
      [
        [0, shift(colour, [-0.015])],
        [1, shift(colour, [0.05 * (1 - depth) + 0.02, 0.02])],
      ],
    ),
  )
  paintRoof(brush, building)
  const rim = left + width / 2 < sunX ? left + width - 2.5 * unit : left
  const light: Oklch = [0.85, 0.13, lightHue]
  context.fillStyle = brush.linear(
    [0, top],
    [0, bottom],
    [
      [0, fade(light, 0.55 * (1 - depth * 0.4))],
      [1, fade(light, 0.05)],
    ],
  )
  context.fillRect(rim, top + width * wall, 2.5 * unit, bottom - top - width * wall)
  if (depth > 0.2) paintWindows(brush, building, isLit)
}

export type Tower = {
  left: number
  width: number
  top: number
  bottom: number
  wall: Oklch
  glass: Oklch
  lightHue: number
  isSunLeft: boolean
  isLit: boolean
}

/** One bay of one floor: glass, curtain or lit room, slab and balcony rail. */
function paintBay(brush: Brush, tower: Tower, bay: { x: number; y: number; width: number; height: number }): void {
  const { context, random } = brush
  const { x, y, width, height } = bay
  const isLit = tower.isLit && random.chance(0.42)
  const hue = random.between(64, 84)
  const shade: Oklch = isLit
    ? [random.between(0.72, 0.9), 0.11, hue]
    : shift(tower.glass, [random.between(-0.05, 0.05)])
  context.fillStyle = brush.linear(
    [0, y],
    [0, y + height],
    [
      [0, shift(shade, [isLit ? 0.04 : 0.1])],
      [1, shift(shade, [isLit ? -0.12 : -0.06])],
    ],
  )
  context.fillRect(x, y, width, height)
  if (isLit && random.chance(0.5)) {
    brush.polygon([
      [x, y],
      [x + width * random.between(0.2, 0.4), y],
      [x + width * 0.18, y + height],
      [x, y + height],
    ])
    brush.fill([0.62, 0.09, hue - 8, 0.7])
  }
  brush.polygon([
    [x + width * 0.48, y],
    [x + width * 0.52, y],
    [x + width * 0.52, y + height],
    [x + width * 0.48, y + height],
  ])
  brush.fill(fade(shift(tower.wall, [-0.2]), 0.8))
}

function paintFloor(brush: Brush, tower: Tower, floor: { y: number; height: number; bays: number }): void {
  const { context } = brush
  const bayWidth = tower.width / floor.bays
  for (const bay of upTo(floor.bays)) {
    paintBay(brush, tower, {
      x: tower.left + (bay + 0.08) * bayWidth,
      y: floor.y + floor.height * 0.16,
      width: bayWidth * 0.84,
      height: floor.height * 0.7,
    })
  }
  for (const bay of upTo(floor.bays)) {
    if (bay % 3 === 1) continue
    const x = tower.left + (bay - 0.02) * bayWidth
    const y = floor.y + floor.height * 0.58
    context.fillStyle = brush.linear(
      [0, y],
      [0, y + floor.height * 0.42],
      [
        [0, shift(tower.glass, [0.16, -0.01])],
        [1, shift(tower.glass, [0.02])],
      ],
    )
    context.globalAlpha = 0.72
    context.fillRect(x, y, bayWidth * 1.04, floor.height * 0.3)
    context.globalAlpha = 1
    context.fillStyle = brush.linear(
      [0, y],
      [0, y + 1],
      [
        [0, shift(tower.wall, [0.12])],
        [1, shift(tower.wall, [0.12])],
      ],
    )
    context.fillRect(x, y - floor.height * 0.03, bayWidth * 1.04, floor.height * 0.045)
  }
  context.fillStyle = brush.linear(
    [0, floor.y + floor.height * 0.86],
    [0, floor.y + floor.height * 1.02],
    [
      [0, shift(tower.wall, [0.1])],
      [1, shift(tower.wall, [-0.12])],
    ],
  )
  context.fillRect(
    tower.left - bayWidth * 0.06,
    floor.y + floor.height * 0.86,
    tower.width + bayWidth * 0.12,
    floor.height * 0.16,
  )
}

/** A residential tower with balconies, rounded in light from one side. */
export function paintTower(brush: Brush, tower: Tower): void {
  const { context, unit } = brush
  const { left, width, top, bottom, wall } = tower
  groundShadow(brush, { blur: 16, alpha: 0.6 }, { at: [left + width / 2, bottom], radii: [width * 0.6, 14 * unit] })
  context.fillStyle = brush.linear(
    [0, top],
    [0, bottom],
    [
      [0, wall],
      [1, shift(wall, [-0.06])],
    ],
  )
  context.fillRect(left, top - 16 * unit, width, bottom - top + 16 * unit)
  context.fillRect(left + width * 0.2, top - 46 * unit, width * 0.34, 34 * unit)
  context.fillRect(left + width * 0.62, top - 34 * unit, width * 0.2, 20 * unit)
  const floors = Math.max(6, Math.round((bottom - top) / (36 * unit)))
  const height = (bottom - top) / floors
  for (const floor of upTo(floors))
    paintFloor(brush, tower, { y: top + floor * height, height, bays: Math.max(3, Math.round(width / (58 * unit))) })
  // The tower turns from the light: a shade over the far side, a warm edge on the near one.
  const [lit, dark] = tower.isSunLeft ? [left, left + width] : [left + width, left]
  context.fillStyle = brush.linear(
    [lit, 0],
    [dark, 0],
    [
      [0, [0.9, 0.1, tower.lightHue, 0.3]],
      [0.3, [0.9, 0.1, tower.lightHue, 0]],
      [0.55, [0.12, 0.05, 285, 0]],
      [1, [0.12, 0.05, 285, 0.62]],
    ],
  )
  context.fillRect(left - 4 * unit, top - 16 * unit, width + 8 * unit, bottom - top + 16 * unit)
}
