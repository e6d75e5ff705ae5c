// Lays out words over the picture and writes them. What lies behind them is decided for all of them together, in grounds.ts.
import type { TextLayer } from '#contract/design.ts'
import { type FittedText, fitText } from '../text/fit-text.ts'
import { drawableText } from '../text/letters.ts'
import { platePadding } from './backing.ts'
import { place, type Rectangle } from './frame.ts'
import { emptyReport, type LayerReport, type Painter } from './painter.ts'
import { type Block, standText, writeBlock } from './write-block.ts'

/** A text in its place, without a colour yet. */
export interface StandingText {
  layer: TextLayer
  box: Rectangle
  fitted: FittedText
  block: Block
  leftOut: string[]
}

/** The ink of a text, and what was drawn behind it. */
export type Ground = Pick<LayerReport, 'ink' | 'contrast' | 'backing'>

const shrink = (box: Rectangle, by: number): Rectangle => {
  const side = Math.min(by, box.width / 4)
  const edge = Math.min(by / 2, box.height / 8)
  return { x: box.x + side, y: box.y + edge, width: box.width - 2 * side, height: box.height - 2 * edge }
}

export function standTextLayer({ frame, measure }: Painter, layer: TextLayer): StandingText {
  const whole = place(layer.box, frame)
  const { text, leftOut } = drawableText(layer.text)
  const fitIn = (box: Rectangle) =>
    fitText(
      text,
      {
        width: box.width,
        height: box.height,
        minSizePx: layer.size.min * frame.meanEdge,
        maxSizePx: layer.size.max * frame.meanEdge,
        maxLines: layer.maxLines,
        weight: layer.weight,
      },
      measure,
    )
  const first = fitIn(whole)
  // A plate stands in the box with its padding, so that it lines up with its neighbours; smaller letters need less padding.
  const isPlated = layer.backing.kind === 'plate'
  const box = isPlated ? shrink(whole, first.sizePx * platePadding) : whole
  const fitted = isPlated ? fitIn(box) : first
  return { layer, box, fitted, block: standText(fitted, box, layer.align, layer.verticalAlign), leftOut }
}

export function writeText(painter: Painter, standing: StandingText, ground: Ground): LayerReport {
  const { layer, box, fitted, block, leftOut } = standing
  if (fitted.lines.length === 0) return { ...emptyReport(layer.id, box), leftOut }
  writeBlock(painter, block, fitted, { weight: layer.weight, ink: ground.ink })
  return {
    id: layer.id,
    area: block.area,
    letterPx: fitted.sizePx,
    lines: block.lines.map(({ text, area }) => ({ text, area })),
    isCut: fitted.isCut,
    leftOut,
    ...ground,
  }
}
