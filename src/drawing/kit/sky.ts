// Sky, clouds and sun for every outdoor family. The sun's place is returned: all rim light follows it.
import { fade, type Oklch, toRgb } from '../colour/oklch.ts'
import { lastColour, type Stop } from '../colour/ramp.ts'
import { type Point, smoothstep } from '../numbers.ts'
import type { Brush } from './brush.ts'
import { glow } from './light.ts'

export function paintSky(brush: Brush, sky: readonly Stop[], horizon: number): void {
  brush.flood(brush.linear([0, 0], [0, horizon], sky))
}

/** Streaks of stretched noise; `colour` is the lit side. */
export function paintClouds(
  brush: Brush,
  clouds: { bottom: number; colour: Oklch; density: number /** 4 = soft heaps, 11 = thin streaks */; stretch: number },
): void {
  const { noise, width } = brush
  const [red, green, blue] = toRgb(clouds.colour)
  const seedX = brush.random.between(0, 40)
  const canvas = brush.pixels([240, 200], (x, y) => {
    const value = noise.fbm(x * 2.2 + seedX, y * clouds.stretch + 7, 5) * 0.5 + 0.5
    const cover = smoothstep(0.5, 0.85, value) * smoothstep(1, 0.6, y) * smoothstep(0, 0.15, y)
    return [red, green, blue, 255 * cover * clouds.density]
  })
  brush.context.imageSmoothingQuality = 'high'
  brush.context.drawImage(canvas, 0, 0, width, clouds.bottom)
}

/** A disc with two stacked glows. */
export function paintSun(brush: Brush, at: Point, sun: { radius: number; hue: number; alpha?: number }): void {
  const { unit } = brush
  const alpha = sun.alpha ?? 1
  glow(brush, at, { radius: 780 * unit, colour: [0.83, 0.13, sun.hue], alpha: 0.5 * alpha })
  glow(brush, at, { radius: 270 * unit, colour: [0.91, 0.1, sun.hue + 12], alpha: 0.6 * alpha })
  brush.circle(at, sun.radius)
  brush.fill(
    brush.radial({ at, radius: sun.radius }, [
      [0, fade([0.99, 0.03, 95], alpha)],
      [0.88, fade([0.97, 0.07, 88], alpha)],
      [1, [0.95, 0.09, 80, 0]],
    ]),
  )
}

/** A few birds in a loose row, far from the words. */
export function paintBirds(brush: Brush, flock: { at: Point; count: number; colour: Oklch }): void {
  const { random, unit, context } = brush
  context.lineCap = 'round'
  for (let i = 0; i < flock.count; i++) {
    const x = flock.at[0] + (i * 26 + random.between(-18, 18)) * unit
    const y = flock.at[1] + (Math.abs(i - flock.count / 2) * 13 + random.between(-8, 8)) * unit
    const span = random.between(7, 12) * unit
    context.beginPath()
    context.moveTo(x - span, y - span * 0.45)
    context.quadraticCurveTo(x - span * 0.35, y - span * 0.5, x, y)
    context.quadraticCurveTo(x + span * 0.35, y - span * 0.5, x + span, y - span * 0.45)
    brush.stroke(flock.colour, 2.2)
  }
}

export function horizonOf(sky: readonly Stop[]): Oklch {
  return lastColour(sky)
}
