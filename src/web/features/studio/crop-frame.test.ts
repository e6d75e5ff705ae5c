// The frame stays inside, keeps its ratio, and what does not move does not move, whatever is pulled how far.
import { describe, expect, it } from 'vitest'
import { type CropArea, cropPixels, smallestCropSide } from '#contract/crop-area.ts'
import { aspectRatios, nearestRatio } from '#contract/picture-options.ts'
import { corners, edges, fitted, moved, pulled, rulesFor } from './crop-frame.ts'

const whole: CropArea = { x: 0, y: 0, width: 1, height: 1 }
const pictures = [
  { width: 1024, height: 1024 },
  { width: 4096, height: 2304 },
  { width: 576, height: 1024 },
  { width: 100, height: 66 },
]
const ratios = [null, 1, 0.8, 0.75, 9 / 16, 16 / 9, 1.5]

/** mulberry32: the same pulls in every run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function expectInside({ x, y, width, height }: CropArea) {
  expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-9)
  expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9)
  expect(Math.min(width, height)).toBeGreaterThan(0)
}

describe.each(pictures)('in a picture of $width × $height', (picture) => {
  it.each(ratios)('a thousand pulls at ratio %s never leave it, nor the ratio [ST-16]', (ratio) => {
    const next = random(7)
    const rules = rulesFor(picture, ratio)
    const handles = ratio === null ? [...corners, ...edges] : corners
    let frame = fitted(whole, rules)
    for (let count = 0; count < 1000; count += 1) {
      const handle = handles[Math.floor(next() * handles.length)] ?? 'se'
      const by = { dx: next() * 2 - 1, dy: next() * 2 - 1 }
      frame = next() < 0.3 ? moved(frame, by.dx, by.dy) : pulled(frame, handle, by, rules)
      expectInside(frame)
      const { width, height } = cropPixels(frame, picture)
      const smallest = Math.min(smallestCropSide, picture.width, picture.height)
      // What has a ratio and no room keeps the ratio.
      if (picture.width > 200) expect(Math.min(width, height)).toBeGreaterThanOrEqual(smallest - 1)
      if (ratio !== null) {
        expect((frame.width * picture.width) / (frame.height * picture.height)).toBeCloseTo(ratio, 6)
      }
    }
  })
})

const rules = rulesFor({ width: 1000, height: 1000 }, null)
const middle: CropArea = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 }
const rounded = (area: CropArea) => Object.values(area).map((value) => Math.round(value * 1000) / 1000)

it.each([
  ['e', { dx: 0.1, dy: 0.3 }, [0.25, 0.25, 0.6, 0.5]],
  ['w', { dx: 0.1, dy: 0.3 }, [0.35, 0.25, 0.4, 0.5]],
  ['nw', { dx: -0.1, dy: 0.1 }, [0.15, 0.35, 0.6, 0.4]],
  ['se', { dx: 9, dy: 9 }, [0.25, 0.25, 0.75, 0.75]],
  ['n', { dx: 0, dy: 9 }, [0.25, 0.686, 0.5, 0.064]],
] as const)('pulling %s moves that side alone [ST-16]', (handle, by, result) => {
  expect(rounded(pulled(middle, handle, by, rules))).toEqual(result)
})

it('with a ratio the opposite corner stays', () => {
  const square = rulesFor({ width: 1000, height: 1000 }, 1)
  expect(rounded(pulled(middle, 'nw', { dx: -0.1, dy: 0.05 }, square))).toEqual([0.15, 0.15, 0.6, 0.6])
  expect(rounded(pulled(middle, 'se', { dx: -0.2, dy: 0 }, square))).toEqual([0.25, 0.25, 0.3, 0.3])
})

it('pushed against the border it stays as large as it is', () => {
  expect(rounded(moved(middle, 3, -3))).toEqual([0.5, 0, 0.5, 0.5])
})

it('a new ratio is as large as it can be, where the old frame was', () => {
  const wide = rulesFor({ width: 1000, height: 1000 }, 16 / 9)
  expect(rounded(fitted({ x: 0, y: 0.5, width: 0.2, height: 0.5 }, wide))).toEqual([0, 0.438, 1, 0.563])
})

it('the parts of a picture neither overlap nor leave a gap [ST-16]', () => {
  const picture = { width: 1021, height: 577 }
  for (let count = 1; count <= 9; count += 1) {
    const parts = Array.from({ length: count }, (_, n) =>
      cropPixels({ x: n / count, y: 0, width: 1 / count, height: 1 }, picture),
    )
    for (const [n, { left, width }] of parts.entries()) expect(left + width).toBe(parts[n + 1]?.left ?? picture.width)
  }
})

it('every ratio that can be ordered is nearest to itself', () => {
  for (const ratio of aspectRatios) {
    const [width = 1, height = 1] = ratio.split(':').map(Number)
    expect(nearestRatio({ width: width * 64, height: height * 64 })).toBe(ratio)
  }
})
