// What every layer is drawn with, in which stages, and what it tells afterwards. Never draws by itself.
import { createMeasure, type MakeTextCanvas, type Measure, type TextCanvas2D } from '../text/text-canvas.ts'
import type { Frame, Rectangle } from './frame.ts'

export interface Painter {
  context: TextCanvas2D
  frame: Frame
  measure: Measure
  makeCanvas: MakeTextCanvas
}

export function createPainter(context: TextCanvas2D, frame: Frame, makeCanvas: MakeTextCanvas): Painter {
  return { context, frame, makeCanvas, measure: createMeasure(context) }
}

/** What came of a layer: enough for an editor to warn, and for a test to judge. */
export interface LayerReport {
  id: string
  /** Pixels; the letters' own area where there are letters. */
  area: Rectangle
  /** 0 where nothing was written. */
  letterPx: number
  /** Each with its own area. */
  lines: { text: string; area: Rectangle }[]
  /** Some of the text had no room. */
  isCut: boolean
  /** Letters that no bundled font holds; they were not drawn. */
  leftOut: string[]
  /** What nearly all of the area reaches, 1 to 21, and what was drawn behind for it. */
  contrast: number
  ink: string
  backing: 'none' | 'plate' | 'scrim'
}

/** A layer laid out. All bodies are drawn before any words, so that no layer's ground lies over another one's words. */
export interface PreparedLayer {
  drawBody(): void
  drawWords(): LayerReport
}

export const emptyReport = (id: string, area: Rectangle): LayerReport => ({
  id,
  area,
  letterPx: 0,
  lines: [],
  isCut: false,
  leftOut: [],
  contrast: 21,
  ink: '#000000',
  backing: 'none',
})
