// Where a box that is dragged comes to rest: on the middle, the margins and its neighbours. Pure numbers, fractions of the canvas.
import type { DesignBox } from '#contract/design.ts'

export interface Guide {
  axis: 'x' | 'y'
  /** Fraction of the width or the height. */
  at: number
}

export interface Snapped {
  box: DesignBox
  guides: Guide[]
}

/** Words nearer to the edge than this are cut by some screens and printers. */
export const margin = 0.05

/** `reach`: how near is near, on each axis. `others`: boxes to line up with. */
export function snap(box: DesignBox, others: readonly DesignBox[], reach: { x: number; y: number }): Snapped {
  const x = nearest(box.x, box.width, reach.x, targets(others, 'x'))
  const y = nearest(box.y, box.height, reach.y, targets(others, 'y'))
  return {
    box: { ...box, x: box.x + x.shift, y: box.y + y.shift },
    guides: [
      ...(x.at === null ? [] : [{ axis: 'x', at: x.at } as const]),
      ...(y.at === null ? [] : [{ axis: 'y', at: y.at } as const]),
    ],
  }
}

function targets(others: readonly DesignBox[], axis: 'x' | 'y'): number[] {
  const of = (box: DesignBox) => (axis === 'x' ? ([box.x, box.width] as const) : ([box.y, box.height] as const))
  const edges = others.flatMap((box) => {
    const [from, length] = of(box)
    return [from, from + length / 2, from + length]
  })
  return [0.5, margin, 1 - margin, 0, 1, ...edges]
}

/** The smallest shift that brings start, middle or end onto a target; the earlier target wins among equals. */
function nearest(from: number, length: number, reach: number, at: readonly number[]) {
  let best: { shift: number; at: number | null } = { shift: 0, at: null }
  let least = reach
  for (const target of at) {
    for (const point of [from + length / 2, from, from + length]) {
      const away = Math.abs(target - point)
      if (away < least) {
        least = away
        best = { shift: target - point, at: target }
      }
    }
  }
  return best
}
