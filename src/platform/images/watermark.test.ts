// The brand watermark: readable, whole and apart from the label at every width, and only a code can stand on it.
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encodeLabelledFile } from './encode-file.ts'
import { fileFormats, labelled, storageKey } from './file-format.ts'
import { calmestCorner, cornersAcross, placeIn } from './label-corner.ts'
import { provenanceLabels, xmpPacket } from './provenance.ts'
import type { Pixels } from './read-picture.ts'
import { labelSize } from './visible-label.ts'
import { watermarkSize, watermarkWords } from './watermark.ts'

const code = 'k7mwq4xb2n'
const label = provenanceLabels.generated
const xmp = xmpPacket({ kind: 'generated', provider: 'a-model' }, null)
const plain = (width: number, height: number, grey: number): Pixels => ({
  data: Buffer.alloc(width * height * 3, grey),
  width,
  height,
})
const decode = async (bytes: Buffer) => (await sharp(bytes).raw().toBuffer({ resolveWithObject: true })).data

describe('the watermark [BR-3]', () => {
  it.each(fileFormats)('stands on %s across from the label, which stays', async (format) => {
    const picture = plain(720, 900, 60)
    const name = { format, width: 720 }
    const [with_, without] = await Promise.all(
      [code, ''].map(async (watermark) =>
        decode((await encodeLabelledFile(picture, name, { xmp, label, watermark })).bytes),
      ),
    )
    const brightnessAt = (data: Buffer | undefined, x: number, y: number) =>
      data?.[(Math.round(y) * 720 + Math.round(x)) * 3]
    const corner = calmestCorner(picture, labelSize(label, picture))
    const plate = watermarkSize(code, picture)
    const other = placeIn(calmestCorner(picture, plate, cornersAcross(corner)), plate, picture)
    const middle = [other.left + plate.width / 2, other.top + 2] as const
    expect(brightnessAt(with_, ...middle)).toBeGreaterThan(150)
    expect(brightnessAt(without, ...middle)).toBeLessThan(80)
    const mine = labelSize(label, picture)
    const { left, top } = placeIn(corner, mine, picture)
    const inLabel = [left + mine.width / 2, top + 2] as const
    // Lossy formats differ by a shade.
    expect(Math.abs((brightnessAt(with_, ...inLabel) ?? 255) - (brightnessAt(without, ...inLabel) ?? 0))).toBeLessThan(
      8,
    )
  })

  it('never touches the label and is whole, from 128 to 4096 px and in every shape', () => {
    for (const width of [128, 320, 640, 1024, 4096]) {
      for (const ratio of [1, 4 / 5, 9 / 16, 16 / 9, 3 / 2]) {
        const picture = { width, height: Math.round(width / ratio) }
        const [first, second] = [labelSize(label, picture), watermarkSize(code, picture)]
        const below = placeIn('bottom right', first, picture)
        for (const corner of cornersAcross('bottom right')) {
          const above = placeIn(corner, second, picture)
          expect(Math.min(above.left, above.top)).toBeGreaterThanOrEqual(0)
          expect(above.left + second.width).toBeLessThanOrEqual(width)
          expect(above.top + second.height).toBeLessThan(below.top)
        }
      }
    }
  })

  it('makes a file of its own, for each code one', () => {
    const image = { contentHash: 'ab'.repeat(32), storageTag: '0123abcd' }
    const name = { format: 'jpeg', width: 640 } as const
    const keys = ['', 'a2', 'b3'].map((watermark) => storageKey(image, labelled(name, watermark)))
    expect(new Set(keys).size).toBe(3)
  })

  it.each(['', 'ABC', 'a b', 'a/b', '../x', 'कखग', 'a'.repeat(33)])('takes no other words than a code: %j', (text) => {
    expect(() => watermarkWords(text)).toThrow('not a referral code')
  })
})
