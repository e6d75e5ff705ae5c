// Turns a finished picture into flat areas with ink lines: a Kuwahara filter (each pixel takes the calmest of its four neighbouring
// squares, by summed tables), fewer levels of light, more colour, and dark lines where the light changes. Changes pixels in place.
import { type Canvas2D, contextOf, type MakeCanvas } from '../canvas.ts'
import { toRgb } from '../colour/oklch.ts'
import { clamp, mix, smoothstep } from '../numbers.ts'

// More pixels than this are worked on small and enlarged: flat areas lose nothing.
const mostPixels = 1_100_000

type Surface = { context: Canvas2D; width: number; height: number; makeCanvas: MakeCanvas }
type Table = { red: Float64Array; green: Float64Array; blue: Float64Array; light: Float64Array; square: Float64Array }

const luminance = (red: number, green: number, blue: number) => 0.3 * red + 0.59 * green + 0.11 * blue

/** Sums over all pixels above and to the left: the sum of any rectangle in four look-ups. */
function sumTables(data: Uint8ClampedArray, width: number, height: number): Table {
  const stride = width + 1
  const size = stride * (height + 1)
  const table: Table = {
    red: new Float64Array(size),
    green: new Float64Array(size),
    blue: new Float64Array(size),
    light: new Float64Array(size),
    square: new Float64Array(size),
  }
  for (let y = 0; y < height; y++) {
    let red = 0
    let green = 0
    let blue = 0
    let light = 0
    let square = 0
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4
      const r = data[from] ?? 0
      const g = data[from + 1] ?? 0
      const b = data[from + 2] ?? 0
      const l = luminance(r, g, b)
      red += r
      green += g
      blue += b
      light += l
      square += l * l
      const to = (y + 1) * stride + x + 1
      const above = to - stride
      table.red[to] = (table.red[above] ?? 0) + red
      table.green[to] = (table.green[above] ?? 0) + green
      table.blue[to] = (table.blue[above] ?? 0) + blue
      table.light[to] = (table.light[above] ?? 0) + light
      table.square[to] = (table.square[above] ?? 0) + square
    }
  }
  return table
}

/** Red, green, blue of the calmest of four squares around each pixel. */
function calmest(data: Uint8ClampedArray, size: { width: number; height: number }, radius: number): Uint8ClampedArray {
  const { width, height } = size
  const table = sumTables(data, width, height)
  const stride = width + 1
  const out = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let least = Number.POSITIVE_INFINITY
      const to = (y * width + x) * 4
      for (let sector = 0; sector < 4; sector++) {
        const left = Math.max(0, sector & 1 ? x : x - radius)
        const right = Math.min(width, (sector & 1 ? x + radius : x) + 1)
        const top = Math.max(0, sector & 2 ? y : y - radius)
        const bottom = Math.min(height, (sector & 2 ? y + radius : y) + 1)
        const a = top * stride + left
        const b = top * stride + right
        const c = bottom * stride + left
        const d = bottom * stride + right
        const count = (right - left) * (bottom - top)
        const of = (sums: Float64Array) => ((sums[d] ?? 0) - (sums[b] ?? 0) - (sums[c] ?? 0) + (sums[a] ?? 0)) / count
        const mean = of(table.light)
        const variance = of(table.square) - mean * mean
        if (variance >= least) continue
        least = variance
        out[to] = of(table.red)
        out[to + 1] = of(table.green)
        out[to + 2] = of(table.blue)
      }
      out[to + 3] = 255
    }
  }
  return out
}

const levels = 9

/** The power that lifts the light: night scenes need more, or their shapes drown in ink. */
function liftFor(data: Uint8ClampedArray): number {
  let sum = 0
  let count = 0
  for (let offset = 0; offset < data.length; offset += 4 * 97) {
    sum += luminance(data[offset] ?? 0, data[offset + 1] ?? 0, data[offset + 2] ?? 0)
    count += 1
  }
  return clamp(0.5 + (sum / Math.max(1, count) / 255) * 0.8, 0.6, 0.9)
}

/** Fewer levels of light with a short soft step between, and a fifth more colour. */
function flatten(data: Uint8ClampedArray): Float32Array {
  const lights = new Float32Array(data.length / 4)
  const lift = liftFor(data)
  for (let offset = 0; offset < data.length; offset += 4) {
    const red = data[offset] ?? 0
    const green = data[offset + 1] ?? 0
    const blue = data[offset + 2] ?? 0
    const light = Math.max(1, luminance(red, green, blue))
    lights[offset / 4] = light
    const lifted = 255 * (light / 255) ** lift
    const step = (lifted / 255) * levels
    const flat = ((Math.floor(step) + smoothstep(0.36, 0.64, step - Math.floor(step))) / levels) * 255
    const gain = mix(lifted, flat, 0.7) / light
    const target = light * gain
    data[offset] = target + (red * gain - target) * 1.18
    data[offset + 1] = target + (green * gain - target) * 1.18
    data[offset + 2] = target + (blue * gain - target) * 1.18
  }
  return lights
}

/** Ink where the light differs across `reach` pixels; lines end softly. */
function ink(
  data: Uint8ClampedArray,
  lights: Float32Array,
  look: { width: number; height: number; reach: number; hue: number },
): void {
  const { width, height, reach } = look
  const [inkRed, inkGreen, inkBlue] = toRgb([0.17, 0.05, look.hue])
  for (let y = reach; y < height - reach; y++) {
    for (let x = reach; x < width - reach; x++) {
      const at = y * width + x
      const across = Math.abs((lights[at + reach] ?? 0) - (lights[at - reach] ?? 0))
      const down = Math.abs((lights[at + reach * width] ?? 0) - (lights[at - reach * width] ?? 0))
      const here = lights[at] ?? 0
      const strength = smoothstep(26, 62, across + down) * clamp(1.25 - here / 560)
      if (strength <= 0) continue
      const offset = at * 4
      data[offset] = mix(data[offset] ?? 0, inkRed, strength)
      data[offset + 1] = mix(data[offset + 1] ?? 0, inkGreen, strength)
      data[offset + 2] = mix(data[offset + 2] ?? 0, inkBlue, strength)
    }
  }
}

/** Lit windows, stars and glints are smaller than the flat areas that swallow them: they come back, over the ink. */
function keepSparks(source: Uint8ClampedArray, lights: Float32Array, out: Uint8ClampedArray): void {
  for (let offset = 0; offset < source.length; offset += 4) {
    const here = luminance(source[offset] ?? 0, source[offset + 1] ?? 0, source[offset + 2] ?? 0)
    const share = smoothstep(20, 52, here - (lights[offset / 4] ?? 0))
    if (share <= 0) continue
    for (let channel = offset; channel < offset + 3; channel++)
      out[channel] = mix(out[channel] ?? 0, Math.min(255, (source[channel] ?? 0) * 1.1), share)
  }
}

/** Expects the identity transform. `hue` tints the ink. */
export function inkAndFlatten(surface: Surface, hue: number): void {
  const share = Math.min(1, Math.sqrt(mostPixels / (surface.width * surface.height)))
  const canvas = surface.makeCanvas(surface.width * share, surface.height * share)
  const { width, height } = canvas
  const context = contextOf(canvas)
  context.imageSmoothingQuality = 'high'
  context.drawImage(surface.context.canvas, 0, 0, width, height)
  const unit = Math.min(width, height) / 1000
  const source = context.getImageData(0, 0, width, height)
  const flat = calmest(source.data, { width, height }, Math.max(2, Math.round(5 * unit)))
  const lights = flatten(flat)
  ink(flat, lights, { width, height, reach: Math.max(1, Math.round(1.6 * unit)), hue })
  keepSparks(source.data, lights, flat)
  source.data.set(flat)
  context.putImageData(source, 0, 0)
  surface.context.imageSmoothingQuality = 'high'
  surface.context.drawImage(canvas, 0, 0, surface.width, surface.height)
}
