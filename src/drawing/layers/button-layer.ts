// Draws a call to action: one line on a filled button, as wide as its words. Never lets the ink fail on the fill.
import type { ButtonLayer } from '#contract/design.ts'
import { fitText } from '../text/fit-text.ts'
import { drawableText } from '../text/letters.ts'
import { chooseInk, parseColour } from './contrast.ts'
import { place, type Rectangle } from './frame.ts'
import { emptyReport, type Painter, type PreparedLayer } from './painter.ts'
import { standText, writeBlock } from './write-block.ts'

const share = { left: 0, center: 0.5, right: 1 } as const

/** Room at the sides and above and below, in letter sizes. */
const padding = { side: 0.85, edge: 0.22 } as const

export function prepareButtonLayer(painter: Painter, layer: ButtonLayer): PreparedLayer {
  const { context, frame, measure } = painter
  const box = place(layer.box, frame)
  const { text, leftOut } = drawableText(layer.text.replace(/\n/g, ' '))
  if (text === '') return { drawBody: () => {}, drawWords: () => ({ ...emptyReport(layer.id, box), leftOut }) }
  // The padding grows with the letters, so the room for letters is what the largest padding in question leaves.
  const maxSizePx = Math.min(layer.size.max * frame.meanEdge, box.height / (1.06 + 2 * padding.edge))
  const minSizePx = Math.min(layer.size.min * frame.meanEdge, maxSizePx)
  const widthAtOnePx = measure(text, layer.weight, 1)
  const largest = Math.max(minSizePx, Math.min(maxSizePx, box.width / (widthAtOnePx + 2 * padding.side)))
  const fitted = fitText(
    text,
    {
      width: box.width - 2 * padding.side * largest + 1,
      height: box.height,
      minSizePx: Math.min(minSizePx, largest),
      maxSizePx: largest,
      maxLines: 1,
      weight: layer.weight,
    },
    measure,
  )
  const textWidth = fitted.lines[0]?.width ?? 0
  const width = Math.min(box.width, Math.ceil(textWidth + 2 * padding.side * fitted.sizePx))
  const shape: Rectangle = {
    x: Math.round(box.x + (box.width - width) * share[layer.align]),
    y: box.y,
    width,
    height: box.height,
  }
  const drawBody = () => {
    context.save()
    context.fillStyle = layer.fill
    context.beginPath()
    context.roundRect(shape.x, shape.y, shape.width, shape.height, (layer.roundness * Math.min(width, box.height)) / 2)
    context.fill()
    context.restore()
  }
  const drawWords = () => {
    const chosen = chooseInk(layer.ink, [parseColour(layer.fill)])
    const block = standText(fitted, shape, 'center', 'middle')
    writeBlock(painter, block, fitted, { weight: layer.weight, ink: chosen.ink })
    return {
      id: layer.id,
      area: shape,
      letterPx: fitted.sizePx,
      lines: block.lines.map(({ text: words, area }) => ({ text: words, area })),
      isCut: fitted.isCut,
      leftOut,
      ...chosen,
      backing: 'none' as const,
    }
  }
  return { drawBody, drawWords }
}
