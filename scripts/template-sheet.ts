// Contact sheets of the forty templates as they look with their sample words, in each language, with what the renderer reports.
// node scripts/template-sheet.ts [--out DIR] [--only PART-OF-ID] [--seed N] [--language en|hi] [--bare]. Never part of the running server.
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createCanvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import { fillDesign } from '#contract/fill-design.ts'
import { pixelSize } from '#contract/picture-options.ts'
import { sampleWords, type TemplateLanguage } from '#contract/slot-values.ts'
import { type LayerReport, renderLayers } from '#drawing/layers/index.ts'
import { illustrate } from '#drawing/scenes/index.ts'
import { catalogue } from '#modules/templates/catalogue/index.ts'
import { fillTemplate } from '#modules/templates/fill-template.ts'
import { registerFonts } from '#platform/images/register-fonts.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: './gallery/templates' },
    only: { type: 'string', default: '' },
    seed: { type: 'string' },
    language: { type: 'string' },
    columns: { type: 'string', default: '4' },
    cell: { type: 'string', default: '460' },
    bare: { type: 'boolean', default: false },
  },
})

type Entry = (typeof catalogue)[number]['templates'][number]

/** The seed of the preview, unless another is asked for. */
const seedOf = (id: string) =>
  values.seed === undefined ? createHash('sha256').update(id).digest().readUInt32BE(0) : Number(values.seed)

interface Drawn {
  png: Buffer
  reports: LayerReport[]
}

/** In each language, over one picture. */
async function draw(entry: Entry, languages: readonly TemplateLanguage[]): Promise<Drawn[]> {
  const { design, slots, imageType, aspectRatio, id } = entry
  const { width, height } = pixelSize('standard', aspectRatio)
  const picture = createCanvas(width, height)
  const prompt = fillTemplate(entry, sampleWords(slots, 'en'))
  illustrate(picture.getContext('2d'), { width, height, prompt, seed: seedOf(id), imageType, makeCanvas: createCanvas })
  const drawn: Drawn[] = []
  for (const language of languages) {
    const canvas = createCanvas(width, height)
    const context = canvas.getContext('2d')
    context.drawImage(picture, 0, 0)
    const reports =
      design === undefined || values.bare
        ? []
        : renderLayers(context, fillDesign({ design, slots }, sampleWords(slots, language), language), {
            width,
            height,
            makeCanvas: createCanvas,
          })
    drawn.push({ png: await canvas.encode('png'), reports })
    canvas.width = 1
  }
  picture.width = 1
  return drawn
}

async function sheet(pictures: readonly Buffer[]): Promise<Buffer> {
  const cell = Number(values.cell)
  const columns = Math.min(Number(values.columns), pictures.length)
  const rows = Math.ceil(pictures.length / columns)
  const tiles = await Promise.all(
    pictures.map(async (png, index) => ({
      input: await sharp(png).resize(cell, cell, { fit: 'contain', background: '#151515' }).png().toBuffer(),
      left: 6 + (index % columns) * (cell + 6),
      top: 6 + Math.floor(index / columns) * (cell + 6),
    })),
  )
  const size = { width: columns * (cell + 6) + 6, height: rows * (cell + 6) + 6 }
  return sharp({ create: { ...size, channels: 3, background: '#151515' } })
    .composite(tiles)
    .png()
    .toBuffer()
}

registerFonts()
await mkdir(values.out, { recursive: true })
const languages = (['en', 'hi'] as const).filter((language) => (values.language ?? language) === language)
for (const category of catalogue) {
  const chosen = category.templates.filter(({ id }) => id.includes(values.only))
  if (chosen.length === 0) continue
  const rows: Drawn[][] = []
  for (const entry of chosen) {
    const drawn = await draw(entry, languages)
    rows.push(drawn)
    for (const [index, { reports }] of drawn.entries()) {
      const told = reports
        .filter(({ lines }) => lines.length > 0)
        .map(({ id, letterPx, lines, contrast, backing }) =>
          [id, `${Math.round(letterPx)} px`, `x${lines.length}`, contrast.toFixed(1), backing].join(' '),
        )
      process.stdout.write(`${entry.id} ${languages[index]}: ${told.join(', ')}\n`)
    }
  }
  for (const [index, language] of languages.entries()) {
    const file = join(values.out, `${category.id}-${language}.png`)
    await writeFile(file, await sheet(rows.flatMap((drawn) => drawn[index]?.png ?? [])))
    process.stdout.write(`${file}\n`)
  }
}
