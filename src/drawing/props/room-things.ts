import type { Brush } from '../kit/brush.ts'
import { castShadow, groundShadow } from '../kit/light.ts'
import { type Point, upTo } from '../numbers.ts'
import { accent, goldStops, type Palette } from '../palette/palette.ts'
import { paintLeaf } from './leaf.ts'

/** A gold frame around paper-cut hills and a disc. */
export function paintPicture(brush: Brush, picture: { at: Point; size: Point; palette: Palette }): void {
  const { context, unit, random, noise } = brush
  const [x, y] = picture.at
  const [width, height] = picture.size
  castShadow(
    brush,
    {
      blur: 12,
      alpha: 0.5,
      offset: [12, 16],
      within: { at: [x + width / 2, y + height / 2], reach: Math.hypot(width, height) / 2 },
    },
    (context) => context.fillRect(x, y, width, height),
  )
  context.fillStyle = brush.linear([x, y], [x + width, y + height], goldStops)
  context.fillRect(x, y, width, height)
  const mat = 8 * unit
  context.save()
  context.beginPath()
  context.rect(x + mat, y + mat, width - 2 * mat, height - 2 * mat)
  brush.fill([0.95, 0.025, 88])
  context.clip()
  brush.circle([x + width * random.between(0.4, 0.7), y + height * 0.36], width * 0.16)
  brush.fill([0.72, 0.15, accent(picture.palette, 1)])
  for (const layer of upTo(4)) {
    const start = random.between(0, 20)
    const crest = upTo(25).map(
      (step): Point => [
        x + (width * step) / 24,
        y + height * (0.46 + layer * 0.13) + noise.at(step * 0.16 + start, layer) * height * 0.14,
      ],
    )
    brush.polygon([[x, y + height], ...crest, [x + width, y + height]])
    brush.fill([0.76 - layer * 0.12, 0.1, accent(picture.palette, layer + 2)])
  }
  context.restore()
}

function paintVase(brush: Brush, vase: Point, hue: number): void {
  const { unit, context } = brush
  for (const index of upTo(5))
    paintLeaf(brush, [vase[0], vase[1] - 70 * unit], {
      kind: 'oval',
      length: (80 + (index % 2) * 24) * unit,
      rotation: -Math.PI / 2 + (index - 2) * 0.36,
      colour: [0.56, 0.1, 142],
      width: 0.16,
    })
  context.beginPath()
  context.moveTo(vase[0] - 14 * unit, vase[1] - 84 * unit)
  context.bezierCurveTo(
    vase[0] - 10 * unit,
    vase[1] - 62 * unit,
    vase[0] - 40 * unit,
    vase[1] - 44 * unit,
    vase[0] - 24 * unit,
    vase[1],
  )
  context.lineTo(vase[0] + 24 * unit, vase[1])
  context.bezierCurveTo(
    vase[0] + 40 * unit,
    vase[1] - 44 * unit,
    vase[0] + 10 * unit,
    vase[1] - 62 * unit,
    vase[0] + 14 * unit,
    vase[1] - 84 * unit,
  )
  context.closePath()
  brush.fill(
    brush.linear(
      [vase[0] - 30 * unit, 0],
      [vase[0] + 30 * unit, 0],
      [
        [0, [0.8, 0.09, hue]],
        [0.35, [0.92, 0.06, hue]],
        [1, [0.52, 0.1, hue]],
      ],
    ),
  )
}

/** A low round table with a vase and two books. */
export function paintTable(brush: Brush, foot: Point, table: { radius: number; hue: number }): void {
  const { unit, context } = brush
  const [x, y] = foot
  const { radius } = table
  groundShadow(
    brush,
    { blur: 14, alpha: 0.6, offset: [12, 4] },
    { at: [x, y + 30 * unit], radii: [radius * 0.9, 20 * unit] },
  )
  for (const side of [-1, 0.2, 1]) {
    brush.polygon([
      [x + side * radius * 0.6 - 5 * unit, y - 60 * unit],
      [x + side * radius * 0.6 + 5 * unit, y - 60 * unit],
      [x + side * radius * 0.72 + 3 * unit, y + 32 * unit],
      [x + side * radius * 0.72 - 4 * unit, y + 32 * unit],
    ])
    brush.fill([0.5, 0.09, 58])
  }
  brush.ellipse([x, y - 56 * unit], [radius, radius * 0.26])
  brush.fill([0.5, 0.09, 56])
  brush.ellipse([x, y - 64 * unit], [radius, radius * 0.26])
  brush.fill(
    brush.linear(
      [x - radius, y - 100 * unit],
      [x + radius, y],
      [
        [0, [0.82, 0.075, 70]],
        [1, [0.6, 0.09, 60]],
      ],
    ),
  )
  for (const [index, wide] of [84, 70].entries()) {
    context.beginPath()
    context.roundRect(x - 88 * unit, y - (84 + index * 15) * unit, wide * unit, 15 * unit, 3 * unit)
    brush.fill([0.6 - index * 0.12, 0.12, table.hue + index * 130])
  }
  paintVase(brush, [x + 42 * unit, y - 66 * unit], table.hue)
}
