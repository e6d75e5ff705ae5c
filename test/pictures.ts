// Pictures for tests: small, different by seed, drawn without a canvas; and what stands in the metadata of a file.
import sharp from 'sharp'
import type { RawPixels } from '#platform/images/index.ts'

/** A smooth picture of a size; two seeds give two pictures. Opaque unless told otherwise. */
export function testPixels(width: number, height: number, seed = 1, alpha = 255): RawPixels {
  const data = Buffer.alloc(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4
      data[at] = (x * 255) / width
      data[at + 1] = (y * 255) / height
      data[at + 2] = (seed * 37) % 256
      data[at + 3] = alpha
    }
  }
  return { data, width, height, channels: 4, premultiplied: false }
}

export async function testFile(format: 'png' | 'jpeg' | 'webp' | 'avif', width = 640, height = 480): Promise<Buffer> {
  const { data } = testPixels(width, height)
  return sharp(data, { raw: { width, height, channels: 4 } })
    .toFormat(format)
    .toBuffer()
}

/** The provenance in a file, as any reader of metadata finds it. */
export async function readProvenance(bytes: Buffer): Promise<Record<string, string>> {
  const { xmp } = await sharp(bytes, { failOn: 'warning' }).metadata()
  const attributes = (xmp?.toString() ?? '').matchAll(/(?:Iptc4xmpExt|photoshop|xmp|rangoli):(\w+)="([^"]*)"/g)
  return Object.fromEntries([...attributes].map(([, name = '', value = '']) => [name, value]))
}
