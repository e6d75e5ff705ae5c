// Which ink reads on what lies behind it, by the contrast of WCAG 2. Reads pixels, never draws.
import type { Canvas2D } from '../canvas.ts'
import type { Rgb } from '../colour/oklch.ts'
import { clamp } from '../numbers.ts'
import type { Frame, Rectangle } from './frame.ts'

/** WCAG 2, AA, normal text. */
export const wantedContrast = 4.5

/** A white and a black that are warm enough to look printed rather than switched on. */
export const lightInk = '#fffdf8'
export const darkInk = '#1b1420'

export function parseColour(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

export function luminance([red, green, blue]: Rgb): number {
  const linear = (level: number) => {
    const share = level / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

export function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** At most this many points each way: finer detail than letters are is not what makes them unreadable. */
const samplesEachWay = 40

/** Colours behind an area, a grid of small means: a single bright speck neither hides nor decides. */
export function sample(context: Canvas2D, area: Rectangle, frame: Frame): Rgb[] {
  const x = clamp(Math.floor(area.x), 0, frame.width - 1)
  const y = clamp(Math.floor(area.y), 0, frame.height - 1)
  const width = Math.max(1, Math.min(frame.width - x, Math.ceil(area.width)))
  const height = Math.max(1, Math.min(frame.height - y, Math.ceil(area.height)))
  const { data } = context.getImageData(x, y, width, height)
  const columns = Math.min(width, samplesEachWay)
  const rows = Math.min(height, samplesEachWay)
  const colours: Rgb[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      colours.push(
        mean(data, width, {
          fromX: Math.floor((column * width) / columns),
          toX: Math.floor(((column + 1) * width) / columns),
          fromY: Math.floor((row * height) / rows),
          toY: Math.floor(((row + 1) * height) / rows),
        }),
      )
    }
  }
  return colours
}

type Cell = { fromX: number; toX: number; fromY: number; toY: number }

function mean(data: Uint8ClampedArray, width: number, { fromX, toX, fromY, toY }: Cell): Rgb {
  const sums = [0, 0, 0]
  for (let y = fromY; y < toY; y++) {
    for (let x = fromX; x < toX; x++) {
      const at = (y * width + x) * 4
      // What is transparent shows the page, and a file without transparency shows white.
      const cover = (data[at + 3] ?? 255) / 255
      for (let channel = 0; channel < 3; channel++) {
        sums[channel] = (sums[channel] ?? 0) + (data[at + channel] ?? 0) * cover + 255 * (1 - cover)
      }
    }
  }
  const count = Math.max(1, (toX - fromX) * (toY - fromY))
  return [(sums[0] ?? 0) / count, (sums[1] ?? 0) / count, (sums[2] ?? 0) / count]
}

// One part in fifty may be worse: the eye fills in a letter's corner, and a fleck of light is no reason for a plate.
const spared = 0.02

/** The contrast that all of the area but its worst fiftieth reaches. */
export function contrastOver(ink: Rgb, colours: readonly Rgb[]): number {
  const sorted = colours.map((colour) => contrast(ink, colour)).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * spared)] ?? 21
}

/** The ink asked for, or of light and dark the one that reads better all over the area. */
export function chooseInk(wanted: string, colours: readonly Rgb[]): { ink: string; contrast: number } {
  const candidates = wanted === 'auto' ? [lightInk, darkInk] : [wanted]
  const judged = candidates.map((ink) => ({ ink, contrast: contrastOver(parseColour(ink), colours) }))
  return judged.reduce((best, next) => (next.contrast > best.contrast ? next : best))
}

const over = (colour: Rgb, under: Rgb, opacity: number): Rgb => [
  colour[0] * opacity + under[0] * (1 - opacity),
  colour[1] * opacity + under[1] * (1 - opacity),
  colour[2] * opacity + under[2] * (1 - opacity),
]

/** Colours as seen through a layer of one colour. */
export const veil = (colours: readonly Rgb[], colour: Rgb, opacity: number): Rgb[] =>
  colours.map((under) => over(colour, under, opacity))

/** Hundredths, so that a level more or less in the picture seldom moves it. */
const opacityStep = 0.05

/** Aimed at a little higher: rounded to bytes and sampled again, a backing of exactly 4.5 may come out below. */
const aimedContrast = wantedContrast * 1.05

/** The least opacity of a backing from `least` on with which the ink reads; 1 when none is enough. */
export function opacityFor(ink: Rgb, backing: Rgb, colours: readonly Rgb[], least: number): number {
  for (let opacity = least; opacity < 1; opacity += opacityStep) {
    if (contrastOver(ink, veil(colours, backing, opacity)) >= aimedContrast) return Math.min(1, opacity)
  }
  return 1
}
