// Kalash: a brass pot with mango leaves and a coconut, as it stands at weddings and pujas. `foot` is the middle of its lower edge.
import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { glow, groundShadow } from '../kit/light.ts'
import { fullTurn, mix, type Point, upTo } from '../numbers.ts'
import { metalAcross } from './stage.ts'

function potPath(brush: Brush): void {
  const { context } = brush
  context.beginPath()
  context.moveTo(-52, 0)
  context.bezierCurveTo(-58, -14, -46, -20, -58, -30)
  context.bezierCurveTo(-142, -70, -142, -176, -62, -204)
  context.bezierCurveTo(-50, -212, -56, -226, -72, -236)
  context.lineTo(72, -236)
  context.bezierCurveTo(56, -226, 50, -212, 62, -204)
  context.bezierCurveTo(142, -176, 142, -70, 58, -30)
  context.bezierCurveTo(46, -20, 58, -14, 52, 0)
  context.closePath()
}

function paintLeafBlade(brush: Brush, angle: number, colour: Oklch): void {
  brush.turned([0, -232], angle, (context) => {
    context.beginPath()
    context.moveTo(0, 0)
    context.bezierCurveTo(-34, -50, -26, -118, 0, -150)
    context.bezierCurveTo(26, -118, 34, -50, 0, 0)
    brush.fill(
      brush.linear(
        [-26, 0],
        [26, 0],
        [
          [0, shift(colour, [0.12])],
          [0.49, shift(colour, [0.02])],
          [0.51, shift(colour, [-0.08])],
          [1, shift(colour, [-0.02])],
        ],
      ),
    )
  })
}

function paintCoconut(brush: Brush): void {
  const { context } = brush
  context.beginPath()
  context.moveTo(0, -384)
  context.bezierCurveTo(26, -356, 66, -330, 62, -284)
  context.bezierCurveTo(58, -240, -58, -240, -62, -284)
  context.bezierCurveTo(-66, -330, -26, -356, 0, -384)
  brush.fill(
    brush.radial({ at: [0, -300], radius: 86, focus: [-24, -326] }, [
      [0, [0.68, 0.09, 62]],
      [0.55, [0.5, 0.09, 52]],
      [1, [0.3, 0.07, 42]],
    ]),
  )
  for (const strand of upTo(9)) {
    const t = (strand - 4) / 4
    context.beginPath()
    context.moveTo(0, -380)
    context.quadraticCurveTo(t * 60, -336, t * 54, -262)
    brush.stroke([strand % 2 ? 0.74 : 0.36, 0.08, 58, 0.4], 2.4 / brush.unit)
  }
}

/** Band of red cloth, dots of sandal paste and a drawn lotus on the belly. */
function paintBelly(brush: Brush): void {
  const { context } = brush
  context.save()
  potPath(brush)
  context.clip()
  context.fillStyle = brush.linear(
    [0, -236],
    [0, 0],
    [
      [0, [0.98, 0.05, 90, 0.25]],
      [0.4, [0.6, 0.1, 60, 0]],
      [1, [0.24, 0.08, 40, 0.6]],
    ],
  )
  context.fillRect(-150, -240, 300, 240)
  for (const [y, width] of [
    [-196, 12],
    [-60, 14],
  ] as const) {
    context.beginPath()
    context.moveTo(-140, y)
    context.quadraticCurveTo(0, y + 34, 140, y)
    brush.stroke([0.5, 0.2, 24], width / brush.unit)
  }
  for (const petal of upTo(7)) {
    brush.turned([0, -102], mix(-1.25, 1.25, petal / 6), () => {
      brush.ellipse([0, -34], [11, 34])
      brush.fill([0.52, 0.2, 24, petal % 2 ? 0.95 : 0.75])
    })
  }
  for (const dot of upTo(13)) {
    const x = (dot - 6) * 19
    brush.circle([x, -172 + 24 * Math.cos((x / 140) * (fullTurn / 4))], 5)
    brush.fill([0.97, 0.05, 90])
  }
  context.restore()
}

/** `height` in scene pixels, from the foot to the coconut's tip. */
export function paintKalash(brush: Brush, foot: Point, height: number): void {
  const scale = height / 384
  glow(brush, [foot[0], foot[1] - height * 0.5], { radius: height * 0.9, colour: [0.7, 0.14, 65], alpha: 0.4 })
  groundShadow(
    brush,
    { blur: 10, alpha: 0.7, offset: [12, 4], hue: 20 },
    { at: [foot[0] + 12 * scale, foot[1]], radii: [110 * scale, 22 * scale] },
  )
  brush.turned(foot, 0, (context) => {
    context.scale(scale, scale)
    for (const [index, angle] of [-1.25, 1.25, -0.82, 0.82, -0.4, 0.4].entries())
      paintLeafBlade(brush, angle, [0.42 + index * 0.02, 0.12, 142])
    paintCoconut(brush)
    potPath(brush)
    brush.fill(metalAcross(brush, -128, 128))
    paintBelly(brush)
    context.beginPath()
    context.roundRect(-80, -250, 160, 22, 10)
    brush.fill(metalAcross(brush, -80, 80))
  })
}
