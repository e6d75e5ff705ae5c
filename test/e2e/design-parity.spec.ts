// The ten sample designs drawn by the server's canvas and by a real browser with the same module: the same to the eye.
import { createCanvas, loadImage } from '@napi-rs/canvas'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Design } from '#contract/design.ts'
import { drawPicture, type LayerReport, renderLayers } from '#drawing/layers/index.ts'
import { sampleDesigns } from '#drawing/layers/sample-designs.ts'
import { illustrate } from '#drawing/scenes/index.ts'
import { registerFonts } from '#platform/images/register-fonts.ts'
import { type Bitmap, largestDifference, structuralSimilarity } from '../similarity.ts'
import { keepBrowser } from './browser.ts'
import { openRendererSite, siteAddress } from './renderer-site.ts'

interface Rendered {
  bitmap: Bitmap
  reports: LayerReport[]
}

const browser = keepBrowser()
afterAll(() => browser.close())
beforeAll(registerFonts)

const designs = sampleDesigns.map((sample, index) => ({ ...sample, path: `/pictures/${index}.png` }))
const pictures = new Map<string, Buffer>()
const inBrowser = new Map<string, Rendered>()

async function pixelsOf(png: Buffer): Promise<Bitmap> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** A picture of the design's own size, so that nothing is scaled. */
async function paintPicture(prompt: string, { canvas: { width, height } }: Design): Promise<Buffer> {
  const canvas = createCanvas(width, height)
  illustrate(canvas.getContext('2d'), {
    width,
    height,
    prompt,
    seed: 7,
    imageType: 'realistic',
    makeCanvas: createCanvas,
  })
  return canvas.encode('png')
}

async function renderOnServer(png: Buffer, design: Design): Promise<Rendered> {
  const { width, height } = design.canvas
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  drawPicture(context, { image: await loadImage(png), width, height }, { width, height })
  const reports = renderLayers(context, design, { width, height, makeCanvas: createCanvas })
  return { bitmap: await pixelsOf(await canvas.encode('png')), reports }
}

interface PageOrder {
  path: string
  design: Design
}

/** Runs in the page. */
async function renderInPage({ path, design }: PageOrder): Promise<{ png: string; reports: LayerReport[] }> {
  const { width, height } = design.canvas
  const makeCanvas = (wide: number, high: number) =>
    Object.assign(document.createElement('canvas'), { width: wide, height: high })
  const image = new Image()
  image.src = path
  await image.decode()
  const canvas = makeCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no 2d context')
  window.designRenderer.drawPicture(context, { image, width, height }, { width, height })
  const reports = window.designRenderer.renderLayers(context, design, { width, height, makeCanvas })
  return { png: canvas.toDataURL('image/png').split(',')[1] ?? '', reports }
}

beforeAll(async () => {
  for (const { path, prompt, design } of designs) pictures.set(path, await paintPicture(prompt, design))
  const tab = await (await browser.get()).newPage({ baseURL: siteAddress })
  await openRendererSite(tab, { pictures, text: JSON.stringify(sampleDesigns) })
  for (const { path, design } of designs) {
    const { png, reports } = await tab.evaluate(renderInPage, { path, design })
    inBrowser.set(path, { bitmap: await pixelsOf(Buffer.from(png, 'base64')), reports })
  }
  await tab.close()
})

// What reaches beyond a line's own area: swashes and marks, in letter sizes.
const reach = 0.3

describe('a design in the browser and on the server', () => {
  it.each(designs)('$name is the same picture [BR-6]', async ({ name, path, design }) => {
    const there = inBrowser.get(path)
    const here = await renderOnServer(pictures.get(path) ?? Buffer.alloc(0), design)
    if (there === undefined) throw new Error('the browser drew nothing')
    const words = ({ lines }: LayerReport) => lines.map(({ text }) => text)
    expect(there.reports.map(words)).toEqual(here.reports.map(words))
    const written = here.reports.flatMap(({ lines, letterPx }) =>
      lines.map(({ area, text }) => ({ area, text, by: letterPx * reach })),
    )
    expect(written.length).toBeGreaterThan(2)
    const around = written.map(({ area, by }) => ({
      x: area.x - by,
      y: area.y - by,
      width: area.width + 2 * by,
      height: area.height + 2 * by,
    }))
    const apart = largestDifference(here.bitmap, there.bitmap, around)
    const likeness = written.map(({ area }) => structuralSimilarity(here.bitmap, there.bitmap, area))
    const least = Math.min(...likeness)
    process.stdout.write(
      `  ${name}: picture within ${apart} of 255, ${written.length} lines, least SSIM ${least.toFixed(4)}\n`,
    )
    expect(apart).toBeLessThanOrEqual(2)
    expect(least).toBeGreaterThanOrEqual(0.98)
  })

  it('the comparison sees a line that is a pixel lower or in another weight [BR-6]', async () => {
    const [first] = designs
    if (first === undefined) throw new Error('no design')
    const png = pictures.get(first.path) ?? Buffer.alloc(0)
    const here = await renderOnServer(png, first.design)
    const heavier = {
      ...first.design,
      layers: first.design.layers.map((layer) => (layer.kind === 'headline' ? { ...layer, weight: 760 } : layer)),
    }
    const other = await renderOnServer(png, heavier)
    const line = here.reports.find(({ id }) => id === 'headline')?.lines[0]
    expect(structuralSimilarity(here.bitmap, other.bitmap, line?.area)).toBeLessThan(0.98)
    const moved = { ...here.bitmap, data: here.bitmap.data.slice(here.bitmap.width * 4) }
    const kept = {
      ...here.bitmap,
      data: here.bitmap.data.slice(0, -here.bitmap.width * 4),
      height: here.bitmap.height - 1,
    }
    expect(structuralSimilarity(kept, { ...moved, height: kept.height }, line?.area)).toBeLessThan(0.98)
  })
})
