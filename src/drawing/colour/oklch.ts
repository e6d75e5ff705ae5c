// Colours as OKLCH tuples and their way to sRGB. A colour outside sRGB loses chroma, never hue or lightness.
import { clamp, mix } from '../numbers.ts'

/** Lightness 0-1, chroma 0 to about 0.3, hue in degrees, alpha 0-1 (1 when absent). */
export type Oklch = readonly [lightness: number, chroma: number, hue: number, alpha?: number]
/** OKLab: lightness, a (green to red), b (blue to yellow), alpha. */
export type Oklab = readonly [lightness: number, a: number, b: number, alpha: number]
export type Rgb = readonly [red: number, green: number, blue: number]

export function toLab([lightness, chroma, hue, alpha = 1]: Oklch): Oklab {
  const radians = (hue * Math.PI) / 180
  return [lightness, chroma * Math.cos(radians), chroma * Math.sin(radians), alpha]
}

/** The matrices are those of Björn Ottosson's OKLab definition. Cubes are written out: `**` calls pow(), ten times as slow. */
function toLinearRgb(lightness: number, a: number, b: number): [number, number, number] {
  const l1 = lightness + 0.3963377774 * a + 0.2158037573 * b
  const m1 = lightness - 0.1055613458 * a - 0.0638541728 * b
  const s1 = lightness - 0.0894841775 * a - 1.291485548 * b
  const l = l1 * l1 * l1
  const m = m1 * m1 * m1
  const s = s1 * s1 * s1
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

// The transfer curve as a table: 4,096 steps are within one level, and pow() took a third of a picture made pixel by pixel.
const encoded = Uint8Array.from({ length: 4097 }, (_, step) => {
  const value = step / 4096
  return Math.round(255 * clamp(value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055))
})
const encodeChannel = (value: number) => encoded[Math.round(clamp(value) * 4096)] ?? 0

function isInside([red, green, blue]: readonly [number, number, number]): boolean {
  return red > -0.0005 && red < 1.0005 && green > -0.0005 && green < 1.0005 && blue > -0.0005 && blue < 1.0005
}

/** Nine bisections of the chroma: within 0.2 % of the gamut's edge. */
function largestChroma(lightness: number, a: number, b: number): number {
  let low = 0
  let high = 1
  for (let i = 0; i < 9; i++) {
    const middle = (low + high) / 2
    if (isInside(toLinearRgb(lightness, a * middle, b * middle))) low = middle
    else high = middle
  }
  return low
}

/** 0 to 255 each. */
export function labToRgb([rawLightness, a, b]: readonly [number, number, number, ...unknown[]]): Rgb {
  const lightness = clamp(rawLightness)
  let linear = toLinearRgb(lightness, a, b)
  if (!isInside(linear)) {
    const share = largestChroma(lightness, a, b)
    linear = toLinearRgb(lightness, a * share, b * share)
  }
  return [encodeChannel(linear[0]), encodeChannel(linear[1]), encodeChannel(linear[2])]
}

export function labToCss(colour: Oklab): string {
  const [red, green, blue] = labToRgb(colour)
  return `rgba(${red},${green},${blue},${Number(clamp(colour[3]).toFixed(4))})`
}

export function css(colour: Oklch): string {
  return labToCss(toLab(colour))
}

export function toRgb(colour: Oklch): Rgb {
  return labToRgb(toLab(colour))
}

const decodeChannel = (value: number) =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4

export function rgbToLab([red, green, blue]: Rgb): Oklab {
  const r = decodeChannel(red)
  const g = decodeChannel(green)
  const b = decodeChannel(blue)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    1,
  ]
}

/** The colour moved by [lightness, chroma, hue]; lightness and chroma stay possible. */
export function shift(colour: Oklch, by: readonly [lightness: number, chroma?: number, hue?: number]): Oklch {
  const [lightness, chroma, hue, alpha = 1] = colour
  return [clamp(lightness + by[0]), Math.max(0, chroma + (by[1] ?? 0)), hue + (by[2] ?? 0), alpha]
}

export function fade(colour: Oklch, alpha: number): Oklch {
  return [colour[0], colour[1], colour[2], alpha]
}

/** Between two colours the short way around the hue circle; for a way through grey use a ramp. */
export function mixColour(a: Oklch, b: Oklch, t: number): Oklch {
  const turn = ((((b[2] - a[2]) % 360) + 540) % 360) - 180
  return [mix(a[0], b[0], t), mix(a[1], b[1], t), a[2] + turn * t, mix(a[3] ?? 1, b[3] ?? 1, t)]
}
