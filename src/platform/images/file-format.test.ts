import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isStorageKey } from '../storage/port.ts'
import { clean, derivedFiles, fileFormats, labelled, parseFileName, showFileName, storageKey } from './file-format.ts'

const seed = 20260115
const width = fc.integer({ min: 16, max: 4096 })

describe('the files of a picture', () => {
  it.each([
    [4096, '320.avif 320.webp 640.webp 960.webp 1280.webp'],
    [1281, '320.avif 320.webp 640.webp 960.webp 1280.webp'],
    [1280, '320.avif 320.webp 640.webp 960.webp 1280.webp'],
    [1024, '320.avif 320.webp 640.webp 960.webp 1024.webp'],
    [320, '320.avif 320.webp'],
    [100, '100.avif 100.webp'],
  ])('of %i px width are %s [ST-11]', (original, names) => {
    expect(derivedFiles(original).map(showFileName).join(' ')).toBe(names)
  })

  it('are each there once, in order, never larger than the original and never wider than a page shows [ST-11]', () => {
    fc.assert(
      fc.property(width, (original) => {
        const files = derivedFiles(original)
        const webp = files.filter(({ format }) => format === 'webp').map((file) => file.width)
        expect(new Set(files.map(showFileName)).size).toBe(files.length)
        expect(webp).toEqual([...webp].sort((a, b) => a - b))
        expect(webp.at(-1)).toBe(Math.min(original, 1280))
      }),
      { seed },
    )
  })

  it('have names that read back, and keys the store takes', () => {
    fc.assert(
      fc.property(width, fc.constantFrom(...fileFormats), (pixels, format) => {
        const file = { format, width: pixels }
        expect(parseFileName(showFileName(file))).toEqual(file)
        const image = { contentHash: 'ab'.repeat(32), storageTag: '0123abcd' }
        const keys = [clean(file), labelled(file)].map((stored) => storageKey(image, stored))
        expect(keys.every(isStorageKey) && keys[0] !== keys[1]).toBe(true)
      }),
      { seed },
    )
  })

  it.each([
    '',
    '640',
    '.webp',
    '640.',
    '640.gif',
    '0640.webp',
    '0.webp',
    '-1.webp',
    '6e2.webp',
    '640.webp ',
    '640.WEBP',
    '123456.webp',
    '640.webp/x',
  ])('is none: %j', (text) => {
    expect(parseFileName(text)).toBeNull()
  })
})
