// A contact sheet of the built-in illustrator: many prompts on one PNG, with CPU time and the distance between pictures.
// node scripts/gallery.ts [--out DIR] [--size PX] [--family NAME] [--type TYPE] [--ratio 16:9] [--prompt TEXT] [--seeds N] [--types]
// Never part of the running server.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import { AspectRatio, aspectRatios, ImageType, imageTypes } from '#contract/studio.ts'
import { bitsApart, differenceHash, greyCells } from '#drawing/gallery/measures.ts'
import { galleryPrompts } from '#drawing/gallery/prompts.ts'
import { familyNames } from '#drawing/reading/concepts.ts'
import { type Illustration, illustrate } from '#drawing/scenes/index.ts'

type Order = { prompt: string; imageType: ImageType; ratio: AspectRatio; seed: number; family?: string }
type Drawn = Order & { png: Buffer; cpuMs: number; hash: bigint; picture: Illustration }

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: './gallery' },
    size: { type: 'string', default: '640' },
    columns: { type: 'string', default: '6' },
    family: { type: 'string' },
    type: { type: 'string' },
    ratio: { type: 'string' },
    prompt: { type: 'string' },
    seeds: { type: 'string', default: '1' },
    types: { type: 'boolean', default: false },
    ratios: { type: 'boolean', default: false },
  },
})
const size = Number(values.size)
const cell = 380

function orders(): Order[] {
  const onlyType = values.type === undefined ? undefined : ImageType.parse(values.type)
  const onlyRatio = values.ratio === undefined ? undefined : AspectRatio.parse(values.ratio)
  const base =
    values.prompt === undefined
      ? values.family === undefined
        ? galleryPrompts
        : [{ prompt: '', imageType: 'realistic' as const }]
      : [{ prompt: values.prompt, imageType: 'realistic' as const }]
  return base.flatMap(({ prompt, imageType }) =>
    (values.types ? imageTypes : [onlyType ?? imageType]).flatMap((type) =>
      (values.ratios ? aspectRatios : [onlyRatio ?? '1:1']).flatMap((ratio) =>
        Array.from({ length: Number(values.seeds) }, (_, index) => ({
          prompt,
          imageType: type,
          ratio,
          seed: index + 1,
          ...(values.family === undefined ? {} : { family: values.family }),
        })),
      ),
    ),
  )
}

/** The raw pixels of a canvas are premultiplied. */
function pixelsOf(canvas: Canvas) {
  return sharp(Buffer.from(canvas.data()), {
    raw: { width: canvas.width, height: canvas.height, channels: 4, premultiplied: true },
  })
}

async function draw(order: Order): Promise<Drawn> {
  const [across = 1, down = 1] = order.ratio.split(':').map(Number)
  const width = Math.round(across >= down ? size : (size * across) / down)
  const height = Math.round(across >= down ? (size * down) / across : size)
  const before = process.cpuUsage()
  const canvas = createCanvas(width, height)
  const family = familyNames.find((name) => name === order.family)
  const picture = illustrate(canvas.getContext('2d'), {
    width,
    height,
    prompt: order.prompt,
    seed: order.seed,
    imageType: order.imageType,
    makeCanvas: createCanvas,
    ...(family === undefined ? {} : { family }),
  })
  const raw = pixelsOf(canvas)
  const used = process.cpuUsage(before)
  const png = await raw.png({ compressionLevel: 3 }).toBuffer()
  const hash = differenceHash(greyCells(canvas.getContext('2d').getImageData(0, 0, width, height)))
  canvas.width = 1
  canvas.height = 1
  return {
    ...order,
    family: picture.family,
    png,
    cpuMs: (used.user + used.system) / 1000,
    hash,
    picture,
  }
}

async function contactSheet(pictures: readonly Drawn[]): Promise<Buffer> {
  const columns = Math.min(Number(values.columns), pictures.length)
  const rows = Math.ceil(pictures.length / columns)
  const tiles = await Promise.all(
    pictures.map(async ({ png }, index) => {
      const input = await sharp(png).resize(cell, cell, { fit: 'contain', background: '#151515' }).png().toBuffer()
      return { input, left: 6 + (index % columns) * (cell + 6), top: 6 + Math.floor(index / columns) * (cell + 6) }
    }),
  )
  return sharp({
    create: { width: columns * (cell + 6) + 6, height: rows * (cell + 6) + 6, channels: 3, background: '#151515' },
  })
    .composite(tiles)
    .png()
    .toBuffer()
}

function report(pictures: readonly Drawn[]): string {
  const nearest = pictures.map((picture, index) =>
    Math.min(64, ...pictures.filter((_, other) => other !== index).map((other) => bitsApart(picture.hash, other.hash))),
  )
  const lines = pictures.map((picture, index) =>
    [
      String(index + 1).padStart(3),
      picture.picture.family.padEnd(10),
      picture.imageType.padEnd(9),
      picture.ratio.padEnd(5),
      `${Math.round(picture.cpuMs)} ms`.padStart(8),
      `${nearest[index]} bits`.padStart(8),
      picture.picture.paletteName.padEnd(18),
      picture.prompt.slice(0, 60),
    ].join('  '),
  )
  const times = pictures.map((picture) => picture.cpuMs)
  const families = new Set(pictures.map((picture) => picture.picture.family))
  lines.push(
    `${pictures.length} pictures of ${size} px, ${families.size} families; CPU mean ${Math.round(times.reduce((a, b) => a + b, 0) / times.length)} ms, most ${Math.round(Math.max(...times))} ms; nearest pair ${Math.min(...nearest)} of 64 bits`,
  )
  return lines.join('\n')
}

const drawn: Drawn[] = []
for (const order of orders()) drawn.push(await draw(order))
await mkdir(values.out, { recursive: true })
await writeFile(join(values.out, 'sheet.png'), await contactSheet(drawn))
await writeFile(join(values.out, 'figures.txt'), `${report(drawn)}\n`)
process.stdout.write(`${report(drawn)}\n${join(values.out, 'sheet.png')}\n`)
