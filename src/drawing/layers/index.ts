// Front door of the design renderer: the layers of a design over the picture that a canvas shows. Runs alike in the browser and on
// the server. The fonts of the contract must be registered or loaded before; nothing is fetched here.
import type { Design, DesignLayer, TextLayer } from '#contract/design.ts'
import type { MakeTextCanvas, TextCanvas2D } from '../text/text-canvas.ts'
import { prepareButtonLayer } from './button-layer.ts'
import { darkInk } from './contrast.ts'
import { frameOf, type SafeZone } from './frame.ts'
import { drawGrounds } from './grounds.ts'
import { createPainter, type LayerReport } from './painter.ts'
import { drawShapeLayer } from './shape-layer.ts'
import { prepareStripLayer } from './strip-layer.ts'
import { standTextLayer, writeText } from './text-layer.ts'

export type { LayerReport, SafeZone }

export interface RenderOptions {
  /** Of the canvas, in pixels; any size and ratio. */
  width: number
  height: number
  /** For scratch canvases: each is made as large as asked and shrunk to one pixel before this returns, also after an error. */
  makeCanvas: MakeTextCanvas
  /** None unless told. */
  safeZone?: SafeZone
}

const isText = (layer: DesignLayer): layer is TextLayer =>
  layer.kind !== 'shape' && layer.kind !== 'button' && layer.kind !== 'strip'

/**
 * Draws the layers over what the context shows, which should be the picture, and tells what came of each, in their order: shapes
 * first, then what words need behind them, then buttons and strips, and all words last, so that nothing ever covers a word.
 * The context must have been made with `willReadFrequently`: a browser that rasters on the GPU differs from the server.
 */
export function renderLayers(context: TextCanvas2D, design: Design, options: RenderOptions): LayerReport[] {
  const painter = createPainter(context, frameOf(options.width, options.height, options.safeZone), options.makeCanvas)
  const reports = new Map<DesignLayer, () => LayerReport>()
  for (const layer of design.layers) {
    if (layer.kind !== 'shape') continue
    const report = drawShapeLayer(painter, layer)
    reports.set(layer, () => report)
  }
  const texts = design.layers.filter(isText).map((layer) => standTextLayer(painter, layer))
  const grounds = drawGrounds(painter, texts)
  for (const text of texts) {
    const ground = grounds.get(text) ?? { ink: darkInk, contrast: 21, backing: 'none' }
    reports.set(text.layer, () => writeText(painter, text, ground))
  }
  for (const layer of design.layers) {
    if (layer.kind !== 'button' && layer.kind !== 'strip') continue
    const prepared = layer.kind === 'button' ? prepareButtonLayer(painter, layer) : prepareStripLayer(painter, layer)
    prepared.drawBody()
    reports.set(layer, prepared.drawWords)
  }
  return design.layers.flatMap((layer) => reports.get(layer)?.() ?? [])
}

/** Draws a picture over the whole canvas, cut evenly where its ratio is another. Sizes in pixels. */
export function drawPicture(
  context: TextCanvas2D,
  picture: { image: object; width: number; height: number },
  { width, height }: { width: number; height: number },
): void {
  const scale = Math.max(width / picture.width, height / picture.height)
  const sourceWidth = width / scale
  const sourceHeight = height / scale
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  context.drawImage(
    picture.image,
    (picture.width - sourceWidth) / 2,
    (picture.height - sourceHeight) / 2,
    sourceWidth,
    sourceHeight,
    0,
    0,
    width,
    height,
  )
}
