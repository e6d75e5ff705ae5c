// Skies from top to horizon, with the darkest near layer that fits. From warm to blue a sky passes through pink, never through green.
import type { Oklch } from '../colour/oklch.ts'
import type { Stop } from '../colour/ramp.ts'

export type Sky = { sky: readonly Stop[]; near: Oklch; lightHue: number; key: 'dark' | 'light' }

export const skies = {
  dawn: {
    sky: [
      [0, [0.58, 0.085, 262]],
      [0.4, [0.76, 0.07, 300]],
      [0.72, [0.86, 0.085, 40]],
      [1, [0.93, 0.085, 75]],
    ],
    near: [0.24, 0.05, 280],
    lightHue: 75,
    key: 'light',
  },
  day: {
    sky: [
      [0, [0.6, 0.115, 245]],
      [0.5, [0.78, 0.085, 228]],
      [0.85, [0.91, 0.045, 205]],
      [1, [0.96, 0.03, 95]],
    ],
    near: [0.34, 0.075, 150],
    lightHue: 92,
    key: 'light',
  },
  golden: {
    sky: [
      [0, [0.5, 0.08, 40]],
      [0.45, [0.72, 0.12, 58]],
      [1, [0.93, 0.1, 88]],
    ],
    near: [0.24, 0.06, 40],
    lightHue: 80,
    key: 'light',
  },
  dusk: {
    sky: [
      [0, [0.2, 0.085, 276]],
      [0.38, [0.36, 0.13, 300]],
      [0.66, [0.57, 0.16, 358]],
      [0.85, [0.73, 0.15, 42]],
      [1, [0.86, 0.12, 72]],
    ],
    near: [0.15, 0.055, 285],
    lightHue: 72,
    key: 'dark',
  },
  calm: {
    sky: [
      [0, [0.5, 0.09, 240]],
      [0.55, [0.78, 0.06, 215]],
      [1, [0.94, 0.045, 110]],
    ],
    near: [0.26, 0.05, 235],
    lightHue: 100,
    key: 'light',
  },
  night: {
    sky: [
      [0, [0.1, 0.05, 275]],
      [0.5, [0.19, 0.085, 285]],
      [0.8, [0.32, 0.11, 310]],
      [1, [0.5, 0.12, 20]],
    ],
    near: [0.1, 0.05, 285],
    lightHue: 65,
    key: 'dark',
  },
  crescent: {
    sky: [
      [0, [0.12, 0.045, 235]],
      [0.5, [0.24, 0.07, 215]],
      [0.85, [0.42, 0.085, 190]],
      [1, [0.62, 0.09, 110]],
    ],
    near: [0.11, 0.04, 225],
    lightHue: 70,
    key: 'dark',
  },
  monsoon: {
    sky: [
      [0, [0.42, 0.05, 250]],
      [0.5, [0.6, 0.05, 225]],
      [0.85, [0.77, 0.04, 190]],
      [1, [0.88, 0.04, 130]],
    ],
    near: [0.26, 0.06, 165],
    lightHue: 120,
    key: 'light',
  },
  winter: {
    sky: [
      [0, [0.62, 0.06, 255]],
      [0.5, [0.8, 0.035, 250]],
      [0.82, [0.92, 0.03, 330]],
      [1, [0.96, 0.03, 60]],
    ],
    near: [0.3, 0.045, 255],
    lightHue: 60,
    key: 'light',
  },
} as const satisfies Record<string, Sky>

export type SkyName = keyof typeof skies

/** A sky in one named hue; the horizon leans 26 degrees towards the light. */
export function skyOfHue(hue: number, options: { key: 'dark' | 'light'; strength: number }): Sky {
  const { strength, key } = options
  const colour = (lightness: number, chroma: number, turn: number): Oklch => [lightness, chroma * strength, hue + turn]
  if (key === 'dark')
    return {
      key,
      lightHue: 72,
      near: colour(0.12, 0.05, -8),
      sky: [
        [0, colour(0.2, 0.1, -10)],
        [0.45, colour(0.38, 0.16, 0)],
        [0.8, colour(0.58, 0.17, 8)],
        [1, colour(0.78, 0.12, 26)],
      ],
    }
  return {
    key,
    lightHue: hue + 26,
    near: colour(0.25, 0.07, -8),
    sky: [
      [0, colour(0.5, 0.17, -6)],
      [0.42, colour(0.68, 0.15, 0)],
      [0.75, colour(0.83, 0.09, 10)],
      [1, colour(0.94, 0.05, 26)],
    ],
  }
}
