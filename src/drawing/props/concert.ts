// A concert at night: stage, beams of light, a singer seen from behind the crowd, raised hands. Silhouettes only, never a face.
import { fade, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { bokeh, glow } from '../kit/light.ts'
import { around, mix, type Point, upTo } from '../numbers.ts'
import { accent, ground, type Palette } from '../palette/palette.ts'

type Stage = { palette: Palette; floor: number; middle: number; half: number }

function paintHall(brush: Brush, { palette, floor, middle }: Stage): void {
  brush.flood(
    brush.linear(
      [0, 0],
      [0, brush.height],
      [
        [0, ground(palette, 0.12, 0.06, -10)],
        [0.5, ground(palette, 0.26, 0.13)],
        [0.72, ground(palette, 0.38, 0.17, 10)],
        [1, ground(palette, 0.1, 0.06)],
      ],
    ),
  )
  glow(brush, [middle, floor - 60 * brush.unit], {
    radius: 760 * brush.unit,
    colour: [0.72, 0.19, palette.hue + 16],
    alpha: 0.75,
  })
}

/** Cones from lamps under the roof that cross above the singer. */
function paintBeams(brush: Brush, { palette, floor, middle, half }: Stage): void {
  const { unit, height, random } = brush
  brush.layer({ blend: 'screen', blur: 7 * unit, resolution: 0.5 }, () => {
    for (const index of upTo(9)) {
      const share = (index - 4) / 4
      const lamp: Point = [middle + share * half * 1.1, height * 0.09]
      const swing = -share * half * random.between(0.5, 1.3) + random.between(-80, 80) * unit
      const wide = random.between(60, 120) * unit
      const hue = index % 3 === 0 ? palette.hue : accent(palette, index)
      brush.polygon([
        [lamp[0] - 7 * unit, lamp[1]],
        [lamp[0] + 7 * unit, lamp[1]],
        [lamp[0] + swing + wide, floor + 60 * unit],
        [lamp[0] + swing - wide, floor + 60 * unit],
      ])
      brush.fill(
        brush.linear(
          lamp,
          [lamp[0] + swing, floor],
          [
            [0, [0.9, 0.13, hue, 0.85]],
            [0.5, [0.75, 0.17, hue, 0.34]],
            [1, [0.6, 0.16, hue, 0]],
          ],
        ),
      )
    }
  })
}

function paintTruss(brush: Brush, { palette, middle, half }: Stage): void {
  const { unit, height, context } = brush
  const dark: Oklch = ground(palette, 0.09, 0.04)
  const top = height * 0.06
  for (const y of [top, top + 44 * unit]) {
    context.beginPath()
    context.moveTo(middle - half * 1.3, y)
    context.lineTo(middle + half * 1.3, y)
    brush.stroke(dark, 8)
  }
  context.beginPath()
  for (const step of upTo(41))
    context.lineTo(middle + mix(-1.3, 1.3, step / 40) * half, step % 2 ? top : top + 44 * unit)
  brush.stroke(dark, 5)
  for (const index of upTo(9)) {
    const at: Point = [middle + ((index - 4) / 4) * half * 1.1, height * 0.085 + 30 * unit]
    brush.circle(at, 20 * unit)
    brush.fill(dark)
    glow(brush, at, { radius: 90 * unit, colour: [0.95, 0.08, accent(palette, index)], alpha: 0.95 })
  }
}

/** Stands at a microphone, one arm up; `foot` on the stage. */
function paintSinger(brush: Brush, foot: Point, size: number, colour: Oklch): void {
  brush.turned(foot, 0, (context) => {
    context.scale(size, size)
    context.lineCap = 'round'
    context.lineJoin = 'round'
    const limb = (points: readonly Point[], width: number) => {
      context.beginPath()
      for (const point of points) context.lineTo(...point)
      brush.stroke(colour, width / brush.unit)
    }
    limb(
      [
        [-0.05, -0.46],
        [-0.12, -0.24],
        [-0.14, 0],
      ],
      0.085,
    )
    limb(
      [
        [0.05, -0.46],
        [0.1, -0.24],
        [0.15, 0],
      ],
      0.085,
    )
    context.beginPath()
    context.moveTo(-0.03, -0.88)
    context.bezierCurveTo(-0.06, -0.84, -0.15, -0.84, -0.155, -0.78)
    context.bezierCurveTo(-0.13, -0.66, -0.11, -0.56, -0.115, -0.42)
    context.lineTo(0.115, -0.42)
    context.bezierCurveTo(0.11, -0.56, 0.13, -0.66, 0.155, -0.78)
    context.bezierCurveTo(0.15, -0.84, 0.06, -0.84, 0.03, -0.88)
    context.closePath()
    brush.fill(colour)
    brush.polygon([
      [-0.034, -0.93],
      [0.044, -0.93],
      [0.04, -0.84],
      [-0.034, -0.84],
    ])
    brush.fill(colour)
    brush.ellipse([0.005, -0.985], [0.07, 0.088])
    brush.fill(colour)
    limb(
      [
        [-0.12, -0.78],
        [-0.24, -0.94],
        [-0.3, -1.18],
      ],
      0.058,
    )
    limb(
      [
        [0.12, -0.78],
        [0.23, -0.68],
        [0.1, -0.86],
      ],
      0.056,
    )
    limb(
      [
        [0.1, -0.86],
        [0.07, -0.92],
      ],
      0.03,
    )
    limb(
      [
        [0.3, -0.02],
        [0.12, -0.82],
      ],
      0.012,
    )
  })
}

/** Speakers beside and two drums behind; a platform with a lit edge. */
function paintPlatform(brush: Brush, { palette, floor, middle, half }: Stage): void {
  const { unit, context, height } = brush
  const dark = ground(palette, 0.11, 0.05)
  for (const side of [-1, 1]) {
    for (const level of upTo(3)) {
      const left = middle + side * half * 0.86 - 62 * unit
      const top = floor - (level + 1) * 118 * unit
      context.beginPath()
      context.roundRect(left, top, 124 * unit, 114 * unit, 8 * unit)
      brush.fill(shift(dark, [0.03 + level * 0.015]))
      brush.circle([left + 62 * unit, top + 57 * unit], 40 * unit)
      brush.fill(shift(dark, [-0.04]))
      brush.circle([left + 62 * unit, top + 57 * unit], 40 * unit)
      brush.stroke(shift(dark, [0.16, 0.03]), 3)
      brush.circle([left + 62 * unit, top + 57 * unit], 14 * unit)
      brush.fill(shift(dark, [0.08]))
    }
  }
  context.fillStyle = brush.linear(
    [0, floor],
    [0, floor + 70 * unit],
    [
      [0, ground(palette, 0.5, 0.17, 12)],
      [1, dark],
    ],
  )
  context.fillRect(-brush.width, floor, brush.width * 3, height - floor)
  context.fillStyle = brush.linear(
    [0, floor - 6 * unit],
    [0, floor + 8 * unit],
    [
      [0, [0.95, 0.08, palette.hue, 0]],
      [0.5, [0.95, 0.08, palette.hue, 0.9]],
      [1, [0.95, 0.08, palette.hue, 0]],
    ],
  )
  context.fillRect(-brush.width, floor - 6 * unit, brush.width * 3, 14 * unit)
}

/** Three rows of heads, some with raised arms; the nearest are darkest. */
function paintCrowd(brush: Brush, { palette, floor }: Stage): void {
  const { width, height, unit, random, context } = brush
  context.lineCap = 'round'
  for (const row of upTo(3)) {
    const base = mix(floor + 90 * unit, height + 26 * unit, row / 2)
    const head = (22 + row * 11) * unit
    const colour: Oklch = ground(palette, 0.25 - row * 0.075, 0.11 - row * 0.025, 10)
    const step = head * 2.5
    for (const place of upTo(width / step + 3)) {
      const at: Point = [(place - 0.5) * step + random.between(-0.4, 0.4) * head, base - random.between(0, 0.9) * head]
      brush.circle(at, head * 0.8)
      brush.fill(colour)
      brush.ellipse([at[0], at[1] + head * 2.5], [head * 1.5, head * 1.8])
      brush.fill(colour)
      context.beginPath()
      context.arc(at[0], at[1], head * 0.8, Math.PI * 1.15, Math.PI * 1.85)
      brush.stroke(fade([0.78, 0.16, palette.hue + 14], 0.5 - row * 0.16), 2)
      if (!random.chance(row === 2 ? 0.3 : 0.5)) continue
      for (const side of random.pick([[-1], [1], [-1, 1]])) {
        const elbow: Point = [at[0] + side * head * 1.5, at[1] - head * 0.2]
        const hand: Point = [at[0] + side * head * random.between(0.8, 1.7), at[1] - head * random.between(1.7, 3.2)]
        context.beginPath()
        context.moveTo(at[0] + side * head * 1.05, at[1] + head * 1.4)
        context.quadraticCurveTo(...elbow, ...hand)
        brush.stroke(colour, (head * 0.36) / unit)
        brush.ellipse(hand, [head * 0.25, head * 0.32])
        brush.fill(colour)
      }
    }
  }
}

/** `variant` moves the singer and the stage's height. */
export function paintConcert(brush: Brush, palette: Palette, variant: number): void {
  const { width, height, unit, random } = brush
  const stage: Stage = {
    palette,
    floor: height * (width > height * 1.3 ? 0.76 : around([0.62, 0.68, 0.56], variant)),
    middle: width * around([0.5, 0.36, 0.62], variant) + random.between(-20, 20) * unit,
    half: Math.min(width * 0.5, 560 * unit),
  }
  paintHall(brush, stage)
  paintBeams(brush, stage)
  bokeh(brush, {
    count: 60,
    box: [0, 0.16, 1, 0.62],
    radii: [3, 16],
    hues: [palette.hue, palette.secondHue, 85, accent(palette, 2)],
    alpha: 0.5,
    blur: 1,
  })
  paintTruss(brush, stage)
  paintPlatform(brush, stage)
  const foot: Point = [stage.middle, stage.floor + 4 * unit]
  glow(brush, [foot[0], foot[1] - 200 * unit], {
    radius: 300 * unit,
    colour: [0.92, 0.09, palette.hue + 20],
    alpha: 0.7,
  })
  paintSinger(brush, foot, 290 * unit, ground(palette, 0.08, 0.04))
  paintCrowd(brush, stage)
}
