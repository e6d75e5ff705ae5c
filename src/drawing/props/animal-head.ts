// The head of an animal from the front, stylised: ears, skull, markings, eyes, muzzle. Local coordinates: the middle of the face is
// 0,0 and the face is about 200 wide; light comes from the upper left. Never a brand's or a film's character.
import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { fullTurn, mix, type Point, upTo } from '../numbers.ts'
import type { AnimalLook } from './animal-looks.ts'

/** A ball of fur: light on the upper left, shade on the lower right. */
export function furFill(brush: Brush, at: Point, radius: number, colour: Oklch): void {
  brush.fill(
    brush.radial({ at, radius: radius * 1.25, focus: [at[0] - radius * 0.42, at[1] - radius * 0.5] }, [
      [0, shift(colour, [0.1, -0.01, 6])],
      [0.55, colour],
      [1, shift(colour, [-0.17, 0.01, -10])],
    ]),
  )
}

const line = (brush: Brush, colour: Oklch, width: number) => brush.stroke(colour, width / brush.unit)

function ear(brush: Brush, look: AnimalLook, side: 1 | -1): void {
  const { context } = brush
  const dark = look.markings === 'eyes' ? look.mark : shift(look.coat, [-0.03])
  const disc = (at: Point, radii: Point, turn: number) => {
    brush.ellipse(at, radii, turn * side)
    furFill(brush, at, Math.max(...radii), dark)
    brush.ellipse([at[0], at[1] + radii[1] * 0.12], [radii[0] * 0.58, radii[1] * 0.62], turn * side)
    brush.fill(look.markings === 'eyes' ? shift(dark, [0.06]) : shift(look.pale, [-0.08, 0.02]))
  }
  if (look.ears === 'round') disc([side * 78, -84], [38, 38], 0)
  else if (look.ears === 'long') disc([side * 46, -170], [28, 98], 0.16)
  else if (look.ears === 'side') disc([side * 122, -46], [56, 27], 0.25)
  else if (look.ears === 'fan') disc([side * 140, -4], [92, 116], -0.12)
  else if (look.ears === 'pointed') {
    for (const [scale, colour] of [
      [1, dark],
      [0.6, shift(look.pale, [-0.1, 0.03, -40])],
    ] as const) {
      const x = side * 66
      context.beginPath()
      context.moveTo(x - 44 * scale, -52)
      context.quadraticCurveTo(x + side * 22 - 12 * scale, -120 * scale - 30, x + side * 30, -92 - 66 * scale)
      context.quadraticCurveTo(x + side * 40 + 12 * scale, -70, x + 40 * scale, -36)
      context.closePath()
      brush.fill(colour)
    }
  } else {
    context.beginPath()
    context.moveTo(side * 62, -84)
    context.bezierCurveTo(side * 130, -104, side * 150, -10, side * 118, 56)
    context.bezierCurveTo(side * 96, 70, side * 84, 10, side * 66, -30)
    context.closePath()
    furFill(brush, [side * 105, -20], 80, look.mark)
  }
}

function horns(brush: Brush, look: AnimalLook): void {
  const { context } = brush
  const bone: Oklch = look.horns === 'cow' ? [0.8, 0.05, 80] : [0.5, 0.07, 55]
  for (const side of [-1, 1]) {
    context.lineCap = 'round'
    context.beginPath()
    if (look.horns === 'cow') {
      context.moveTo(side * 58, -82)
      context.bezierCurveTo(side * 100, -92, side * 118, -140, side * 88, -178)
      line(brush, bone, 22)
      continue
    }
    context.moveTo(side * 36, -86)
    context.bezierCurveTo(side * 44, -150, side * 110, -150, side * 104, -236)
    context.moveTo(side * 66, -148)
    context.quadraticCurveTo(side * 44, -176, side * 52, -212)
    context.moveTo(side * 96, -180)
    context.quadraticCurveTo(side * 132, -190, side * 140, -222)
    line(brush, bone, 13)
  }
}

/** Two rings of locks, the outer one darker. */
function mane(brush: Brush, look: AnimalLook): void {
  for (const [ring, reach] of [150, 122].entries()) {
    for (const index of upTo(22)) {
      const angle = (index / 22) * fullTurn + ring * 0.14
      const at: Point = [Math.cos(angle) * reach * 0.86, Math.sin(angle) * reach * 0.9 + 12]
      brush.ellipse(at, [54, 30], angle)
      furFill(brush, at, 56, shift(look.mark, [ring * 0.07 - (Math.sin(angle) > 0.2 ? 0.05 : 0), 0.01]))
    }
  }
}

function markings(brush: Brush, look: AnimalLook): void {
  const { context } = brush
  if (look.markings === 'stripes') {
    for (const [x, y, turn, long] of [
      [0, -86, 1.57, 30],
      [-28, -84, 1.85, 22],
      [28, -84, 1.29, 22],
      [0, -58, 1.57, 15],
      [-58, -72, 2.2, 17],
      [58, -72, 0.94, 17],
      [-92, -8, 0.25, 30],
      [92, -8, -0.25, 30],
      [-90, 24, 0, 30],
      [90, 24, 0, 30],
      [-82, 54, -0.3, 24],
      [82, 54, 0.3, 24],
    ] as const) {
      brush.ellipse([x, y], [long, 6.5], turn)
      brush.fill(look.mark)
    }
  } else if (look.markings === 'patch') {
    context.beginPath()
    context.moveTo(18, -100)
    context.bezierCurveTo(90, -108, 112, -30, 84, 24)
    context.bezierCurveTo(50, 40, 22, 10, 20, -30)
    context.closePath()
    brush.fill(look.mark)
  } else if (look.markings === 'eyes') {
    for (const side of [-1, 1]) {
      brush.ellipse([side * 42, -12], [30, 36], side * 0.5)
      brush.fill(look.mark)
    }
  } else if (look.markings === 'spots') {
    for (const [x, y] of [
      [0, -70],
      [-26, -54],
      [26, -54],
      [0, -40],
    ] as const) {
      brush.circle([x, y], 8)
      brush.fill([0.92, 0.04, 80, 0.85])
    }
  }
}

function eyes(brush: Brush): void {
  for (const side of [-1, 1]) {
    const at: Point = [side * 43, -14]
    brush.ellipse(at, [19, 21])
    brush.fill([0.16, 0.02, 40])
    brush.ellipse([at[0], at[1] + 3], [14, 15])
    brush.fill(
      brush.linear(
        [0, at[1] - 12],
        [0, at[1] + 18],
        [
          [0, [0.2, 0.03, 50]],
          [1, [0.46, 0.09, 62]],
        ],
      ),
    )
    brush.circle([at[0], at[1] + 2], 8)
    brush.fill([0.1, 0.01, 40])
    brush.circle([at[0] - 6, at[1] - 7], 6.4)
    brush.fill([0.99, 0, 0])
    brush.circle([at[0] + 6, at[1] + 9], 3)
    brush.fill([0.99, 0, 0, 0.7])
  }
}

/** Ridges across a trunk that ends in a curl. */
function trunk(brush: Brush, look: AnimalLook): void {
  const { context } = brush
  for (const side of [-1, 1]) {
    context.beginPath()
    context.moveTo(side * 52, 42)
    context.quadraticCurveTo(side * 92, 98, side * 66, 132)
    context.lineCap = 'round'
    line(brush, [0.95, 0.025, 90], 15)
  }
  const steps = 30
  for (const step of upTo(steps)) {
    const t = step / (steps - 1)
    const at: Point = [Math.sin(t * 2.6) * 14 + t ** 3 * 58, 26 + t * 190 - t ** 5 * 44]
    const radius = mix(45, 20, t)
    brush.circle(at, radius)
    furFill(brush, at, radius, shift(look.coat, [step % 3 === 0 ? -0.03 : 0]))
  }
}

function muzzle(brush: Brush, look: AnimalLook): void {
  const { context } = brush
  if (look.muzzle === 'trunk') {
    trunk(brush, look)
    return
  }
  const isLong = look.muzzle === 'long'
  const half = look.muzzle === 'small' ? 38 : isLong ? 54 : 52
  const noseY = isLong ? 56 : look.muzzle === 'small' ? 22 : 24
  brush.ellipse([0, noseY + 20], [half * 1.12, isLong ? 44 : half * 0.78])
  furFill(brush, [0, noseY + 16], half * 1.1, look.pale)
  if (isLong) {
    for (const side of [-1, 1]) {
      brush.ellipse([side * 24, noseY + 8], [9, 7], side * 0.5)
      brush.fill([0.34, 0.05, 30])
    }
  } else {
    context.beginPath()
    context.moveTo(-half * 0.36, noseY - 6)
    context.quadraticCurveTo(0, noseY - 18, half * 0.36, noseY - 6)
    context.quadraticCurveTo(half * 0.22, noseY + 16, 0, noseY + 18)
    context.quadraticCurveTo(-half * 0.22, noseY + 16, -half * 0.36, noseY - 6)
    brush.fill(look.muzzle === 'small' ? [0.62, 0.12, 15] : [0.22, 0.025, 30])
    brush.ellipse([-half * 0.12, noseY - 5], [half * 0.13, 3.4])
    brush.fill([0.98, 0, 0, 0.6])
  }
  context.beginPath()
  context.moveTo(-half * 0.5, noseY + 30)
  context.quadraticCurveTo(-half * 0.2, noseY + 46, 0, noseY + 30)
  context.quadraticCurveTo(half * 0.2, noseY + 46, half * 0.5, noseY + 30)
  context.lineCap = 'round'
  line(brush, [0.3, 0.05, 30], 4.4)
  if (!look.hasWhiskers) return
  for (const side of [-1, 1]) {
    for (const rise of [-10, 4, 18]) {
      context.beginPath()
      context.moveTo(side * half * 0.7, noseY + 18 + rise * 0.4)
      context.quadraticCurveTo(side * half * 1.7, noseY + 8 + rise * 0.7, side * (half + 74), noseY + 12 + rise * 1.7)
      line(brush, [0.98, 0.01, 90, 0.85], 2.2)
    }
  }
}

/** Draws at 0,0 of the current transform. */
export function paintAnimalHead(brush: Brush, look: AnimalLook): void {
  const { context } = brush
  if (look.hasMane) mane(brush, look)
  if (look.horns !== 'none') horns(brush, look)
  ear(brush, look, -1)
  ear(brush, look, 1)
  const skull = () => {
    context.beginPath()
    context.moveTo(0, -112)
    context.bezierCurveTo(74, -114, 116, -56, 108, 8)
    context.bezierCurveTo(104, 66, 58, 106, 0, 108)
    context.bezierCurveTo(-58, 106, -104, 66, -108, 8)
    context.bezierCurveTo(-116, -56, -74, -114, 0, -112)
    context.closePath()
  }
  skull()
  furFill(brush, [0, 0], 118, look.coat)
  context.save()
  skull()
  context.clip()
  markings(brush, look)
  context.restore()
  eyes(brush)
  muzzle(brush, look)
}
