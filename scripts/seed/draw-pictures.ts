// The few pictures that all seeded creations share: drawn by the illustrator, stored as every picture is.
import { createCanvas } from '@napi-rs/canvas'
import { type ImageType, imageTypes } from '#contract/picture.ts'
import { illustrate } from '#drawing/scenes/index.ts'
import { type ImageServices, type PreparedImage, prepareImage } from '#platform/images/index.ts'

const subjects = [
  'Diwali lamps and marigolds for a sweet shop',
  'mountain lake at sunrise for a travel agency',
  'rangoli in festival colours',
  'abstract waves in peacock blue',
  'luxury apartment towers at dusk',
  'organic face serum among leaves',
]

export interface SeedPicture {
  prompt: string
  imageType: ImageType
  prepared: PreparedImage
}

/** Six pictures of 512 x 640 pixels. */
export async function drawSeedPictures(services: ImageServices): Promise<SeedPicture[]> {
  const pictures: SeedPicture[] = []
  for (const [index, prompt] of subjects.entries()) {
    const imageType = imageTypes[index % imageTypes.length] ?? 'realistic'
    const size = { width: 512, height: 640 }
    const canvas = createCanvas(size.width, size.height)
    illustrate(canvas.getContext('2d'), { ...size, prompt, imageType, seed: index, makeCanvas: createCanvas })
    const data = Buffer.from(canvas.data())
    canvas.width = canvas.height = 1
    const prepared = await prepareImage(services, {
      pixels: { data, ...size, channels: 4, premultiplied: true },
      provenance: { kind: 'drawn', provider: 'builtin' },
    })
    pictures.push({ prompt, imageType, prepared })
  }
  return pictures
}
