// The visible label: there in every format and width, readable on every ground, where it covers least, and nowhere on what is stored clean.
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encodeFile, encodeLabelledFile } from './encode-file.ts'
import { type FileFormat, fileFormats } from './file-format.ts'
import { calmestCorner, placeIn } from './label-corner.ts'
import { provenanceLabels, xmpPacket } from './provenance.ts'
import type { Pixels } from './read-picture.ts'
import { drawLabel, labelSize } from './visible-label.ts'

const xmp = xmpPacket({ kind: 'drawn', provider: 'builtin' }, null)
const label = provenanceLabels.drawn

const plain = (width: number, height: number, colour: [number, number, number]): Pixels => {
  const data = Buffer.alloc(width * height * 3)
  for (let at = 0; at < data.length; at += 3) data.set(colour, at)
  return { data, width, height }
}

/** Lines of four pixels over a part of the picture, as letters and edges make them. */
function busy(picture: Pixels, isBusy: (x: number, y: number) => boolean): Pixels {
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      const at = (y * picture.width + x) * 3
      if (isBusy(x, y)) picture.data.fill((x >> 2) % 2 === 0 ? 0 : 255, at, at + 3)
    }
  }
  return picture
}

async function pixelsOf(bytes: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  expect(info.channels).toBe(3)
  return { data, width: info.width, height: info.height }
}

/** Relative luminance as WCAG defines it. */
function luminance(red: number, green: number, blue: number): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Of all pixels of the plate in the bottom right corner, the darkest and the lightest. */
function extremes(picture: Pixels): { dark: number; light: number } {
  const plate = labelSize(label, picture)
  const { left, top } = placeIn('bottom right', plate, picture)
  const found = { dark: 1, light: 0 }
  // The middle line of the plate, between its round ends.
  const inset = plate.height / 2
  for (let x = Math.ceil(left + inset); x < left + plate.width - inset; x += 1) {
    for (let y = Math.round(top + plate.height * 0.3); y < top + plate.height * 0.7; y += 1) {
      const at = (y * picture.width + x) * 3
      const value = luminance(picture.data[at] ?? 0, picture.data[at + 1] ?? 0, picture.data[at + 2] ?? 0)
      found.dark = Math.min(found.dark, value)
      found.light = Math.max(found.light, value)
    }
  }
  return found
}

const labelledFile = (picture: Pixels, format: FileFormat, width = picture.width) =>
  encodeLabelledFile(picture, { format, width }, { xmp, label, watermark: '' })

describe('the label [ST-14]', () => {
  it.each([
    ['white', [255, 255, 255]],
    ['black', [0, 0, 0]],
    ['grey', [128, 128, 128]],
    ['marigold', [245, 166, 35]],
    ['turquoise', [64, 224, 208]],
  ] as const)('reads on %s: letters against their plate have a contrast of 4.5 or more', async (_name, [r, g, b]) => {
    const file = await labelledFile(plain(640, 480, [r, g, b]), 'png')
    const { dark, light } = extremes(await pixelsOf(file.bytes))
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThan(4.5)
  })

  it.each(fileFormats)('is on %s, in the width asked for, and on nothing that is stored clean', async (format) => {
    const picture = plain(900, 600, [250, 240, 230])
    for (const width of [900, 450]) {
      const made = await pixelsOf((await labelledFile(picture, format, width)).bytes)
      expect([made.width, made.height]).toEqual([width, (width * 2) / 3])
      expect(extremes(made).dark).toBeLessThan(0.15)
      const without = await pixelsOf((await encodeFile(picture, { format, width }, xmp)).bytes)
      expect(extremes(without).dark).toBeGreaterThan(0.8)
    }
  })

  it('is small, and never too small to read', () => {
    for (const [width, height] of [
      [4096, 4096],
      [1024, 576],
      [576, 1024],
      [1024, 1024],
      [320, 320],
      [320, 569],
      [128, 72],
    ] as const) {
      const plate = drawLabel(label, { width, height })
      expect(plate.data.length).toBe(plate.width * plate.height * 4)
      expect(plate.height).toBeGreaterThanOrEqual(17)
      expect(plate.width).toBeLessThanOrEqual(width)
      if (width >= 576) expect((plate.width * plate.height) / (width * height)).toBeLessThan(0.02)
    }
  })

  it('is whole on a card whose corners are rounded by a fifth of its width', () => {
    for (const side of [128, 320, 640, 1024]) {
      const picture = { width: side, height: side }
      const plate = labelSize(label, picture)
      const { left, top } = placeIn('bottom right', plate, picture)
      const radius = side * 0.18
      // The round end of the plate lies in the round corner of the card.
      const end = plate.height / 2
      const away = [side - radius - (left + plate.width - end), side - radius - (top + end)]
      expect(Math.hypot(...away) + end).toBeLessThanOrEqual(radius + 0.02 * side)
    }
  })

  it('stands where it covers least, at every width in the same corner', async () => {
    const calm = (picture: Pixels) => calmestCorner(picture, labelSize(label, picture))
    const ground = () => plain(800, 800, [90, 120, 200])
    expect(calm(ground())).toBe('bottom right')
    expect(calm(busy(ground(), (x, y) => x > 400 && y > 400))).toBe('bottom left')
    expect(calm(busy(ground(), (_x, y) => y > 400))).toBe('top right')
    expect(calm(busy(ground(), (x, y) => y > 400 || x > 400))).toBe('top left')
    expect(calm(busy(ground(), () => true))).toBe('bottom right')
    const struck = busy(ground(), (_x, y) => y > 400)
    for (const width of [800, 640, 200]) {
      const made = await pixelsOf((await labelledFile(struck, 'png', width)).bytes)
      const plate = labelSize(label, made)
      const { left, top } = placeIn('top right', plate, made)
      const middle = ((top + 2) * made.width + left + Math.round(plate.width / 2)) * 3
      expect(made.data[middle + 2]).toBeLessThan(120)
    }
  })
})
