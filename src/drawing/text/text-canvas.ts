// The least of Canvas 2D that text needs beyond drawing, and how a font is named to it. Never loads a font: both sides do that.
import { designFonts } from '#contract/design-fonts.ts'
import type { Canvas2D, CanvasLike } from '../canvas.ts'

export interface TextCanvas2D extends Canvas2D {
  font: string
  textAlign: string
  textBaseline: string
  textRendering: string
  direction: string
  fillText(text: string, x: number, y: number): void
  clearRect(x: number, y: number, width: number, height: number): void
  measureText(text: string): { readonly width: number }
}

export interface TextCanvasLike extends Omit<CanvasLike, 'getContext'> {
  getContext(kind: '2d', options?: { willReadFrequently?: boolean }): TextCanvas2D | null
}

export type MakeTextCanvas = (width: number, height: number) => TextCanvasLike

export const familyChain = designFonts.map(({ family }) => `"${family}"`).join(', ')

/**
 * Sets everything that decides where a letter stands. `geometricPrecision` turns hinting off and advances that are not rounded on:
 * without it a browser's lines were up to 4.4 px wider than the server's, with it 0.000.
 */
export function setFont(context: TextCanvas2D, weight: number, sizePx: number): void {
  context.font = `${weight} ${sizePx}px ${familyChain}`
  context.textRendering = 'geometricPrecision'
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.direction = 'ltr'
}

/** Width in pixels of a text drawn at `sizePx`. */
export type Measure = (text: string, weight: number, sizePx: number) => number

// Advances grow in proportion with the size, so each text is measured once, large.
const measuredAtPx = 200

/** A measure that asks the canvas once for each text and weight: fitting asks for the same words at a dozen sizes. */
export function createMeasure(context: TextCanvas2D): Measure {
  const known = new Map<string, number>()
  return (text, weight, sizePx) => {
    const key = `${weight} ${text}`
    let width = known.get(key)
    if (width === undefined) {
      context.save()
      setFont(context, weight, measuredAtPx)
      width = context.measureText(text).width
      context.restore()
      known.set(key, width)
    }
    return (width * sizePx) / measuredAtPx
  }
}
