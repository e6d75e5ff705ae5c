// Gradients resampled in OKLab: no grey or muddy middles, no kinks. Never a raw two-stop sRGB gradient.
import type { Gradient } from '../canvas.ts'
import { clamp, mix } from '../numbers.ts'
import { css, labToCss, type Oklab, type Oklch, toLab } from './oklch.ts'

/** Position 0 to 1, rising, and the colour there. */
export type Stop = readonly [position: number, colour: Oklch]

// Six samples a segment: the eye no longer sees the sRGB interpolation between them.
const samplesPerSegment = 6

const mixLab = (a: Oklab, b: Oklab, t: number): Oklab => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
  mix(a[3], b[3], t),
]

export function addStops<T extends Gradient>(gradient: T, stops: readonly Stop[]): T {
  for (const [index, [position, colour]] of stops.entries()) {
    const following = stops[index + 1]
    if (following === undefined) {
      gradient.addColorStop(clamp(position), css(colour))
      break
    }
    const from = toLab(colour)
    const to = toLab(following[1])
    for (let sample = 0; sample < samplesPerSegment; sample++) {
      const t = sample / samplesPerSegment
      gradient.addColorStop(clamp(mix(position, following[0], t)), labToCss(mixLab(from, to, t)))
    }
  }
  return gradient
}

/** A table of `size` OKLab colours along the stops: for pictures made pixel by pixel. */
export function rampTable(stops: readonly Stop[], size: number): Oklab[] {
  const points = stops.map(([position, colour]) => ({ position, colour: toLab(colour) }))
  return Array.from({ length: size }, (_, index) => {
    const t = index / (size - 1)
    const above = points.findIndex((point) => point.position >= t)
    const right = points[above < 0 ? points.length - 1 : above]
    const left = points[Math.max(0, (above < 0 ? points.length : above) - 1)]
    if (left === undefined || right === undefined) throw new Error('a ramp needs at least one stop')
    const span = right.position - left.position
    return span <= 0 ? right.colour : mixLab(left.colour, right.colour, clamp((t - left.position) / span))
  })
}

/** The colour of the last stop: at a sky's horizon. Throws on an empty ramp. */
export function lastColour(stops: readonly Stop[]): Oklch {
  const last = stops.at(-1)
  if (last === undefined) throw new Error('a ramp needs at least one stop')
  return last[1]
}
