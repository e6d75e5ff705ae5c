// How alike two pictures of one size are: the largest difference of a channel, and structural similarity. Pure; pixels are RGBA bytes.

export interface Bitmap {
  data: Uint8Array | Uint8ClampedArray
  width: number
  height: number
}

/** Pixels. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

const within = ({ x, y, width, height }: Area, column: number, row: number) =>
  column >= x && column < x + width && row >= y && row < y + height

/** 0 to 255, over all pixels that lie in none of the areas. Throws when the sizes differ. */
export function largestDifference(a: Bitmap, b: Bitmap, without: readonly Area[] = []): number {
  assertAlike(a, b)
  let largest = 0
  for (let row = 0; row < a.height; row++) {
    for (let column = 0; column < a.width; column++) {
      const at = (row * a.width + column) * 4
      const difference = Math.max(
        ...[0, 1, 2].map((channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0))),
      )
      if (difference > largest && !without.some((area) => within(area, column, row))) largest = difference
    }
  }
  return largest
}

const luma = ({ data }: Bitmap, at: number) =>
  0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)

// The constants of Wang and others, 2004.
const c1 = (0.01 * 255) ** 2
const c2 = (0.03 * 255) ** 2
const windowPx = 8

function windowSimilarity(a: Bitmap, b: Bitmap, left: number, top: number): number {
  const sums = { a: 0, b: 0, aa: 0, bb: 0, ab: 0 }
  for (let row = top; row < top + windowPx; row++) {
    for (let column = left; column < left + windowPx; column++) {
      const at = (row * a.width + column) * 4
      const x = luma(a, at)
      const y = luma(b, at)
      sums.a += x
      sums.b += y
      sums.aa += x * x
      sums.bb += y * y
      sums.ab += x * y
    }
  }
  const count = windowPx ** 2
  const [meanA, meanB] = [sums.a / count, sums.b / count]
  const covariance = sums.ab / count - meanA * meanB
  const variances = sums.aa / count - meanA ** 2 + (sums.bb / count - meanB ** 2)
  return ((2 * meanA * meanB + c1) * (2 * covariance + c2)) / ((meanA ** 2 + meanB ** 2 + c1) * (variances + c2))
}

/** Mean structural similarity of an area, -1 to 1, over windows of 8 pixels every 4. Throws when sizes differ or no window fits. */
export function structuralSimilarity(a: Bitmap, b: Bitmap, area: Area = { x: 0, y: 0, ...sizeOf(a) }): number {
  assertAlike(a, b)
  const left = Math.max(0, Math.floor(area.x))
  const top = Math.max(0, Math.floor(area.y))
  const right = Math.min(a.width, Math.ceil(area.x + area.width)) - windowPx
  const bottom = Math.min(a.height, Math.ceil(area.y + area.height)) - windowPx
  const values: number[] = []
  for (let y = top; y <= bottom; y += 4) {
    for (let x = left; x <= right; x += 4) values.push(windowSimilarity(a, b, x, y))
  }
  if (values.length === 0) throw new Error('the area is smaller than a window')
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

const sizeOf = ({ width, height }: Bitmap) => ({ width, height })

function assertAlike(a: Bitmap, b: Bitmap): void {
  if (a.width !== b.width || a.height !== b.height) {
    throw new Error(`sizes differ: ${a.width} x ${a.height} and ${b.width} x ${b.height}`)
  }
}
