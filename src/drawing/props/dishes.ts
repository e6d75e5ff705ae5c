// What lies in the bowls: rice with saffron, curry, dal, yoghurt, tea, salad; and a cake from above. Called inside a bowl's clip.
import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { castShadow, groundShadow } from '../kit/light.ts'
import { around, fullTurn, type Point, polar, upTo } from '../numbers.ts'

export type Bowlful = { at: Point; inner: number }

/** A random point of the disc, evenly spread. */
function inside(brush: Brush, { at, inner }: Bowlful, share = 1): Point {
  return polar(at, brush.random.next() * fullTurn, Math.sqrt(brush.random.next()) * inner * share)
}

export function paintMint(brush: Brush, at: Point, size: number): void {
  const turn = brush.random.next() * fullTurn
  for (const index of upTo(3)) {
    brush.turned(at, turn + (index - 1) * 0.9, (context) => {
      const leaf = () => {
        const { context } = brush
        context.beginPath()
        context.moveTo(0, 0)
        context.bezierCurveTo(size * 0.2, -size * 0.36, size * 0.75, -size * 0.34, size, 0)
        context.bezierCurveTo(size * 0.75, size * 0.34, size * 0.2, size * 0.36, 0, 0)
      }
      castShadow(
        brush,
        { blur: 4, alpha: 0.55, offset: [4, 6], within: { at: [size / 2, 0], reach: size * 0.7 } },
        (context) => {
          leaf()
          context.fill()
        },
      )
      leaf()
      brush.fill(
        brush.linear(
          [0, -size * 0.3],
          [0, size * 0.3],
          [
            [0, [0.7, 0.15, 132]],
            [0.5, [0.5, 0.13, 140]],
            [1, [0.4, 0.11, 146]],
          ],
        ),
      )
      context.beginPath()
      context.moveTo(0, 0)
      context.lineTo(size * 0.92, 0)
      brush.stroke([0.8, 0.1, 126, 0.6], (size * 0.03) / brush.unit)
    })
  }
}

/** Long grains in white, yellow and saffron, heaped towards the middle, with fried onion, mint and spice on top. */
export function paintBiryani(brush: Brush, bowl: Bowlful): void {
  const { random } = brush
  const { at, inner } = bowl
  brush.circle(at, inner)
  brush.fill([0.5, 0.12, 62])
  for (let i = 0; i < 2600; i++) {
    const spot = inside(brush, bowl, 1.02)
    const reach = Math.hypot(spot[0] - at[0], spot[1] - at[1]) / inner
    const lit = 0.5 - ((spot[0] - at[0] + spot[1] - at[1]) / inner) * 0.16 - reach * 0.1 + (i / 2600) * 0.12
    const patch = brush.noise.at((spot[0] / inner) * 2.2, (spot[1] / inner) * 2.2)
    const saffron = patch > 0.18 ? 1 : patch > -0.05 ? 0.5 : 0
    const length = inner * random.between(0.05, 0.075)
    const rotation = random.next() * fullTurn
    brush.ellipse([spot[0] + length * 0.1, spot[1] + length * 0.16], [length, length * 0.22], rotation)
    brush.fill([0.36 + lit * 0.2, 0.09, 55, 0.55])
    brush.ellipse(spot, [length, length * 0.2], rotation)
    brush.fill([0.58 + lit * 0.46 - saffron * 0.1, 0.035 + saffron * 0.13, 88 - saffron * 22])
  }
  for (let i = 0; i < 26; i++) {
    const spot = inside(brush, bowl, 0.8)
    brush.turned(spot, random.next() * fullTurn, (context) => {
      context.lineCap = 'round'
      context.beginPath()
      context.moveTo(-inner * 0.07, 0)
      context.quadraticCurveTo(0, -inner * random.between(0.03, 0.08), inner * 0.08, inner * 0.01)
      brush.stroke([random.between(0.3, 0.46), 0.1, 48], (inner * 0.024) / brush.unit)
      brush.stroke([0.62, 0.12, 58, 0.5], (inner * 0.008) / brush.unit)
    })
  }
  for (const index of upTo(5))
    paintChunk(brush, polar(at, index * 1.3 + 0.4, inner * (index === 0 ? 0.1 : 0.48)), {
      size: inner * random.between(0.15, 0.2),
      hue: 42,
    })
  for (const index of upTo(4)) paintMint(brush, polar(at, index * 1.65 + 1, inner * 0.34), inner * 0.2)
}

/** A roasted piece: lumpy, dark at the edge, a wet light on it. */
function paintChunk(brush: Brush, at: Point, chunk: { size: number; hue: number }): void {
  const { random } = brush
  const outline = upTo(9).map((index) => polar(at, (index / 9) * fullTurn, chunk.size * random.between(0.74, 1.05)))
  const path = () => smoothPath(brush, outline)
  castShadow(brush, { blur: 6, alpha: 0.6, offset: [6, 9], hue: 40, within: { at, reach: chunk.size * 1.1 } }, () => {
    path()
    brush.context.fill()
  })
  path()
  brush.fill(
    brush.radial({ at, radius: chunk.size * 1.1, focus: [at[0] - chunk.size * 0.35, at[1] - chunk.size * 0.4] }, [
      [0, [0.68, 0.15, chunk.hue + 10]],
      [0.5, [0.5, 0.14, chunk.hue]],
      [1, [0.3, 0.09, chunk.hue - 14]],
    ]),
  )
  brush.ellipse([at[0] - chunk.size * 0.3, at[1] - chunk.size * 0.34], [chunk.size * 0.22, chunk.size * 0.1], -0.6)
  brush.fill([0.95, 0.06, 85, 0.55])
}

/** A closed curve through the middles between the points. */
function smoothPath(brush: Brush, points: readonly Point[]): void {
  const { context } = brush
  context.beginPath()
  const between = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  context.moveTo(...between(around(points, -1), around(points, 0)))
  for (const index of upTo(points.length))
    context.quadraticCurveTo(...around(points, index), ...between(around(points, index), around(points, index + 1)))
  context.closePath()
}

/** A sauce with oil spots, pieces and a swirl of cream. */
export function paintCurry(brush: Brush, bowl: Bowlful, look: { colour: Oklch; piece: Oklch | undefined }): void {
  const { random, context } = brush
  const { at, inner } = bowl
  brush.circle(at, inner)
  brush.fill(
    brush.radial({ at, radius: inner, focus: [at[0] - inner * 0.3, at[1] - inner * 0.3] }, [
      [0, shift(look.colour, [0.1, 0.01, 8])],
      [1, shift(look.colour, [-0.08, 0, -8])],
    ]),
  )
  for (let i = 0; i < 70; i++) {
    brush.circle(inside(brush, bowl), inner * random.between(0.012, 0.05))
    brush.fill(
      random.chance(0.5)
        ? [look.colour[0] + 0.16, look.colour[1] + 0.02, look.colour[2] + 14, 0.45]
        : [look.colour[0] - 0.14, look.colour[1], look.colour[2] - 10, 0.4],
    )
  }
  if (look.piece) {
    for (const index of upTo(7)) {
      const spot = polar(at, index * 0.95, inner * (index === 0 ? 0 : 0.5))
      const size = inner * random.between(0.16, 0.22)
      const piece = look.piece
      brush.turned(spot, random.next() * 3, () => {
        castShadow(brush, { blur: 5, alpha: 0.5, offset: [4, 6], within: { at: [0, 0], reach: size } }, (context) => {
          context.beginPath()
          context.roundRect(-size * 0.7, -size * 0.6, size * 1.4, size * 1.2, size * 0.25)
          context.fill()
        })
        context.beginPath()
        context.roundRect(-size * 0.7, -size * 0.6, size * 1.4, size * 1.2, size * 0.25)
        brush.fill(
          brush.linear(
            [-size, -size],
            [size, size],
            [
              [0, shift(piece, [0.06])],
              [1, shift(piece, [-0.14, 0.03])],
            ],
          ),
        )
      })
    }
  }
  context.lineCap = 'round'
  context.beginPath()
  for (const index of upTo(60)) {
    const spot = polar(at, index * 0.2, inner * (0.12 + index * 0.0075))
    if (index === 0) context.moveTo(...spot)
    else context.lineTo(...spot)
  }
  brush.stroke([0.96, 0.03, 88, look.piece ? 0.5 : 0.75], (inner * 0.035) / brush.unit)
  paintMint(brush, [at[0] + inner * 0.1, at[1] - inner * 0.06], inner * 0.24)
}

/** Milk with threads of saffron. */
export function paintMilk(brush: Brush, bowl: Bowlful): void {
  const { random, context } = brush
  const { at, inner } = bowl
  brush.circle(at, inner)
  brush.fill(
    brush.radial({ at, radius: inner }, [
      [0, [0.95, 0.06, 92]],
      [0.9, [0.9, 0.08, 86]],
      [1, [0.74, 0.09, 75]],
    ]),
  )
  context.lineCap = 'round'
  for (let i = 0; i < 22; i++) {
    const from = inside(brush, bowl, 0.75)
    const to = polar(from, random.next() * fullTurn, inner * 0.16)
    context.beginPath()
    context.moveTo(...from)
    context.quadraticCurveTo(from[0] + inner * 0.09, from[1] + inner * 0.05, ...to)
    brush.stroke([0.56, 0.19, 38], (inner * 0.024) / brush.unit)
  }
}

/** Tea or coffee with a ring of foam. */
export function paintTea(brush: Brush, bowl: Bowlful, hue: number): void {
  const { random } = brush
  const { at, inner } = bowl
  brush.circle(at, inner)
  brush.fill(
    brush.radial({ at, radius: inner }, [
      [0, [0.66, 0.1, hue]],
      [0.75, [0.58, 0.1, hue - 4]],
      [1, [0.44, 0.09, hue - 10]],
    ]),
  )
  for (let i = 0; i < 90; i++) {
    const spot = polar(at, random.next() * fullTurn, inner * random.between(0.8, 0.98))
    brush.circle(spot, inner * random.between(0.012, 0.04))
    brush.stroke([0.88, 0.05, hue + 10, 0.7], 1.2)
  }
  for (const turn of upTo(3)) {
    brush.context.beginPath()
    brush.context.arc(at[0], at[1], inner * (0.2 + turn * 0.17), turn, turn + 3.6)
    brush.stroke([0.8, 0.07, hue + 8, 0.35], (inner * 0.06) / brush.unit)
  }
}

/** A round cake on its plate: icing, piped rosettes, berries. */
export function paintCake(brush: Brush, cake: { at: Point; radius: number; icing: Oklch; berryHue: number }): void {
  const { at, radius, icing } = cake
  groundShadow(brush, { blur: 20, alpha: 0.6, offset: [18, 28] }, { at, radii: [radius, radius] })
  brush.circle(at, radius)
  brush.fill(
    brush.linear(
      [at[0] - radius, at[1] - radius],
      [at[0] + radius, at[1] + radius],
      [
        [0, shift(icing, [0.06])],
        [1, shift(icing, [-0.2, 0.02])],
      ],
    ),
  )
  const top: Point = [at[0] - radius * 0.03, at[1] - radius * 0.04]
  brush.circle(top, radius * 0.93)
  brush.fill(
    brush.radial({ at: top, radius: radius * 0.95, focus: [top[0] - radius * 0.3, top[1] - radius * 0.35] }, [
      [0, shift(icing, [0.08, -0.01])],
      [1, shift(icing, [-0.05, 0.01])],
    ]),
  )
  const rosettes = 16
  for (const index of upTo(rosettes)) {
    const spot = polar(top, (index / rosettes) * fullTurn, radius * 0.76)
    groundShadow(brush, { blur: 5, alpha: 0.5, offset: [4, 6] }, { at: spot, radii: [radius * 0.12, radius * 0.12] })
    for (const swirl of upTo(4)) {
      const bead = polar(spot, swirl * 1.7 + index, radius * 0.04 * (3 - swirl) * 0.5)
      brush.circle(bead, radius * (0.125 - swirl * 0.026))
      brush.fill(
        brush.radial({ at: bead, radius: radius * 0.12, focus: [bead[0] - radius * 0.04, bead[1] - radius * 0.05] }, [
          [0, shift(icing, [0.12, -0.02])],
          [1, shift(icing, [-0.09, 0.03])],
        ]),
      )
    }
    if (index % 2 === 0)
      paintBerry(brush, [spot[0], spot[1] - radius * 0.02], { size: radius * 0.085, hue: cake.berryHue })
  }
  for (const index of upTo(9))
    paintBerry(brush, polar(top, index * 2.4, radius * 0.08 * Math.sqrt(index) * 1.6), {
      size: radius * 0.11,
      hue: cake.berryHue + (index % 3 === 1 ? -22 : 0),
    })
  paintMint(brush, [top[0] + radius * 0.12, top[1] - radius * 0.16], radius * 0.2)
}

export function paintBerry(brush: Brush, at: Point, berry: { size: number; hue: number }): void {
  const { size, hue } = berry
  groundShadow(brush, { blur: 4, alpha: 0.6, offset: [4, 6] }, { at, radii: [size, size] })
  brush.circle(at, size)
  brush.fill(
    brush.radial({ at, radius: size * 1.05, focus: [at[0] - size * 0.35, at[1] - size * 0.4] }, [
      [0, [0.78, 0.15, hue + 8]],
      [0.35, [0.56, 0.21, hue]],
      [1, [0.32, 0.14, hue - 8]],
    ]),
  )
  brush.ellipse([at[0] - size * 0.34, at[1] - size * 0.4], [size * 0.2, size * 0.12], -0.6)
  brush.fill([0.98, 0.02, hue, 0.75])
}
