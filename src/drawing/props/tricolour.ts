// India's flag: cloth that fills the picture or flies from a pole, with folds lit from the left and the wheel of 24 spokes. The order
// of the colours, the 2:3 shape on a pole and the wheel's place are never changed; nothing is drawn on the flag.
import { fade, mixColour, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { castShadow } from '../kit/light.ts'
import { fullTurn, mix, type Point, upTo } from '../numbers.ts'
import { metalAcross } from './stage.ts'

const saffron: Oklch = [0.76, 0.17, 58]
const white: Oklch = [0.975, 0.008, 90]
const green: Oklch = [0.5, 0.14, 148]
const wheel: Oklch = [0.3, 0.13, 268]
const columns = 72

/** Shares of the cloth (u along, v down) to scene pixels, and how much light falls at u: -1 to 1. */
type Cloth = { at: (u: number, v: number) => Point; light: (u: number, v: number) => number }

/** The colour of a band where that much light falls. */
function litColour(colour: Oklch, light: number): Oklch {
  return light < 0
    ? mixColour(colour, shift(colour, [-0.28, -0.02, -8]), -light)
    : mixColour(colour, shift(colour, [0.13, -0.03]), light)
}

function paintBand(brush: Brush, cloth: Cloth, band: { colour: Oklch; top: number; bottom: number }): void {
  const shares = upTo(columns + 1).map((column) => column / columns)
  const upper = shares.map((share) => cloth.at(share, band.top))
  const lower = shares.map((share) => cloth.at(share, band.bottom)).reverse()
  brush.polygon([...upper, ...lower])
  const middle = (band.top + band.bottom) / 2
  const [left, right] = [cloth.at(0, middle), cloth.at(1, middle)]
  // One gradient for the whole band: columns of single colours would show their seams.
  brush.fill(
    brush.linear(
      [left[0], 0],
      [right[0], 0],
      shares.map((share) => [share, litColour(band.colour, cloth.light(share, middle))]),
    ),
  )
}

/** `round` is the wheel's radius in u and v. */
function paintWheel(brush: Brush, cloth: Cloth, round: Point): void {
  const { context, unit } = brush
  const on = (angle: number, share: number) =>
    cloth.at(0.5 + Math.cos(angle) * round[0] * share, 0.5 + Math.sin(angle) * round[1] * share)
  const rim = (share: number, width: number) => {
    context.beginPath()
    for (const step of upTo(97)) context.lineTo(...on((step / 96) * fullTurn, share))
    brush.stroke(wheel, width)
  }
  const [left] = on(Math.PI, 1)
  const [right] = on(0, 1)
  const reach = (right - left) / 2 / unit
  rim(0.96, reach * 0.1)
  context.lineCap = 'round'
  for (const spoke of upTo(24)) {
    const angle = (spoke / 24) * fullTurn
    context.beginPath()
    context.moveTo(...on(angle, 0.12))
    context.lineTo(...on(angle, 0.92))
    brush.stroke(wheel, reach * 0.034)
    const dot = on(angle + fullTurn / 48, 0.88)
    brush.circle(dot, reach * 0.034 * unit)
    brush.fill(wheel)
  }
  brush.circle(on(0, 0), reach * 0.16 * unit)
  brush.fill(wheel)
}

function paintCloth(brush: Brush, cloth: Cloth, round: Point): void {
  paintBand(brush, cloth, { colour: saffron, top: 0, bottom: 1 / 3 })
  paintBand(brush, cloth, { colour: white, top: 1 / 3, bottom: 2 / 3 })
  paintBand(brush, cloth, { colour: green, top: 2 / 3, bottom: 1 })
  paintWheel(brush, cloth, round)
}

/** The whole picture is cloth in the wind. */
export function paintFullFlag(brush: Brush): void {
  const { width, height, random } = brush
  const phase = random.between(0, fullTurn)
  const folds = random.between(1.1, 1.6)
  const lean = random.between(0.6, 1.2)
  const swell = random.between(0.04, 0.055)
  const wave = (u: number, v: number) =>
    Math.sin(u * folds * fullTurn + v * lean + phase) + 0.22 * Math.sin(u * folds * 2.3 * fullTurn + phase * 2 - v * 2)
  const cloth: Cloth = {
    at: (u, v) => [
      (u * 1.12 - 0.06) * width,
      (mix(-0.16, 1.16, v) + wave(u, v) * swell * (0.6 + 0.4 * Math.sin(u * 3 + 1))) * height,
    ],
    light: (u, v) => 0.75 * Math.cos(u * folds * fullTurn + v * lean + phase + 0.7) + 0.1,
  }
  const radius = Math.min(width * 0.17, height * 0.155)
  paintCloth(brush, cloth, [radius / (width * 1.12), radius / (height * 1.32)])
}

/** On a pole, hoisted at the left; `foot` is the pole's lower end, in scene pixels. */
export function paintFlagOnPole(brush: Brush, foot: Point, flag: { height: number; width: number }): void {
  const { context, unit, random } = brush
  const phase = random.between(0, fullTurn)
  const top = foot[1] - flag.height
  const tall = (flag.width * 2) / 3
  const swell = tall * 0.085
  const cloth: Cloth = {
    at: (u, v) => [
      foot[0] + u * flag.width * (0.985 + 0.015 * Math.cos(v * 3)),
      top + 30 * unit + v * tall + Math.sin(u * 1.55 * fullTurn + phase + v * 0.6) * swell * u ** 0.6 + u * tall * 0.05,
    ],
    light: (u, v) => 0.8 * Math.cos(u * 1.55 * fullTurn + phase + v * 0.6 + 0.8) * Math.min(1, u * 4) + 0.06,
  }
  castShadow(brush, { blur: 26, alpha: 0.24, offset: [26, 34] }, (context) => {
    brush.polygon([cloth.at(0, 0), cloth.at(0.5, 0), cloth.at(1, 0), cloth.at(1, 1), cloth.at(0.5, 1), cloth.at(0, 1)])
    context.fill()
  })
  context.fillStyle = metalAcross(brush, foot[0] - 22 * unit, foot[0])
  context.fillRect(foot[0] - 22 * unit, top, 20 * unit, flag.height)
  brush.circle([foot[0] - 12 * unit, top - 12 * unit], 20 * unit)
  brush.fill(
    brush.radial(
      { at: [foot[0] - 12 * unit, top - 12 * unit], radius: 20 * unit, focus: [foot[0] - 18 * unit, top - 18 * unit] },
      [
        [0, [0.97, 0.06, 92]],
        [0.5, [0.8, 0.12, 82]],
        [1, [0.5, 0.1, 62]],
      ],
    ),
  )
  const radius = tall * 0.145
  paintCloth(brush, cloth, [radius / flag.width, radius / tall])
  context.beginPath()
  for (const step of upTo(41)) context.lineTo(...cloth.at(step / 40, 0))
  brush.stroke(fade([0.98, 0.04, 80], 0.4), 3)
}
