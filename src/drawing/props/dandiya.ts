// Dandiya: painted sticks with tassels, as dancers strike them at Navratri. Seen from above, with a shadow on the ground.
import type { Brush } from '../kit/brush.ts'
import { castShadow } from '../kit/light.ts'
import { type Point, upTo } from '../numbers.ts'
import { accent, goldStops, type Palette } from '../palette/palette.ts'

function paintStick(brush: Brush, middle: Point, stick: { length: number; rotation: number; hues: readonly number[] }) {
  const scale = stick.length / 600
  const body = () => {
    brush.context.beginPath()
    brush.context.roundRect(-300, -17, 600, 34, 17)
  }
  brush.turned(middle, stick.rotation, (context) => {
    context.scale(scale, scale)
    castShadow(brush, { blur: 12, alpha: 0.6, offset: [8, 14], within: { at: [0, 0], reach: 320 } }, () => {
      body()
      brush.context.fill()
    })
    for (const end of [-1, 1]) {
      for (const thread of upTo(9)) {
        context.beginPath()
        context.moveTo(end * 288, 0)
        context.quadraticCurveTo(end * 330, (thread - 4) * 8, end * (372 + (thread % 3) * 10), (thread - 4) * 15)
        brush.stroke([0.62, 0.2, stick.hues[thread % 2] ?? 20], 7 / brush.unit)
      }
    }
    body()
    context.save()
    context.clip()
    for (const band of upTo(16)) {
      const hue = stick.hues[band % stick.hues.length] ?? 60
      context.beginPath()
      context.rect(-300 + band * 37.5, -20, 38.5, 40)
      brush.fill(
        brush.linear(
          [0, -17],
          [0, 17],
          [
            [0, [0.78, 0.16, hue]],
            [0.3, [0.9, 0.09, hue]],
            [0.55, [0.64, 0.19, hue]],
            [1, [0.4, 0.16, hue]],
          ],
        ),
      )
      context.beginPath()
      context.rect(-301 + band * 37.5, -20, 5, 40)
      brush.fill([0.92, 0.1, 88])
    }
    context.restore()
    for (const end of [-1, 1]) {
      brush.circle([end * 292, 0], 24)
      brush.fill(brush.linear([end * 292, -24], [end * 292, 24], goldStops))
    }
  })
}

/** Two sticks crossed; `reach` is half of one's length in scene pixels. */
export function paintDandiya(brush: Brush, at: Point, look: { reach: number; palette: Palette }): void {
  const hues = [accent(look.palette, 0), accent(look.palette, 1), accent(look.palette, 3)]
  const turn = brush.random.between(-0.12, 0.12)
  for (const side of [-1, 1])
    paintStick(brush, at, { length: look.reach * 2, rotation: side * (Math.PI / 4.4) + turn, hues })
}
