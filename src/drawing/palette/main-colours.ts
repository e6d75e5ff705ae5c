// The five main colours of a finished picture, by k-means in OKLab over a thumbnail. Reads pixels, changes none.
import { type Canvas2D, contextOf, type MakeCanvas } from '../canvas.ts'
import { labToRgb, type Oklab, type Rgb, rgbToLab } from '../colour/oklch.ts'

const thumbnail = 40
const rounds = 8

const between = (a: readonly number[], b: readonly number[]) =>
  ((a[0] ?? 0) - (b[0] ?? 0)) ** 2 + ((a[1] ?? 0) - (b[1] ?? 0)) ** 2 + ((a[2] ?? 0) - (b[2] ?? 0)) ** 2

/** Starts far apart: each new centre is the pixel farthest from those chosen, so that small strong colours are found too. */
function firstCentres(colours: readonly Oklab[], count: number): Oklab[] {
  const start = colours[0]
  if (start === undefined) return []
  const centres = [start]
  const nearest = colours.map((colour) => between(colour, start))
  while (centres.length < count) {
    let farthest = 0
    for (const [index, gap] of nearest.entries()) if (gap > (nearest[farthest] ?? 0)) farthest = index
    const centre = colours[farthest]
    if (centre === undefined) break
    centres.push(centre)
    for (const [index, colour] of colours.entries())
      nearest[index] = Math.min(nearest[index] ?? 0, between(colour, centre))
  }
  return centres
}

/** Up to five colours, the most frequent first, red green blue 0-255. Expects the identity transform. */
export function mainColours(picture: { context: Canvas2D; makeCanvas: MakeCanvas }): Rgb[] {
  const small = picture.makeCanvas(thumbnail, thumbnail)
  const context = contextOf(small)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture.context.canvas, 0, 0, thumbnail, thumbnail)
  const { data } = context.getImageData(0, 0, thumbnail, thumbnail)
  const colours: Oklab[] = []
  for (let offset = 0; offset < data.length; offset += 4)
    colours.push(rgbToLab([data[offset] ?? 0, data[offset + 1] ?? 0, data[offset + 2] ?? 0]))
  let centres = firstCentres(colours, 5)
  let sizes: number[] = []
  for (let round = 0; round < rounds; round++) {
    const sums = centres.map(() => ({ lightness: 0, a: 0, b: 0, count: 0 }))
    for (const colour of colours) {
      let best = 0
      for (const [index, centre] of centres.entries())
        if (between(colour, centre) < between(colour, centres[best] ?? centre)) best = index
      const sum = sums[best]
      if (sum === undefined) continue
      sum.lightness += colour[0]
      sum.a += colour[1]
      sum.b += colour[2]
      sum.count += 1
    }
    centres = sums.map((sum, index): Oklab => {
      const kept = centres[index] ?? [0, 0, 0, 1]
      return sum.count === 0 ? kept : [sum.lightness / sum.count, sum.a / sum.count, sum.b / sum.count, 1]
    })
    sizes = sums.map((sum) => sum.count)
  }
  return centres
    .map((centre, index) => ({ rgb: labToRgb(centre), size: sizes[index] ?? 0 }))
    .sort((a, b) => b.size - a.size)
    .map(({ rgb }) => rgb)
}
