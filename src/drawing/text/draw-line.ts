// Draws one line of text from the outlines of its letters, so that browser and server fill the same pixels. Never lays out.
import type { LineMetrics } from './script-metrics.ts'
import { type MakeTextCanvas, setFont, type TextCanvas2D } from './text-canvas.ts'

/**
 * Up to this size Skia draws letters from a cache of small bitmaps that FreeType makes with settings of its host; above, it fills
 * their outlines, everywhere alike. Against Chromium, lines of 20 to 72 px had an SSIM of 0.93 to 0.98 drawn directly, 1.0000 drawn
 * larger than this and reduced.
 */
const outlineSizePx = 257

/** Bounds one scratch canvas to 16 MB. */
const tileWidthPx = 4096

export interface Line {
  text: string
  /** Pixels from the left edge and to the baseline. */
  x: number
  y: number
  width: number
  sizePx: number
  weight: number
  colour: string
  metrics: LineMetrics
}

/** The least power of two that brings the letters above the cache: halvings are the reduction that keeps edges crisp. */
function enlargement(sizePx: number): number {
  let scale = 1
  while (sizePx * scale < outlineSizePx) scale *= 2
  return scale
}

export function drawLine(context: TextCanvas2D, line: Line, makeCanvas: MakeTextCanvas): void {
  const { text, sizePx, weight, metrics } = line
  if (text === '') return
  const scale = enlargement(sizePx)
  context.save()
  if (scale === 1) {
    setFont(context, weight, sizePx)
    context.fillStyle = line.colour
    context.fillText(text, line.x, line.y)
    context.restore()
    return
  }
  // Whole pixels, and a letter's width of room at each side for what reaches beyond its advance.
  const left = Math.floor(line.x - sizePx * 0.5)
  const top = Math.floor(line.y - sizePx * (metrics.ascent + 0.12))
  const right = Math.ceil(line.x + line.width + sizePx * 0.5)
  const bottom = Math.ceil(line.y + sizePx * (metrics.descent + 0.22))
  const step = Math.floor(tileWidthPx / scale)
  const tileWidth = Math.min(step, right - left)
  const tile = makeCanvas(tileWidth * scale, (bottom - top) * scale)
  try {
    const scratch = tile.getContext('2d', { willReadFrequently: true })
    if (scratch === null) throw new Error('the canvas has no 2d context')
    setFont(scratch, weight, sizePx * scale)
    scratch.fillStyle = line.colour
    context.imageSmoothingEnabled = true
    context.imageSmoothingQuality = 'high'
    for (let x = left; x < right; x += step) {
      scratch.clearRect(0, 0, tileWidth * scale, (bottom - top) * scale)
      scratch.fillText(text, (line.x - x) * scale, (line.y - top) * scale)
      context.drawImage(tile, x, top, tileWidth, bottom - top)
    }
  } finally {
    // Its memory is else freed only when the event loop comes round.
    tile.width = 1
    tile.height = 1
    context.restore()
  }
}
