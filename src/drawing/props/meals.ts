// Whole meals on a plate, seen from above: a heap of ladoos, a thali of small bowls around rice and bread.
import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { groundShadow } from '../kit/light.ts'
import { around, fullTurn, type Point, polar, upTo } from '../numbers.ts'
import { paintBowl, paintPlate } from '../props/crockery.ts'
import { paintBiryani, paintCurry } from '../props/dishes.ts'
import { ladooSprite, placeLadoo } from '../props/sweet.ts'

export type Spot = { at: Point; radius: number }

export const china: Oklch = [0.93, 0.018, 90]

export const gold: Oklch = [0.66, 0.1, 75]

const steel: Oklch = [0.74, 0.012, 250]

export function paintLadoos(brush: Brush, { at, radius }: Spot): void {
  const { unit } = brush
  const scale = radius / 355
  paintPlate(brush, { at, radius }, { colour: china, rim: gold, hue: 200 })
  const balls = [68, 62, 74].map((hue) => ladooSprite(brush, 170 * scale, hue))
  const ring = brush.random.between(0, 1)
  for (const index of upTo(8)) {
    const turn = (index / 8) * fullTurn + ring
    placeLadoo(brush, around(balls, index), { at: polar(at, turn, radius * 0.5), size: 166 * scale, turn })
  }
  for (const index of upTo(3)) {
    const spot = polar(at, 0.7 + index * 2.1, radius * 0.2)
    placeLadoo(brush, around(balls, index), { at: [spot[0], spot[1] - 8 * unit], size: 172 * scale, turn: index * 2 })
  }
  placeLadoo(brush, around(balls, 0), { at: [at[0], at[1] - 10 * unit], size: 178 * scale, turn: 0.6 })
}

/** A steel plate with a ring of small bowls around rice and bread. */
export function paintThali(brush: Brush, { at, radius }: Spot): void {
  paintPlate(brush, { at, radius }, { colour: steel, rim: shift(steel, [0.14]), hue: 250 })
  const fillings: readonly { colour: Oklch; piece: Oklch | undefined }[] = [
    { colour: [0.5, 0.16, 38], piece: [0.93, 0.035, 90] },
    { colour: [0.74, 0.15, 80], piece: undefined },
    { colour: [0.42, 0.11, 138], piece: [0.92, 0.035, 90] },
    { colour: [0.95, 0.02, 95], piece: undefined },
    { colour: [0.38, 0.11, 32], piece: [0.5, 0.12, 45] },
  ]
  for (const [index, filling] of fillings.entries()) {
    const spot = polar(at, -Math.PI * 0.92 + (index / 4.6) * Math.PI * 1.5, radius * 0.66)
    paintBowl(
      brush,
      { at: spot, radius: radius * 0.235 },
      { colour: steel, hue: 250, fill: (inner) => paintCurry(brush, { at: spot, inner }, filling) },
    )
  }
  const bread = polar(at, Math.PI * 0.7, radius * 0.46)
  for (const index of upTo(3)) {
    const spot: Point = [bread[0] + index * radius * 0.05, bread[1] - index * radius * 0.04]
    groundShadow(brush, { blur: 7, alpha: 0.5, offset: [6, 9] }, { at: spot, radii: [radius * 0.3, radius * 0.29] })
    brush.ellipse(spot, [radius * 0.3, radius * 0.29])
    brush.fill(
      brush.radial({ at: spot, radius: radius * 0.3 }, [
        [0, [0.84, 0.08, 78]],
        [0.8, [0.8, 0.09, 72]],
        [1, [0.68, 0.1, 62]],
      ]),
    )
    for (let i = 0; i < 16; i++) {
      brush.circle(
        polar(spot, brush.random.next() * fullTurn, Math.sqrt(brush.random.next()) * radius * 0.25),
        radius * brush.random.between(0.008, 0.03),
      )
      brush.fill([0.5, 0.1, 52, 0.55])
    }
  }
  const rice = polar(at, -0.1, radius * 0.1)
  paintBowl(
    brush,
    { at: rice, radius: radius * 0.27 },
    { colour: china, hue: 250, fill: (inner) => paintBiryani(brush, { at: rice, inner }) },
  )
}
