// Stands a fitted text in its box and draws it. Never chooses a size or a colour.
import { drawLine } from '../text/draw-line.ts'
import type { FittedText } from '../text/fit-text.ts'
import { opticalMiddle } from '../text/script-metrics.ts'
import type { Rectangle } from './frame.ts'
import type { Painter } from './painter.ts'

export type Align = 'left' | 'center' | 'right'
export type VerticalAlign = 'top' | 'middle' | 'bottom'

export interface PlacedLine {
  text: string
  x: number
  baseline: number
  width: number
  area: Rectangle
}

export interface Block {
  lines: PlacedLine[]
  area: Rectangle
}

const share = { left: 0, center: 0.5, right: 1 } as const

function firstBaseline(fitted: FittedText, box: Rectangle, verticalAlign: VerticalAlign): number {
  const { sizePx, metrics, height } = fitted
  const highest = box.y + metrics.ascent * sizePx
  const lowest = box.y + box.height - height + metrics.ascent * sizePx
  if (verticalAlign === 'top') return highest
  if (verticalAlign === 'bottom') return lowest
  const between = ((fitted.lines.length - 1) * metrics.lineHeight * sizePx) / 2
  const centred = box.y + box.height / 2 + opticalMiddle * sizePx - between
  // Text that fills its box keeps its marks inside rather than its middle in the middle.
  return lowest < highest ? (lowest + highest) / 2 : Math.min(lowest, Math.max(highest, centred))
}

/** Where each line stands, baselines on whole pixels. */
export function standText(fitted: FittedText, box: Rectangle, align: Align, verticalAlign: VerticalAlign): Block {
  const { sizePx, metrics } = fitted
  const first = firstBaseline(fitted, box, verticalAlign)
  const lines = fitted.lines.map(({ text, width }, index) => {
    const x = box.x + (box.width - width) * share[align]
    const baseline = Math.round(first + index * metrics.lineHeight * sizePx)
    const top = baseline - metrics.ascent * sizePx
    return {
      text,
      x,
      baseline,
      width,
      area: { x, y: top, width, height: (metrics.ascent + metrics.descent) * sizePx },
    }
  })
  const left = Math.min(...lines.map(({ x }) => x))
  const right = Math.max(...lines.map(({ x, width }) => x + width))
  const top = lines[0]?.area.y ?? box.y
  const last = lines.at(-1)?.area
  const area =
    last === undefined
      ? { x: box.x, y: box.y, width: 0, height: 0 }
      : { x: left, y: top, width: right - left, height: last.y + last.height - top }
  return { lines, area }
}

export function writeBlock(painter: Painter, block: Block, fitted: FittedText, style: { weight: number; ink: string }) {
  for (const { text, x, baseline, width } of block.lines) {
    drawLine(
      painter.context,
      {
        text,
        x,
        y: baseline,
        width,
        sizePx: fitted.sizePx,
        weight: style.weight,
        colour: style.ink,
        metrics: fitted.metrics,
      },
      painter.makeCanvas,
    )
  }
}
