// Interior: a living room with sofa, rug, lamp, plant and pictures, lit by a tall window on the left.
import { fade, type Oklch, shift } from '../colour/oklch.ts'
import { lastColour } from '../colour/ramp.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { castShadow, glow } from '../kit/light.ts'
import { mix, type Point, upTo } from '../numbers.ts'
import { accent, ground, type Palette, second } from '../palette/palette.ts'
import { paintFloorLamp, paintPottedPlant, paintSofa } from '../props/furniture.ts'
import { paintPicture, paintTable } from '../props/room-things.ts'
import type { SceneBrief, SceneFamily } from './family.ts'

type Room = {
  floor: number
  isDark: boolean
  palette: Palette
  window: { left: number; top: number; width: number; height: number }
}

function paintShell(brush: Brush, room: Room): void {
  const { width, height, unit, random, context } = brush
  const { palette, isDark, floor } = room
  const wall = (lightness: number, chroma: number) => ground(palette, isDark ? lightness * 0.42 : lightness, chroma)
  brush.flood(
    brush.linear(
      [0, 0],
      [width, floor],
      [
        [0, wall(0.92, 0.055)],
        [0.5, wall(0.86, 0.07)],
        [1, wall(0.74, 0.085)],
      ],
    ),
  )
  // Panel mouldings.
  for (const column of upTo(Math.ceil(width / (330 * unit)))) {
    context.beginPath()
    context.rect((30 + column * 330) * unit, 60 * unit, 270 * unit, floor - 130 * unit)
    brush.stroke(fade(wall(0.97, 0.03), 0.6), 5)
    brush.stroke(fade(wall(0.7, 0.09), 0.5), 2)
  }
  context.fillStyle = brush.linear(
    [0, floor],
    [0, height],
    [
      [0, [isDark ? 0.34 : 0.7, 0.08, 62]],
      [1, [isDark ? 0.22 : 0.52, 0.08, 54]],
    ],
  )
  context.fillRect(-width, floor, width * 3, height)
  // Boards run towards a point behind the wall.
  const vanish: Point = [width * 0.42, floor - 420 * unit]
  context.save()
  context.beginPath()
  context.rect(-width, floor, width * 3, height)
  context.clip()
  for (const board of upTo(34)) {
    const x = mix(-width * 1.1, width * 2.1, board / 33)
    context.beginPath()
    context.moveTo(...vanish)
    context.lineTo(x, height * 1.02)
    brush.stroke([isDark ? 0.16 : 0.38, 0.07, 50, random.between(0.2, 0.5)], 1.8)
  }
  context.restore()
  context.fillStyle = brush.linear(
    [0, floor - 34 * unit],
    [0, floor],
    [
      [0, wall(0.97, 0.02)],
      [1, wall(0.84, 0.03)],
    ],
  )
  context.fillRect(-width, floor - 34 * unit, width * 3, 34 * unit)
  context.fillStyle = brush.linear(
    [0, floor],
    [0, floor + 60 * unit],
    [
      [0, [0.12, 0.04, 50, 0.45]],
      [1, [0.12, 0.04, 50, 0]],
    ],
  )
  context.fillRect(-width, floor, width * 3, 60 * unit)
}

/** Sky, a far town or trees, and curtains that hang beside. */
function paintWindow(brush: Brush, room: Room): void {
  const { unit, context, random } = brush
  const { left, top, width, height } = room.window
  const { palette, isDark } = room
  context.save()
  context.beginPath()
  context.rect(left, top, width, height)
  brush.fill(brush.linear([0, top], [0, top + height], palette.sky))
  context.clip()
  const horizon = lastColour(palette.sky)
  for (const layer of upTo(3)) {
    for (let x = left; x < left + width; x += 26 * unit) {
      const tall = random.between(40, 190 - layer * 34) * unit
      context.fillStyle = brush.linear(
        [0, top + height - tall],
        [0, top + height],
        [
          [0, shift(horizon, [-0.14 - layer * 0.14, 0.01])],
          [1, shift(horizon, [-0.06 - layer * 0.14])],
        ],
      )
      context.fillRect(x, top + height - tall - (2 - layer) * 50 * unit, random.between(20, 34) * unit, height)
    }
  }
  glow(brush, [left + width * 0.6, top + height * 0.62], {
    radius: width,
    colour: [0.9, 0.1, palette.lightHue],
    alpha: 0.45,
  })
  context.restore()
  const bar: Oklch = isDark ? [0.24, 0.03, palette.hue] : [0.98, 0.01, 90]
  for (const share of [0, 0.5, 1]) {
    context.fillStyle = brush.linear(
      [0, top],
      [0, top + height],
      [
        [0, bar],
        [1, shift(bar, [-0.08])],
      ],
    )
    context.fillRect(left + share * width - 8 * unit, top - 8 * unit, 16 * unit, height + 16 * unit)
  }
  for (const share of [0, 0.36, 1])
    context.fillRect(left - 8 * unit, top + share * height - 7 * unit, width + 16 * unit, 14 * unit)
  paintCurtains(brush, room)
}

function paintCurtains(brush: Brush, room: Room): void {
  const { unit, context } = brush
  const { left, top, width } = room.window
  const cloth = second(room.palette, room.isDark ? 0.42 : 0.88, 0.05)
  for (const side of [0, 1]) {
    const folds = 6
    for (const fold of upTo(folds)) {
      const wide = 21 * unit
      const x = left + side * width + (side ? -30 : -96) * unit + fold * wide
      context.fillStyle = brush.linear(
        [x, 0],
        [x + wide, 0],
        [
          [0, shift(cloth, [-0.1, 0.01])],
          [0.4, shift(cloth, [0.07])],
          [1, shift(cloth, [-0.13, 0.01])],
        ],
      )
      context.fillRect(x, top - 50 * unit, wide + 0.6, room.floor - top + 30 * unit)
    }
  }
  context.beginPath()
  context.moveTo(left - 120 * unit, top - 52 * unit)
  context.lineTo(left + width + 120 * unit, top - 52 * unit)
  context.lineCap = 'round'
  brush.stroke([0.72, 0.12, 76], 10)
}

function paintRug(brush: Brush, at: Point, palette: Palette): void {
  const { unit } = brush
  for (const [index, share] of [1, 0.86, 0.8, 0.5].entries()) {
    brush.ellipse(at, [470 * unit * share, 92 * unit * share])
    brush.fill(
      index % 2 === 0
        ? [0.88, 0.03, 85]
        : index === 1
          ? [0.52, 0.13, accent(palette, 2)]
          : [0.7, 0.1, accent(palette, 1)],
    )
  }
}

function paintSunbeam(brush: Brush, room: Room): void {
  const { unit, height } = brush
  const { left, top, width } = room.window
  brush.layer({ blend: 'soft-light', blur: 16 * unit, alpha: room.isDark ? 0.4 : 0.85 }, () => {
    for (const pane of upTo(2)) {
      const x = left + pane * width * 0.5
      brush.polygon([
        [x + 20 * unit, top],
        [x + width * 0.46, top],
        [x + width * 1.5 + 420 * unit, height],
        [x + width * 0.95 + 360 * unit, height],
      ])
      brush.fill([0.99, 0.07, 86, 0.8])
    }
  })
}

function paint(brush: Brush, brief: SceneBrief) {
  const { width, height, unit, random } = brush
  const { palette } = brief
  const ratio = width / height
  const floor = height - Math.max(270 * unit, height * 0.24)
  const isDark = palette.key === 'dark'
  const room: Room = {
    floor,
    isDark,
    palette,
    window: {
      left: width * 0.12,
      top: Math.max(90 * unit, floor - 760 * unit),
      width: 250 * unit,
      height: Math.min(floor - 190 * unit, 620 * unit),
    },
  }
  paintShell(brush, room)
  paintWindow(brush, room)
  const middle: Point = [ratio > 1.25 ? width * 0.6 : width * 0.62, floor + 60 * unit]
  const picture = (x: number, y: number, size: Point) =>
    paintPicture(brush, {
      at: [middle[0] + x * unit, Math.max(height * 0.1, floor - 560 * unit) + y * unit],
      size: [size[0] * unit, size[1] * unit],
      palette,
    })
  if (random.chance(0.5)) {
    picture(-150, 60, [190, 250])
    picture(80, 60, [190, 250])
  } else {
    picture(-40, 40, [330, 230])
  }
  paintFloorLamp(brush, [middle[0] + 340 * unit, floor + 40 * unit], {
    height: 540 * unit,
    isLit: isDark || brief.timeOfDay === 'dusk',
  })
  castShadow(brush, { blur: 14, alpha: 0.3, offset: [8, 8] }, () => {
    brush.ellipse([middle[0], floor + 170 * unit], [470 * unit, 92 * unit])
    brush.context.fill()
  })
  paintRug(brush, [middle[0], floor + 165 * unit], palette)
  const sofa =
    palette.namedHues.length > 0
      ? ground(palette, isDark ? 0.4 : 0.56, 0.14)
      : second(palette, isDark ? 0.42 : 0.56, 0.1)
  paintSofa(brush, middle, {
    width: 560 * unit,
    colour: sofa,
    cushionHues: [accent(palette, 1), accent(palette, 2), accent(palette, 4)],
  })
  paintPottedPlant(brush, [width * 0.08, floor + 150 * unit], { height: 430 * unit, pot: [0.9, 0.025, 80], hue: 148 })
  paintTable(brush, [middle[0] - 60 * unit, floor + 190 * unit], { radius: 120 * unit, hue: accent(palette, 2) })
  paintSunbeam(brush, room)
  return {
    quietZone:
      ratio < 0.7 ? { x: 0.4, y: 0.05, width: 0.54, height: 0.3 } : { x: 0.42, y: 0.04, width: 0.54, height: 0.16 },
    grade: {
      ...plainGrade,
      vignette: 0.26,
      bloom: 0.16,
      tint: [0.25, 0.05, 270] as const,
      warm: [0.94, 0.07, 80] as const,
      grain: 0.12,
    },
  }
}

export const interior: SceneFamily = {
  name: 'interior',
  closeUp: { centre: [0.58, 0.66], zoom: 1.4 },
  mayMirror: true,
  paint,
}
