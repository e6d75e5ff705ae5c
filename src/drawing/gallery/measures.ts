// How pictures are compared: difference hashes of 64 bits and distances of colours in CIELAB. Pure; used by the gallery and the tests.
import type { Pixels } from '../canvas.ts'

/** The mean grey of nine by eight cells. Averages every pixel, so the size a picture was drawn at hardly matters. */
export function greyCells({ data, width, height }: Pixels): number[] {
  return Array.from({ length: 72 }, (_, index) => {
    const left = Math.floor(((index % 9) * width) / 9)
    const right = Math.max(left + 1, Math.floor((((index % 9) + 1) * width) / 9))
    const top = Math.floor((Math.floor(index / 9) * height) / 8)
    const bottom = Math.max(top + 1, Math.floor(((Math.floor(index / 9) + 1) * height) / 8))
    let sum = 0
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const at = (y * width + x) * 4
        sum += 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0)
      }
    }
    return sum / ((right - left) * (bottom - top))
  })
}

/** Nine by eight grey levels -> 64 bits: is a cell brighter than its right neighbour? */
export function differenceHash(grey: ArrayLike<number>): bigint {
  let hash = 0n
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 8; column++) {
      hash = (hash << 1n) | ((grey[row * 9 + column] ?? 0) > (grey[row * 9 + column + 1] ?? 0) ? 1n : 0n)
    }
  }
  return hash
}

export function bitsApart(a: bigint, b: bigint): number {
  return (a ^ b).toString(2).replaceAll('0', '').length
}

type Triple = readonly [number, number, number]

/** CIELAB under D65 of red, green, blue 0-255. */
export function toCielab([red, green, blue]: Triple): Triple {
  const linear = [red, green, blue].map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  const [r = 0, g = 0, b = 0] = linear
  const curve = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIE 1976: the distance in CIELAB. */
export function deltaE(a: Triple, b: Triple): number {
  const [l1, a1, b1] = toCielab(a)
  const [l2, a2, b2] = toCielab(b)
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2)
}
