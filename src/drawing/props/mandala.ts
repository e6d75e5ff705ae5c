// A rangoli: rings of powder petals, dots and marigolds, each lying on the one below with its shadow. Drawn once as a sprite.
import type { CanvasLike } from '../canvas.ts'
import { css, fade, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { castShadow } from '../kit/light.ts'
import { around, fullTurn, type Point, polar, upTo } from '../numbers.ts'
import { accent, type Palette } from '../palette/palette.ts'
import { marigoldSprite } from './marigold.ts'

type Petals = {
  count: number
  /** 0, or .5 to stand between the ring below. */
  turn: number
  /** Shares of the radius. */
  from: number
  length: number
  width: number
  colour: Oklch
  inner?: Oklch
  isPointed: boolean
}

const centre: Point = [0, 0]

function petalPath(brush: Brush, petal: { from: number; width: number; length: number; isPointed: boolean }): void {
  const { context } = brush
  const { from, width, length } = petal
  const shoulder = width * (petal.isPointed ? 0.55 : 1)
  context.beginPath()
  context.moveTo(from, 0)
  context.bezierCurveTo(from + length * 0.25, -width, from + length * 0.75, -shoulder, from + length, 0)
  context.bezierCurveTo(from + length * 0.75, shoulder, from + length * 0.25, width, from, 0)
}

function ring(brush: Brush, count: number, turn: number, draw: () => void): void {
  for (const index of upTo(count)) brush.turned(centre, ((index + turn) / count) * fullTurn, draw)
}

function paintPetals(brush: Brush, radius: number, petals: Petals): void {
  const { count, turn, colour, inner, isPointed } = petals
  const from = petals.from * radius
  const length = petals.length * radius
  const width = petals.width * radius
  castShadow(brush, { blur: 7, alpha: 0.55, offset: [3, 5] }, () =>
    ring(brush, count, turn, () => {
      petalPath(brush, { from, width, length, isPointed })
      brush.context.fill()
    }),
  )
  ring(brush, count, turn, () => {
    petalPath(brush, { from, width, length, isPointed })
    brush.fill(
      brush.linear(
        [from, 0],
        [from + length, 0],
        [
          [0, shift(colour, [-0.2, 0, -14])],
          [0.45, colour],
          [1, shift(colour, [0.08, -0.01, 8])],
        ],
      ),
    )
    if (inner) {
      petalPath(brush, { from: from + length * 0.16, width: width * 0.55, length: length * 0.62, isPointed })
      brush.fill(
        brush.linear(
          [from, 0],
          [from + length, 0],
          [
            [0, shift(inner, [-0.12])],
            [1, inner],
          ],
        ),
      )
    }
    petalPath(brush, { from, width, length, isPointed })
    brush.stroke([0.97, 0.02, 95, 0.9], 3)
  })
}

function paintDisc(brush: Brush, radius: number, colour: Oklch): void {
  castShadow(brush, { blur: 8, alpha: 0.5, offset: [3, 5], within: { at: centre, reach: radius } }, () => {
    brush.circle(centre, radius)
    brush.context.fill()
  })
  brush.circle(centre, radius)
  brush.fill(
    brush.radial({ at: centre, radius }, [
      [0, shift(colour, [0.05])],
      [0.7, colour],
      [1, shift(colour, [-0.1])],
    ]),
  )
}

function paintDots(brush: Brush, dots: { count: number; distance: number; size: number; colour: Oklch }): void {
  const draw = (style: () => void) =>
    ring(brush, dots.count, 0, () => {
      brush.circle([dots.distance, 0], dots.size)
      style()
    })
  castShadow(brush, { blur: 4, alpha: 0.5, offset: [2, 3] }, () => draw(() => brush.context.fill()))
  draw(() => brush.fill(dots.colour))
}

function paintMarigoldRing(brush: Brush, radius: number, unit: number): void {
  const heads = [60, 80, 44].map((hue) => marigoldSprite(brush, 110 * unit, { hue }))
  const count = 36
  castShadow(brush, { blur: 9, alpha: 0.7, offset: [4, 7], within: { at: centre, reach: radius + 50 * unit } }, () => {
    for (const index of upTo(count)) {
      brush.circle(polar(centre, (index / count) * fullTurn, radius), 44 * unit)
      brush.context.fill()
    }
  })
  for (const index of upTo(count)) {
    const at = polar(centre, (index / count) * fullTurn, radius)
    brush.stamp(around(heads, index % 3 === 0 ? 1 : 0), at, {
      size: 96 * unit,
      rotation: brush.random.between(-0.4, 0.4),
    })
  }
}

/** Specks thrown along every ring's edge: without them it is a print, not powder. */
function paintPowder(brush: Brush, radius: number, colours: readonly Oklch[]): void {
  const { random, unit, context } = brush
  for (let i = 0; i < 2600; i++) {
    const at = polar(
      centre,
      random.next() * fullTurn,
      radius * random.pick([0.68, 0.97, 0.43, 0.56]) + random.bell() * 0.055 * radius,
    )
    const size = random.between(0.5, 2) * unit
    context.fillStyle = css(fade(random.pick(colours), random.between(0.25, 0.8)))
    context.fillRect(at[0], at[1], size, size)
  }
}

type Powders = { cream: Oklch; outer: Oklch; yellow: Oklch; deep: Oklch; cool: Oklch; fresh: Oklch }

/** The accents trade places from picture to picture: the same five hues make many rangolis. */
function powdersOf(palette: Palette, turn: number): Powders {
  const hue = (index: number) => accent(palette, index + turn)
  // A dark yellow would be olive.
  const isYellow = hue(2) > 65 && hue(2) < 115
  return {
    cream: [0.95, 0.03, 95],
    outer: [0.66, 0.2, hue(0)],
    yellow: [0.82, 0.16, hue(1)],
    deep: isYellow ? [0.62, 0.19, 40] : [0.5, 0.19, hue(2)],
    cool: [0.6, 0.15, hue(3)],
    fresh: [0.74, 0.17, hue(4)],
  }
}

/** The rings of petals, outermost first, as [turn, from, length, width, colour, inner]; lengths are shares of the radius. */
function petalRings(powders: Powders, fold: number) {
  const { cream, outer, yellow, deep, cool, fresh } = powders
  const widen = 16 / fold
  const petals = (
    count: number,
    place: readonly [number, number, number, number],
    colours: readonly [Oklch, Oklch],
  ) => ({
    count,
    turn: place[0],
    from: place[1],
    length: place[2],
    width: place[3] * widen,
    colour: colours[0],
    inner: colours[1],
  })
  return {
    back: { ...petals(fold, [0.5, 0.6, 0.36, 0.132], [cool, fresh]), isPointed: true },
    front: petals(fold, [0, 0.56, 0.38, 0.153], [outer, yellow]),
    band: { ...petals(fold * 2, [0, 0.4, 0.17, 0.05], [fresh, cream]), isPointed: false },
    heart: { ...petals(fold, [0, 0.2, 0.21, 0.085], [outer, yellow]), isPointed: false },
    star: { ...petals(fold, [0.5, 0.14, 0.17, 0.064], [cool, cream]), isPointed: true },
    eye: { ...petals(8, [0, 0.02, 0.14, 0.055 / widen], [deep, outer]), isPointed: false },
  }
}

/** `radius` in scene pixels; the sprite's square is 2.12 radii wide. */
export function mandalaSprite(brush: Brush, radius: number, palette: Palette): CanvasLike {
  const { random } = brush
  const fold = random.pick([10, 12, 16, 20])
  const unit = radius / 470
  const powders = powdersOf(palette, Math.floor(random.next() * 5))
  const rings = petalRings(powders, fold)
  const { cream, yellow, deep } = powders
  const hasFlowers = random.chance(0.7)
  return brush.sprite(radius * 2.12, (context) => {
    paintDots(brush, { count: fold * 4, distance: radius * 0.985, size: 6 * unit, colour: cream })
    paintPetals(brush, radius, rings.back)
    paintPetals(brush, radius, { ...rings.front, isPointed: random.chance(0.7) })
    paintDisc(brush, radius * 0.68, deep)
    paintDots(brush, { count: fold * 3, distance: radius * 0.64, size: 7 * unit, colour: cream })
    ring(brush, fold * 2, 0, () => {
      context.beginPath()
      context.arc(radius * 0.575, 0, radius * 0.05, -Math.PI / 2, Math.PI / 2)
      brush.stroke(yellow, (4 * unit) / brush.unit)
    })
    if (hasFlowers) paintMarigoldRing(brush, radius * 0.505, unit)
    else paintPetals(brush, radius, rings.band)
    paintDisc(brush, radius * 0.43, cream)
    paintPetals(brush, radius, rings.heart)
    paintPetals(brush, radius, rings.star)
    paintDisc(brush, radius * 0.18, yellow)
    paintPetals(brush, radius, rings.eye)
    paintDots(brush, { count: 16, distance: radius * 0.165, size: 4 * unit, colour: cream })
    brush.stamp(marigoldSprite(brush, 90 * unit, { hue: 46 }), centre, { size: 80 * unit, rotation: 1 })
    paintPowder(brush, radius, Object.values(powders))
  })
}
