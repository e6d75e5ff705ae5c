// More products for the podium: sneaker, lipstick, honey jar with a dipper. No brand, no word. `foot` is the middle of the lower edge.
import { fade, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { groundShadow } from '../kit/light.ts'
import { fullTurn, type Point, upTo } from '../numbers.ts'
import { glassAcross, type Product, paintGlassLight, paintLabel } from './products.ts'
import { metalAcross } from './stage.ts'

function sneakerUpper(brush: Brush): void {
  const { context } = brush
  context.beginPath()
  context.moveTo(-158, -40)
  context.bezierCurveTo(-176, -92, -160, -136, -150, -172)
  context.bezierCurveTo(-140, -186, -122, -184, -116, -168)
  context.bezierCurveTo(-100, -136, -74, -136, -56, -160)
  context.bezierCurveTo(-50, -184, -34, -204, -14, -200)
  context.bezierCurveTo(6, -170, 44, -130, 86, -112)
  context.bezierCurveTo(136, -98, 178, -88, 176, -40)
  context.closePath()
}

function paintSneakerSole(brush: Brush, colour: Oklch): void {
  const { context } = brush
  context.beginPath()
  context.moveTo(-164, -46)
  context.bezierCurveTo(-176, -20, -172, 0, -150, 0)
  context.lineTo(138, 0)
  context.bezierCurveTo(170, 0, 190, -14, 186, -50)
  context.bezierCurveTo(120, -34, -80, -36, -164, -46)
  brush.fill(
    brush.linear(
      [0, -48],
      [0, 0],
      [
        [0, [0.99, 0.008, 90]],
        [0.6, [0.94, 0.012, 90]],
        [1, [0.74, 0.02, 270]],
      ],
    ),
  )
  context.save()
  context.clip()
  context.beginPath()
  context.moveTo(-180, -16)
  context.bezierCurveTo(-60, -8, 100, -8, 190, -22)
  context.lineTo(190, 10)
  context.lineTo(-180, 10)
  brush.fill(shift(colour, [-0.04]))
  context.restore()
}

/** A band, toe cap, heel piece and laces. Call with the upper as clip. */
function paintSneakerParts(brush: Brush, colour: Oklch): void {
  const { context } = brush
  context.beginPath()
  context.moveTo(104, -120)
  context.bezierCurveTo(92, -84, 100, -56, 126, -30)
  context.lineTo(200, -30)
  context.lineTo(200, -130)
  brush.fill(fade(shift(colour, [0.14, -0.03]), 0.75))
  context.beginPath()
  context.moveTo(-190, -122)
  context.bezierCurveTo(-128, -116, -112, -78, -118, -20)
  context.lineTo(-190, -20)
  brush.fill(fade(shift(colour, [-0.14]), 0.9))
  // One band that swings from the heel to the laces.
  context.beginPath()
  context.moveTo(-124, -96)
  context.bezierCurveTo(-70, -52, -10, -56, 66, -118)
  context.lineTo(84, -110)
  context.bezierCurveTo(20, -34, -70, -22, -126, -70)
  context.closePath()
  brush.fill([0.98, 0.01, 90, 0.95])
  context.fillStyle = brush.linear(
    [-60, -200],
    [30, -30],
    [
      [0, [1, 0, 0, 0.3]],
      [0.45, [1, 0, 0, 0]],
      [1, [0.12, 0.05, colour[2], 0.34]],
    ],
  )
  context.fillRect(-200, -220, 420, 220)
}

export function paintSneaker(brush: Brush, { foot: [x, y], colour, hue }: Product): void {
  const { unit } = brush
  groundShadow(
    brush,
    { blur: 10, alpha: 0.6, offset: [10, 4], hue },
    { at: [x + 12 * unit, y + 4 * unit], radii: [190 * unit, 20 * unit] },
  )
  brush.turned([x, y + 8 * unit], 0, (context) => {
    context.scale(unit * 1.08, unit * 1.08)
    context.beginPath()
    context.ellipse(-84, -168, 40, 16, 0.1, 0, fullTurn)
    brush.fill(shift(colour, [-0.26, -0.02]))
    sneakerUpper(brush)
    brush.fill(
      brush.linear(
        [-170, -180],
        [180, -30],
        [
          [0, shift(colour, [0.08])],
          [0.4, colour],
          [1, shift(colour, [-0.1])],
        ],
      ),
    )
    context.save()
    sneakerUpper(brush)
    context.clip()
    paintSneakerParts(brush, colour)
    context.restore()
    for (const lace of upTo(5)) {
      context.beginPath()
      context.moveTo(-30 + lace * 24, -184 + lace * 17)
      context.quadraticCurveTo(-24 + lace * 22, -160 + lace * 16, -44 + lace * 22, -146 + lace * 16)
      context.lineCap = 'round'
      brush.stroke([0.99, 0.01, 90], 9 / unit)
    }
    paintSneakerSole(brush, colour)
  })
}

function paintCase(brush: Brush, foot: Point, tube: { half: number; tall: number }): void {
  const { context, unit } = brush
  const [x, y] = foot
  context.beginPath()
  context.roundRect(x - tube.half, y - tube.tall, tube.half * 2, tube.tall + 8 * unit, [
    5 * unit,
    5 * unit,
    14 * unit,
    14 * unit,
  ])
  brush.fill(metalAcross(brush, x - tube.half, x + tube.half))
}

export function paintLipstick(brush: Brush, { foot: [x, y], colour, hue }: Product): void {
  const { context, unit } = brush
  const at = (dx: number, dy: number): Point => [x + dx * unit, y + dy * unit]
  const red: Oklch = [Math.min(0.56, Math.max(0.44, colour[0])), Math.max(0.17, colour[1]), colour[2]]
  for (const [dx, wide] of [
    [-54, 64],
    [78, 62],
  ] as const)
    groundShadow(
      brush,
      { blur: 10, alpha: 0.6, offset: [10, 4], hue },
      { at: at(dx + 10, 3), radii: [wide * unit, 15 * unit] },
    )
  // The bullet: round at its foot, cut slantwise at its tip.
  context.beginPath()
  context.moveTo(...at(-90, -170))
  context.lineTo(...at(-90, -266))
  context.bezierCurveTo(...at(-90, -300), ...at(-40, -344), ...at(-24, -330))
  context.bezierCurveTo(...at(-18, -322), ...at(-18, -290), ...at(-18, -170))
  context.closePath()
  brush.fill(
    brush.linear(at(-90, 0), at(-18, 0), [
      [0, shift(red, [-0.1])],
      [0.28, shift(red, [0.16, -0.03])],
      [0.5, shift(red, [0.02])],
      [1, shift(red, [-0.14])],
    ]),
  )
  brush.ellipse(at(-56, -298), [15 * unit, 44 * unit], 0.72)
  brush.fill(shift(red, [0.12, -0.02]))
  paintCase(brush, at(-54, -112), { half: 44 * unit, tall: 68 * unit })
  context.beginPath()
  context.roundRect(...at(-112, -122), 116 * unit, 132 * unit, [6 * unit, 6 * unit, 16 * unit, 16 * unit])
  brush.fill(glassAcross(brush, x - 112 * unit, x + 4 * unit, [0.3, 0.05, red[2]]))
  paintCase(brush, at(-54, -104), { half: 58 * unit, tall: 12 * unit })
  context.beginPath()
  context.roundRect(...at(24, -196), 110 * unit, 206 * unit, [14 * unit, 14 * unit, 10 * unit, 10 * unit])
  brush.fill(glassAcross(brush, x + 24 * unit, x + 134 * unit, [0.3, 0.05, red[2]]))
  paintCase(brush, at(79, -4), { half: 55 * unit, tall: 16 * unit })
}

/** A wooden dipper that leans on the jar, with a thread of honey. */
function paintDipper(brush: Brush, at: Point): void {
  const { context, unit } = brush
  brush.turned(at, 0.5, () => {
    context.beginPath()
    context.roundRect(-7 * unit, -240 * unit, 14 * unit, 200 * unit, 7 * unit)
    brush.fill([0.6, 0.09, 62])
    for (const ring of upTo(5)) {
      const half = [25, 34, 37, 33, 22][ring] ?? 30
      context.beginPath()
      context.roundRect(-half * unit, (-66 + ring * 17) * unit, half * 2 * unit, 12 * unit, 6 * unit)
      brush.fill(
        brush.linear(
          [-half * unit, 0],
          [half * unit, 0],
          [
            [0, [0.74, 0.1, 66]],
            [0.35, [0.8, 0.1, 70]],
            [1, [0.48, 0.09, 56]],
          ],
        ),
      )
    }
  })
}

export function paintHoneyJar(brush: Brush, { foot: [x, y], hue }: Product): void {
  const { context, unit } = brush
  const honey: Oklch = [0.66, 0.155, 66]
  const half = 122 * unit
  const tall = 204 * unit
  groundShadow(
    brush,
    { blur: 10, alpha: 0.6, offset: [12, 4], hue },
    { at: [x + 14 * unit, y + 3 * unit], radii: [half * 1.14, 24 * unit] },
  )
  const body = () => {
    context.beginPath()
    context.roundRect(x - half, y - tall, half * 2, tall + 14 * unit, [54 * unit, 54 * unit, 40 * unit, 40 * unit])
  }
  body()
  brush.fill(glassAcross(brush, x - half, x + half, honey))
  context.save()
  body()
  context.clip()
  context.fillStyle = brush.radial({ at: [x + 20 * unit, y - tall * 0.3], radius: half * 1.2 }, [
    [0, [0.86, 0.16, 80, 0.75]],
    [1, [0.5, 0.14, 52, 0]],
  ])
  context.fillRect(x - half, y - tall, half * 2, tall + 14 * unit)
  paintGlassLight(brush, { left: x - half, width: half * 2, top: y - tall, height: tall + 14 * unit }, 50)
  context.restore()
  paintLabel(brush, { left: x - half * 0.66, top: y - tall * 0.72, width: half * 1.32, height: tall * 0.5 }, 66)
  context.beginPath()
  context.roundRect(x - half * 0.78, y - tall - 34 * unit, half * 1.56, 42 * unit, 8 * unit)
  brush.fill(metalAcross(brush, x - half * 0.78, x + half * 0.78))
  // A cap of cloth, tied below its frill.
  context.beginPath()
  context.moveTo(x - half * 0.84, y - tall - 26 * unit)
  context.bezierCurveTo(
    x - half * 0.8,
    y - tall - 88 * unit,
    x + half * 0.8,
    y - tall - 88 * unit,
    x + half * 0.84,
    y - tall - 26 * unit,
  )
  for (const frill of upTo(9)) {
    const from = x + half * (0.84 - (frill / 8.5) * 1.68)
    context.quadraticCurveTo(from - 8 * unit, y - tall + 4 * unit, from - 20 * unit, y - tall - 22 * unit)
  }
  context.closePath()
  brush.fill(
    brush.linear(
      [x - half, 0],
      [x + half, 0],
      [
        [0, [0.88, 0.05, 85]],
        [0.3, [0.97, 0.03, 90]],
        [1, [0.72, 0.07, 75]],
      ],
    ),
  )
  context.beginPath()
  context.moveTo(x - half * 0.82, y - tall - 30 * unit)
  context.quadraticCurveTo(x, y - tall - 14 * unit, x + half * 0.82, y - tall - 30 * unit)
  brush.stroke([0.5, 0.13, 35], 5)
  paintDipper(brush, [x - half * 1.18, y - 20 * unit])
}
