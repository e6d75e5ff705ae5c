// Neck, face and features of a stylised person: soft light from the left, few lines, a slight smile. Local coordinates as in person.ts.
import { fade, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { mix, type Point } from '../numbers.ts'
import type { Person } from './person.ts'
import { line, paintBeard, paintGlasses } from './person-features.ts'

export function facePath(brush: Brush, person: Person): void {
  const { context } = brush
  const jaw = person.isWoman ? 0 : 6
  context.beginPath()
  context.moveTo(-74, -30)
  context.bezierCurveTo(-78, 20, -66 - jaw, 56, -46 - jaw, 82)
  context.bezierCurveTo(-32 - jaw, 98, -18, 106 + jaw / 2, 1, 106 + jaw / 2)
  context.bezierCurveTo(20, 106 + jaw / 2, 34 + jaw, 98, 48 + jaw, 82)
  context.bezierCurveTo(68 + jaw, 56, 78, 20, 74, -30)
  context.bezierCurveTo(74, -86, 42, -114, 0, -114)
  context.bezierCurveTo(-42, -114, -74, -86, -74, -30)
  context.closePath()
}

export function paintNeck(brush: Brush, person: Person): void {
  const { context } = brush
  const half = person.isWoman ? 36 : 45
  context.beginPath()
  context.moveTo(-half, 40)
  context.lineTo(-half - 1, 122)
  context.bezierCurveTo(-half - 4, 146, -66, 160, -96, 172)
  context.lineTo(0, 260)
  context.lineTo(96, 172)
  context.bezierCurveTo(66, 160, half + 4, 146, half + 1, 122)
  context.lineTo(half, 40)
  context.closePath()
  brush.fill(
    brush.linear(
      [-half, 0],
      [half, 0],
      [
        [0, shift(person.skin, [0.01])],
        [0.5, shift(person.skin, [-0.03, 0.005, -2])],
        [1, shift(person.skin, [-0.1, 0.01, -6])],
      ],
    ),
  )
  context.save()
  context.clip()
  brush.layer(
    {
      blur: 0.06 * 100 * brush.unit,
      resolution: 0.5,
      blend: 'multiply',
      alpha: 0.4,
      within: { at: [0, 110], reach: 90 },
    },
    () => {
      brush.ellipse([10, 98], [62, 44])
      brush.fill([0.5, 0.11, 40])
    },
  )
  context.restore()
}

function paintEar(brush: Brush, person: Person, side: -1 | 1): void {
  const tone = shift(person.skin, [side < 0 ? 0.01 : -0.1, 0.01, -4])
  brush.ellipse([side * 77, 2], [12, 22], side * 0.15)
  brush.fill(tone)
  brush.ellipse([side * 78, 2], [6, 13], side * 0.15)
  brush.fill(shift(tone, [-0.08, 0.02, -4]))
}

/** Hangs in front of the hair: painted last. */
export function paintEarrings(brush: Brush, person: Person): void {
  if (!person.hasJewels) return
  for (const side of [-1, 1]) {
    brush.circle([side * 79, 34], 7)
    brush.fill([0.84, 0.12, 82])
    brush.context.beginPath()
    brush.context.moveTo(side * 79 - 9, 42)
    brush.context.quadraticCurveTo(side * 79, 30, side * 79 + 9, 42)
    brush.context.quadraticCurveTo(side * 79 + 10, 54, side * 79, 56)
    brush.context.quadraticCurveTo(side * 79 - 10, 54, side * 79 - 9, 42)
    brush.fill(
      brush.linear(
        [side * 79 - 10, 38],
        [side * 79 + 10, 56],
        [
          [0, [0.95, 0.08, 90]],
          [0.5, [0.74, 0.13, 78]],
          [1, [0.5, 0.1, 62]],
        ],
      ),
    )
  }
}

/** Light on the left, form shade on the right, warm cheeks; all inside the face. */
function shadeFace(brush: Brush, person: Person): void {
  const { context } = brush
  const { skin } = person
  context.save()
  facePath(brush, person)
  brush.fill(
    brush.linear(
      [-80, -60],
      [80, 60],
      [
        [0, shift(skin, [0.06, -0.008, 4])],
        [0.45, skin],
        [1, shift(skin, [-0.09, 0.01, -6])],
      ],
    ),
  )
  context.clip()
  context.fillStyle = brush.linear(
    [20, 0],
    [84, 10],
    [
      [0, [0.42, 0.11, 38, 0]],
      [1, [0.42, 0.11, 38, 0.26]],
    ],
  )
  context.fillRect(-100, -120, 200, 240)
  for (const side of [-1, 1]) {
    const at: Point = [side * 42 + person.turn * 5, 34]
    context.fillStyle = brush.radial({ at, radius: 34 }, [
      [0, [0.64, 0.17, 28, 0.38]],
      [1, [0.64, 0.17, 28, 0]],
    ])
    context.fillRect(-100, -40, 200, 150)
  }
  context.fillStyle = brush.radial({ at: [-26, -62], radius: 70 }, [
    [0, [0.97, 0.04, 80, 0.32]],
    [1, [0.97, 0.04, 80, 0]],
  ])
  context.fillRect(-100, -130, 200, 160)
  // The hair's shade on the forehead.
  context.fillStyle = brush.linear(
    [0, -112],
    [0, -52],
    [
      [0, [0.34, 0.09, 40, 0.34]],
      [1, [0.34, 0.09, 40, 0]],
    ],
  )
  context.fillRect(-100, -120, 200, 70)
  context.restore()
}

function paintEye(brush: Brush, person: Person, side: -1 | 1): void {
  const { context } = brush
  const x = side * 32 + person.turn * 6
  const y = -4
  const wide = side * person.turn > 0 ? 15.5 : 17
  const almond = () => {
    context.beginPath()
    context.moveTo(x - wide, y + 2)
    context.quadraticCurveTo(x, y - 16, x + wide, y + 1)
    context.quadraticCurveTo(x, y + 11, x - wide, y + 2)
  }
  almond()
  brush.fill([0.95, 0.012, 80])
  context.save()
  context.clip()
  brush.circle([x + person.turn * 3, y - 1], 9.4)
  brush.fill([0.3, 0.06, 48])
  brush.circle([x + person.turn * 3, y - 0.5], 4.4)
  brush.fill([0.14, 0.02, 40])
  context.fillStyle = brush.linear(
    [0, y - 12],
    [0, y + 2],
    [
      [0, [0.2, 0.06, 40, 0.5]],
      [1, [0.2, 0.06, 40, 0]],
    ],
  )
  context.fillRect(x - 20, y - 14, 40, 16)
  context.restore()
  brush.circle([x + person.turn * 3 - 2.6, y - 3.6], 2.2)
  brush.fill([0.99, 0.01, 90])
  context.beginPath()
  context.moveTo(x - wide - (side < 0 ? 3 : 0), y + (side < 0 ? 0 : 2))
  context.quadraticCurveTo(x, y - 17, x + wide + (side > 0 ? 3 : 0), y + (side > 0 ? -1 : 1))
  line(brush, [0.2, 0.03, 40], person.isWoman ? 4.2 : 3.2)
  context.beginPath()
  context.moveTo(x - wide + 2, y - 9)
  context.quadraticCurveTo(x, y - 20, x + wide - 2, y - 9)
  line(brush, fade(shift(person.skin, [-0.2, 0.02, -8]), 0.5), 1.8)
  const brow = fade(shift(person.hairColour, [0.02]), 0.92)
  context.beginPath()
  const thick = person.isWoman ? 4.5 : 7
  context.moveTo(x - side * 16, y - 29)
  context.quadraticCurveTo(x + side * 2, y - 42, x + side * 22, y - 29)
  context.quadraticCurveTo(x + side * 2, y - 42 + thick, x - side * 16, y - 29 + thick * 0.7)
  context.closePath()
  brush.fill(brow)
}

function paintNoseAndMouth(brush: Brush, person: Person): void {
  const { context } = brush
  const { skin } = person
  const x = person.turn * 8
  context.beginPath()
  context.moveTo(x + 3, -2)
  context.quadraticCurveTo(x + 15, 22, x + 13, 33)
  context.quadraticCurveTo(x + 5, 42, x - 9, 37)
  context.quadraticCurveTo(x + 3, 30, x + 3, -2)
  brush.fill(
    brush.linear(
      [x - 8, 0],
      [x + 15, 30],
      [
        [0, fade(shift(skin, [-0.1, 0.02, -6]), 0)],
        [1, fade(shift(skin, [-0.16, 0.025, -8]), 0.62)],
      ],
    ),
  )
  context.beginPath()
  context.moveTo(x - 11, 35)
  context.quadraticCurveTo(x + 1, 44, x + 13, 34)
  line(brush, fade(shift(skin, [-0.24, 0.03, -10]), 0.75), 2.4)
  brush.ellipse([x - 1, 24], [4, 9], 0.1)
  brush.fill([0.98, 0.03, 85, 0.4])
  const lips: Oklch = person.isWoman
    ? [mix(0.56, skin[0] - 0.08, 0.3), 0.16, 20]
    : fade(shift(skin, [-0.12, 0.03, -14]), 0.9)
  const mouth = x * 0.75
  const wide = person.isWoman ? 27 : 30
  context.beginPath()
  context.moveTo(mouth - wide, 58)
  context.quadraticCurveTo(mouth - 12, 55, mouth - 5, 56)
  context.quadraticCurveTo(mouth, 59, mouth + 5, 56)
  context.quadraticCurveTo(mouth + 12, 55, mouth + wide, 58)
  context.quadraticCurveTo(mouth, person.isWoman ? 92 : 86, mouth - wide, 58)
  brush.fill(
    brush.linear(
      [0, 55],
      [0, 80],
      [
        [0, shift(lips, [-0.06])],
        [0.45, lips],
        [1, shift(lips, [0.05])],
      ],
    ),
  )
  context.beginPath()
  context.moveTo(mouth - wide - 3, 56.5)
  context.quadraticCurveTo(mouth, 79, mouth + wide + 3, 56.5)
  line(brush, shift(lips, [-0.2, -0.02]), 2.2)
  brush.ellipse([mouth - 3, 73], [8, 2.2])
  brush.fill([0.97, 0.03, 40, 0.35])
}

export function paintFace(brush: Brush, person: Person): void {
  paintEar(brush, person, -1)
  paintEar(brush, person, 1)
  shadeFace(brush, person)
  if (person.hasBeard) paintBeard(brush, person)
  paintEye(brush, person, -1)
  paintEye(brush, person, 1)
  paintNoseAndMouth(brush, person)
  if (person.hasBindi) {
    brush.circle([person.turn * 8, -42], 5)
    brush.fill([0.52, 0.2, 22])
  }
  if (person.hasGlasses) paintGlasses(brush, person)
}
