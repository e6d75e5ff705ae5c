// Tools on a desk: globe, laptop, flask. Lit from the upper left; `foot` is the middle of the lower edge.
import { fade, toRgb } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { castShadow, glow } from '../kit/light.ts'
import { fullTurn, type Point, smoothstep, upTo } from '../numbers.ts'
import { deskShadow } from './desk-things.ts'

/** The continents are noise: it is a globe, no map. */
export function paintGlobe(brush: Brush, foot: Point): void {
  const { unit, context, noise } = brush
  const [x, base] = foot
  const r = 108 * unit
  const y = base - 230 * unit
  deskShadow(brush, foot, 74 * unit)
  context.beginPath()
  context.moveTo(x - 70 * unit, base)
  context.quadraticCurveTo(x, base - 34 * unit, x + 70 * unit, base)
  context.quadraticCurveTo(x, base + 14 * unit, x - 70 * unit, base)
  brush.fill(
    brush.linear(
      [x - 70 * unit, 0],
      [x + 70 * unit, 0],
      [
        [0, [0.6, 0.1, 65]],
        [0.3, [0.85, 0.1, 82]],
        [1, [0.4, 0.08, 55]],
      ],
    ),
  )
  context.fillRect(x - 9 * unit, y + r, 18 * unit, base - y - r - 8 * unit)
  context.beginPath()
  context.arc(x, y, r * 1.12, -1.1, 2.1)
  context.lineWidth = 11 * unit
  context.strokeStyle = brush.linear(
    [x - r, 0],
    [x + r, 0],
    [
      [0, [0.85, 0.1, 82]],
      [1, [0.45, 0.09, 60]],
    ],
  )
  context.stroke()
  context.save()
  brush.circle([x, y], r)
  brush.fill([0.62, 0.11, 232])
  context.clip()
  const land = brush.pixels([160, 160], (px, py) => {
    const value = noise.fbm(px * 2.6 + 11, py * 2.6 + 4, 5)
    return [...toRgb([0.7 - value * 0.1, 0.1, 115 + value * 40]), 255 * smoothstep(0, 0.03, value)]
  })
  context.drawImage(land, x - r, y - r, 2 * r, 2 * r)
  for (const share of [0.25, 0.6, 0.9]) {
    brush.ellipse([x, y], [r * share, r], 0.3)
    brush.stroke([0.98, 0.01, 200, 0.22], 1.3)
  }
  for (const share of [-0.6, -0.2, 0.2, 0.6]) {
    brush.ellipse([x, y + r * share], [r * Math.sqrt(1 - share * share), r * 0.14])
    brush.stroke([0.98, 0.01, 200, 0.22], 1.3)
  }
  context.fillStyle = brush.radial({ at: [x, y], radius: r * 1.25, focus: [x - r * 0.4, y - r * 0.45] }, [
    [0, [1, 0.02, 90, 0.42]],
    [0.3, [0.9, 0.02, 90, 0.06]],
    [0.62, [0.2, 0.06, 260, 0.18]],
    [1, [0.14, 0.06, 270, 0.8]],
  ])
  context.fillRect(x - r, y - r, 2 * r, 2 * r)
  context.restore()
}

/** A lesson: discs, lines and a play button. */
function paintScreenShapes(brush: Brush, box: { screen: Point; size: Point }, hue: number): void {
  const { unit, context } = brush
  const { screen, size } = box
  for (const [index, [dx, dy, r]] of (
    [
      [0.2, 0.3, 60],
      [0.76, 0.7, 110],
      [0.55, 0.12, 44],
    ] as const
  ).entries()) {
    brush.circle([screen[0] + size[0] * dx, screen[1] + size[1] * dy], r * unit)
    brush.fill([0.95, 0.06, hue + index * 40, 0.28])
  }
  for (const row of upTo(3)) {
    context.beginPath()
    context.roundRect(
      screen[0] + size[0] * 0.08,
      screen[1] + size[1] * (0.5 + row * 0.14),
      size[0] * (0.46 - row * 0.1),
      size[1] * 0.06,
      8 * unit,
    )
    brush.fill([0.99, 0.01, 90, 0.75])
  }
  const play: Point = [screen[0] + size[0] * 0.76, screen[1] + size[1] * 0.34]
  brush.circle(play, 34 * unit)
  brush.fill([0.99, 0.01, 90, 0.92])
  brush.polygon([
    [play[0] - 10 * unit, play[1] - 16 * unit],
    [play[0] + 18 * unit, play[1]],
    [play[0] - 10 * unit, play[1] + 16 * unit],
  ])
  brush.fill([0.45, 0.17, hue])
  brush.polygon([
    [screen[0], screen[1]],
    [screen[0] + size[0] * 0.5, screen[1]],
    [screen[0] + size[0] * 0.26, screen[1] + size[1]],
    [screen[0], screen[1] + size[1]],
  ])
  brush.fill([1, 0, 0, 0.09])
}

/** An open laptop whose screen shows shapes of colour. */
export function paintLaptop(brush: Brush, foot: Point, hue: number): void {
  const { unit, context } = brush
  const [x, y] = foot
  const half = 215 * unit
  const tall = 270 * unit
  deskShadow(brush, foot, half * 1.1)
  context.beginPath()
  context.roundRect(x - half, y - tall - 22 * unit, half * 2, tall, 16 * unit)
  brush.fill([0.24, 0.02, 270])
  const screen: Point = [x - half + 13 * unit, y - tall - 9 * unit]
  const size: Point = [half * 2 - 26 * unit, tall - 30 * unit]
  context.save()
  context.beginPath()
  context.roundRect(screen[0], screen[1], size[0], size[1], 6 * unit)
  brush.fill(
    brush.linear(
      screen,
      [screen[0] + size[0], screen[1] + size[1]],
      [
        [0, [0.5, 0.16, hue]],
        [0.5, [0.64, 0.15, hue + 40]],
        [1, [0.86, 0.1, hue + 80]],
      ],
    ),
  )
  context.clip()
  paintScreenShapes(brush, { screen, size }, hue)
  context.restore()
  brush.polygon([
    [x - half * 1.02, y - 22 * unit],
    [x + half * 1.02, y - 22 * unit],
    [x + half * 1.16, y + 4 * unit],
    [x - half * 1.16, y + 4 * unit],
  ])
  brush.fill(
    brush.linear(
      [0, y - 22 * unit],
      [0, y + 4 * unit],
      [
        [0, [0.62, 0.012, 255]],
        [0.5, [0.86, 0.01, 255]],
        [1, [0.6, 0.014, 260]],
      ],
    ),
  )
  glow(brush, [x, y - tall * 0.6], { radius: half * 1.6, colour: [0.7, 0.1, hue], alpha: 0.12 })
}

/** A flask with bubbling liquid. */
export function paintFlask(brush: Brush, foot: Point, hue: number): void {
  const { unit, context, random } = brush
  const [x, y] = foot
  deskShadow(brush, foot, 70 * unit)
  const body = () => {
    context.beginPath()
    context.moveTo(x - 20 * unit, y - 200 * unit)
    context.lineTo(x - 20 * unit, y - 120 * unit)
    context.lineTo(x - 84 * unit, y - 16 * unit)
    context.quadraticCurveTo(x - 84 * unit, y + 4 * unit, x - 64 * unit, y + 4 * unit)
    context.lineTo(x + 64 * unit, y + 4 * unit)
    context.quadraticCurveTo(x + 84 * unit, y + 4 * unit, x + 84 * unit, y - 16 * unit)
    context.lineTo(x + 20 * unit, y - 120 * unit)
    context.lineTo(x + 20 * unit, y - 200 * unit)
    context.closePath()
  }
  body()
  brush.fill([0.95, 0.02, 220, 0.32])
  context.save()
  body()
  context.clip()
  context.fillStyle = brush.linear(
    [x - 80 * unit, y - 80 * unit],
    [x + 80 * unit, y],
    [
      [0, [0.78, 0.16, hue]],
      [1, [0.5, 0.17, hue - 10]],
    ],
  )
  context.fillRect(x - 100 * unit, y - 84 * unit, 200 * unit, 100 * unit)
  brush.ellipse([x, y - 84 * unit], [64 * unit, 8 * unit])
  brush.fill([0.86, 0.12, hue])
  for (let i = 0; i < 12; i++) {
    brush.circle([x + random.between(-50, 50) * unit, y - random.between(8, 74) * unit], random.between(3, 9) * unit)
    brush.stroke([0.97, 0.04, hue, 0.8], 1.6)
  }
  context.restore()
  body()
  brush.stroke([0.97, 0.02, 220, 0.7], 3)
  castShadow(brush, { blur: 3, alpha: 0.2, within: { at: [x, y - 100 * unit], reach: 120 * unit } }, (context) => {
    brush.polygon([
      [x + 30 * unit, y - 100 * unit],
      [x + 80 * unit, y - 10 * unit],
      [x + 60 * unit, y - 10 * unit],
    ])
    context.fill()
  })
  brush.polygon([
    [x - 40 * unit, y - 66 * unit],
    [x - 62 * unit, y - 24 * unit],
    [x - 52 * unit, y - 22 * unit],
    [x - 32 * unit, y - 64 * unit],
  ])
  brush.fill(fade([0.99, 0.01, 90], 0.6))
  brush.circle([x, y - 204 * unit], 0.1)
  brush.ellipse([x, y - 202 * unit], [24 * unit, 6 * unit], 0 * fullTurn)
  brush.stroke([0.97, 0.02, 220, 0.9], 3)
}
