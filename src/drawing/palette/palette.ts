// A palette that every scene family understands, and how one is bent to a hue somebody named. Pure data and arithmetic.
import type { Oklch } from '../colour/oklch.ts'
import type { Stop } from '../colour/ramp.ts'

export type Palette = {
  name: string
  key: 'dark' | 'light'
  /** Degrees: the ground, wall or cloth. */
  hue: number
  /** Degrees: the product, the clothes, the contrast. */
  secondHue: number
  /** Degrees: the light source. */
  lightHue: number
  /** Five hues for petals, powders and props. */
  hues: readonly [number, number, number, number, number]
  /** Top to horizon. */
  sky: readonly Stop[]
  /** The nearest, darkest layer of a landscape. */
  near: Oklch
  /** Multiplies the chroma of grounds: 0 for greys, 1 as painted. */
  strength: number
  /** Hues named in the prompt, most important first. */
  namedHues: readonly number[]
  /** The colour that was named for the thing itself: the bottle, the sari, the car. */
  thing?: Oklch
}

/** The ground colour at a lightness and chroma; hue shifted by `turn` degrees. */
export function ground(palette: Palette, lightness: number, chroma: number, turn = 0): Oklch {
  return [lightness, chroma * palette.strength, palette.hue + turn]
}

export function second(palette: Palette, lightness: number, chroma: number, turn = 0): Oklch {
  return [lightness, chroma * Math.max(0.3, palette.strength), palette.secondHue + turn]
}

/** The accent hue number `index`, counted around. */
export function accent(palette: Palette, index: number): number {
  return palette.hues[((index % 5) + 5) % 5] ?? palette.hue
}

/** Metal: the lighter fifth stop is the reflected light that makes it gold rather than brown. */
export const goldStops: readonly Stop[] = [
  [0, [0.97, 0.06, 92]],
  [0.25, [0.84, 0.12, 82]],
  [0.62, [0.6, 0.12, 68]],
  [0.82, [0.42, 0.09, 55]],
  [1, [0.72, 0.11, 75]],
]
