// Trees as silhouettes: pine, palm and a round garden tree. The root is the given point; never casts a shadow itself.
import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { mix, type Point, polar, upTo } from '../numbers.ts'

export function paintPine(brush: Brush, root: Point, tree: { height: number; colour: Oklch }): void {
  const { random } = brush
  const tiers = 13
  const [x, foot] = root
  const side = (direction: 1 | -1, tier: number): Point[] => {
    const reach = tree.height * 0.19 * (tier / tiers) ** 0.9 * random.between(0.75, 1.15)
    const y = foot - tree.height + (tree.height * tier) / tiers
    const tip: Point = [x + direction * reach, y + tree.height * 0.02]
    const notch: Point = [x + direction * reach * 0.42, y - tree.height * 0.005]
    return direction > 0 ? [tip, notch] : [notch, tip]
  }
  const right = upTo(tiers).flatMap((tier) => side(1, tier + 1))
  const left = upTo(tiers).flatMap((tier) => side(-1, tiers - tier))
  brush.polygon([[x, foot - tree.height], ...right, ...left])
  brush.fill(tree.colour)
}

export function paintPalm(brush: Brush, root: Point, tree: { height: number; lean: number; colour: Oklch }): void {
  const { random, context } = brush
  const [x, y] = root
  const crown: Point = [x + tree.lean * tree.height, y - tree.height]
  context.lineCap = 'round'
  for (const step of upTo(14)) {
    const t = step / 14
    const at = (share: number): Point => [mix(x, crown[0], share ** 1.6), mix(y, crown[1], share)]
    context.beginPath()
    context.moveTo(...at(t))
    context.lineTo(...at(t + 1 / 14))
    brush.stroke(tree.colour, (tree.height / brush.unit) * mix(0.036, 0.018, t))
  }
  for (const index of upTo(11)) {
    const angle = mix(-Math.PI * 1.12, Math.PI * 0.12, index / 10) + random.between(-0.12, 0.12)
    const length = tree.height * random.between(0.3, 0.42)
    const tip = polar(crown, angle, length)
    const end: Point = [tip[0], tip[1] + length * 0.42]
    const bend: Point = [mix(crown[0], tip[0], 0.62), Math.min(crown[1], tip[1]) - length * 0.08]
    context.beginPath()
    context.moveTo(...crown)
    context.quadraticCurveTo(bend[0], bend[1] - length * 0.12, ...end)
    context.quadraticCurveTo(bend[0], bend[1] + length * 0.14, ...crown)
    brush.fill(shift(tree.colour, [random.between(-0.01, 0.03)]))
    for (const leaflet of upTo(12)) {
      const t = 0.2 + (leaflet / 12) * 0.8
      const from: Point = [
        mix(mix(crown[0], bend[0], t), mix(bend[0], end[0], t), t),
        mix(mix(crown[1], bend[1], t), mix(bend[1], end[1], t), t),
      ]
      context.beginPath()
      context.moveTo(...from)
      context.lineTo(from[0] + Math.cos(angle) * length * 0.08, from[1] + length * 0.2 * (1 - t * 0.5))
      brush.stroke(tree.colour, (tree.height / brush.unit) * 0.008)
    }
  }
}

/** A crown of many overlapping tufts, lit from the upper left, on a short trunk. */
export function paintRoundTree(brush: Brush, root: Point, tree: { height: number; colour: Oklch; trunk: Oklch }): void {
  const { random } = brush
  const [x, y] = root
  const radius = tree.height * 0.36
  brush.polygon([
    [x - radius * 0.1, y],
    [x - radius * 0.06, y - tree.height * 0.5],
    [x + radius * 0.06, y - tree.height * 0.5],
    [x + radius * 0.12, y],
  ])
  brush.fill(tree.trunk)
  const tufts = upTo(70)
    .map(() => {
      const angle = random.between(0, Math.PI * 2)
      const reach = Math.sqrt(random.next())
      return {
        at: [
          x + Math.cos(angle) * reach * radius * 0.85,
          y - tree.height * 0.66 + Math.sin(angle) * reach * radius * 0.85,
        ] as Point,
        reach,
        angle,
      }
    })
    .sort((a, b) => b.at[1] - a.at[1])
  for (const tuft of tufts) {
    const lit = -Math.cos(tuft.angle - Math.PI / 4) * tuft.reach
    const size = radius * random.between(0.2, 0.32)
    brush.circle(tuft.at, size)
    brush.fill(
      brush.radial({ at: tuft.at, radius: size, focus: [tuft.at[0] - size * 0.4, tuft.at[1] - size * 0.45] }, [
        [0, shift(tree.colour, [0.1 + lit * 0.1, 0.01, -10])],
        [0.6, shift(tree.colour, [lit * 0.1])],
        [1, shift(tree.colour, [-0.1 + lit * 0.08, 0, 18])],
      ]),
    )
  }
}
