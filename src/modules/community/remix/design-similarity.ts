// How alike the arrangements of words on two pictures are, 0 to 1: layers of the same kind in the same places. What they say does not
// count: a new price in an old layout is the layout. Pure.
import type { Design, DesignBox, DesignLayer } from '#contract/design.ts'

/** Shared area as a part of what both cover. Lines have no area: boxes get a breadth of a hundredth. */
function overlap(one: DesignBox, other: DesignBox): number {
  const thin = 0.01
  const span = (from: number, size: number) => [from, from + Math.max(size, thin)] as const
  const shared = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]) =>
    Math.max(0, Math.min(b, d) - Math.max(a, c))
  const area = ({ width, height }: DesignBox) => Math.max(width, thin) * Math.max(height, thin)
  const both =
    shared(span(one.x, one.width), span(other.x, other.width)) *
    shared(span(one.y, one.height), span(other.y, other.height))
  return both / (area(one) + area(other) - both)
}

interface Pair {
  a: number
  b: number
  score: number
}

/** Every pair of the same kind that overlaps, best first; a design has at most 24 layers. */
function pairs(one: readonly DesignLayer[], other: readonly DesignLayer[]): Pair[] {
  return one
    .flatMap((layer, a) =>
      other.map((twin, b) => ({ a, b, score: layer.kind === twin.kind ? overlap(layer.box, twin.box) : 0 })),
    )
    .filter(({ score }) => score > 0)
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}

/** Null when neither has words; 0 when one of them has none. */
export function designSimilarity(one: Design | null, other: Design | null): number | null {
  const [a, b] = [one?.layers ?? [], other?.layers ?? []]
  if (a.length + b.length === 0) return null
  const taken = { a: new Set<number>(), b: new Set<number>() }
  let score = 0
  for (const pair of pairs(a, b)) {
    if (taken.a.has(pair.a) || taken.b.has(pair.b)) continue
    taken.a.add(pair.a)
    taken.b.add(pair.b)
    score += pair.score
  }
  return Math.min(1, (2 * score) / (a.length + b.length))
}
