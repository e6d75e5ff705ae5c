// Colour arithmetic: what every palette rests on.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { labToRgb, mixColour, rgbToLab, shift, toLab, toRgb } from './oklch.ts'
import { rampTable } from './ramp.ts'

const channel = fc.integer({ min: 0, max: 255 })

it('an sRGB colour survives the way to OKLab and back within one level [IL-1]', () => {
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (rgb) => {
      const back = labToRgb(rgbToLab(rgb))
      for (const [index, value] of rgb.entries()) expect(Math.abs((back[index] ?? 0) - value)).toBeLessThanOrEqual(1)
    }),
  )
})

it('a colour outside sRGB keeps its hue and lightness and loses chroma only [IL-1]', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.35, max: 0.85, noNaN: true }),
      fc.integer({ min: 0, max: 359 }),
      (lightness, hue) => {
        const [gotLightness, a, b] = rgbToLab(toRgb([lightness, 0.4, hue]))
        const turn = Math.abs((((Math.atan2(b, a) * 180) / Math.PI - hue + 540) % 360) - 180)
        expect(Math.abs(gotLightness - lightness)).toBeLessThan(0.01)
        expect(turn).toBeLessThan(4)
        expect(Math.hypot(a, b)).toBeLessThan(0.4)
      },
    ),
  )
})

it.each([
  [350, 10, 0.5, 360],
  [10, 350, 0.5, 0],
  [20, 100, 0.25, 40],
])('mixing hues %i and %i goes the short way', (from, to, t, hue) => {
  expect(mixColour([0.5, 0.1, from], [0.5, 0.1, to], t)[2]).toBeCloseTo(hue)
})

it('shifting never leaves lightness 0 to 1 nor makes chroma negative', () => {
  expect(shift([0.9, 0.02, 40, 0.5], [0.4, -0.3, 10])).toEqual([1, 0, 50, 0.5])
  expect(shift([0.1, 0.02, 40], [-0.4])).toEqual([0, 0.02, 40, 1])
})

it('a ramp table starts and ends at its stops and holds its middle', () => {
  const table = rampTable(
    [
      [0, [0.2, 0.1, 30]],
      [0.5, [0.9, 0, 0]],
      [1, [0.4, 0.1, 250]],
    ],
    201,
  )
  expect(table[0]).toEqual(toLab([0.2, 0.1, 30]))
  expect(table[100]?.[0]).toBeCloseTo(0.9)
  expect(table[200]).toEqual(toLab([0.4, 0.1, 250]))
})
