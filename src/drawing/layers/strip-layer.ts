// Draws a contact strip: a band with a few short items in one to three rows. Never lets an item leave the safe area.
import type { StripLayer } from '#contract/design.ts'
import type { Rgb } from '../colour/oklch.ts'
import { upTo } from '../numbers.ts'
import { fitText } from '../text/fit-text.ts'
import { drawableText } from '../text/letters.ts'
import { lineMetricsOf } from '../text/script-metrics.ts'
import { chooseInk, parseColour, sample } from './contrast.ts'
import { place, placeToEdges, type Rectangle } from './frame.ts'
import { drawIcon, type IconName } from './icons.ts'
import { emptyReport, type LayerReport, type Painter, type PreparedLayer } from './painter.ts'
import { standText, writeBlock } from './write-block.ts'

interface Item {
  icon: IconName
  text: string
}

/** In letter sizes: icon with its gap, the gap between items, the space above and below a row of letters. */
const room = { icon: 1.16, between: 1.5, line: 0.3 } as const
const maxRows = 3

/** Items in order, rows as even in number as they can be, shorter rows first: a name stands alone above its addresses. */
function splitRows(items: readonly Item[], rows: number): Item[][] {
  const small = Math.floor(items.length / rows)
  const larger = items.length % rows
  const starts = upTo(rows + 1).map((row) => row * small + Math.max(0, row - (rows - larger)))
  return upTo(rows).map((row) => items.slice(starts[row], starts[row + 1]))
}

function sizeFor(painter: Painter, rows: readonly Item[][], weight: number, box: Rectangle): number {
  const { ascent, descent } = lineMetricsOf(
    rows
      .flat()
      .map(({ text }) => text)
      .join(''),
  )
  const byHeight = box.height / (rows.length * (ascent + descent + room.line))
  const widths = rows.map((row) =>
    row.reduce(
      (sum, { icon, text }) => sum + painter.measure(text, weight, 1) + (icon === 'none' ? 0 : room.icon),
      room.between * (row.length - 1),
    ),
  )
  return Math.min(byHeight, box.width / Math.max(...widths))
}

/** The number of rows that allows the largest letters. */
function arrange(painter: Painter, items: readonly Item[], weight: number, box: Rectangle) {
  return upTo(Math.min(maxRows, items.length))
    .map((index) => splitRows(items, index + 1))
    .map((rows) => ({ rows, sizePx: sizeFor(painter, rows, weight, box) }))
    .reduce((best, next) => (next.sizePx > best.sizePx * 1.02 ? next : best))
}

function drawBand({ context, frame }: Painter, layer: StripLayer): void {
  const band = placeToEdges(layer.box, frame)
  context.save()
  context.globalAlpha = layer.opacity
  context.fillStyle = layer.fill
  context.fillRect(band.x, band.y, band.width, band.height)
  context.restore()
}

function groundOf({ context, frame }: Painter, layer: StripLayer): Rgb[] {
  return layer.opacity === 1 ? [parseColour(layer.fill)] : sample(context, placeToEdges(layer.box, frame), frame)
}

/** An item that has no room even at the smallest size is shortened: a row shares its width by need. */
function writeRow(painter: Painter, row: readonly Item[], line: RowStyle): Written {
  const { measure, context } = painter
  const { box, sizePx, weight, ink } = line
  const fixed = row.reduce((sum, { icon }) => sum + (icon === 'none' ? 0 : room.icon), room.between * (row.length - 1))
  const wanted = row.map(({ text }) => measure(text, weight, sizePx))
  const need = wanted.reduce((sum, width) => sum + width, 0)
  const space = Math.max(1, box.width - fixed * sizePx)
  const squeeze = Math.min(1, space / need)
  let x = box.x + Math.max(0, space - need) / 2
  const written: Written = { lines: [], isCut: false }
  for (const [index, { icon, text }] of row.entries()) {
    const width = (wanted[index] ?? 0) * squeeze
    const fitted = fitText(
      text,
      { width: width + 0.5, height: box.height, minSizePx: sizePx, maxSizePx: sizePx, maxLines: 1, weight },
      measure,
    )
    if (icon !== 'none') {
      const block = standText(fitted, { ...box, x, width }, 'left', 'middle')
      const y = (block.lines[0]?.baseline ?? box.y) - sizePx * 0.32
      drawIcon(context, icon, { x: x + sizePx * 0.42, y, radiusPx: sizePx * 0.4, colour: ink })
      x += room.icon * sizePx
    }
    const block = standText(fitted, { ...box, x, width }, 'left', 'middle')
    writeBlock(painter, block, fitted, { weight, ink })
    written.lines.push(...block.lines.map(({ text: words, area }) => ({ text: words, area })))
    written.isCut ||= fitted.isCut
    x += width + room.between * sizePx
  }
  return written
}

type RowStyle = { box: Rectangle; sizePx: number; weight: number; ink: string }
type Written = Pick<LayerReport, 'lines' | 'isCut'>

export function prepareStripLayer(painter: Painter, layer: StripLayer): PreparedLayer {
  return { drawBody: () => drawBand(painter, layer), drawWords: () => writeItems(painter, layer) }
}

function writeItems(painter: Painter, layer: StripLayer): LayerReport {
  const { frame } = painter
  const cleaned = layer.items.map(({ icon, text }) => ({ icon, ...drawableText(text.replace(/\n/g, ' ')) }))
  const leftOut = [...new Set(cleaned.flatMap((item) => item.leftOut))]
  const items = cleaned.filter(({ text }) => text !== '')
  const whole = place(layer.box, frame)
  if (items.length === 0) return { ...emptyReport(layer.id, whole), leftOut }
  const margin = Math.min(frame.shortEdge * 0.045, whole.width * 0.08)
  const edge = whole.height * 0.1
  const box = {
    x: whole.x + margin,
    y: whole.y + edge,
    width: whole.width - 2 * margin,
    height: whole.height - 2 * edge,
  }
  const { rows, sizePx: possible } = arrange(painter, items, layer.weight, box)
  const sizePx = Math.max(layer.size.min * frame.meanEdge, Math.min(layer.size.max * frame.meanEdge, possible))
  const chosen = chooseInk(layer.ink, groundOf(painter, layer))
  // Rows stand together in the middle instead of being drawn apart by a high band.
  const { ascent, descent } = lineMetricsOf(items.map(({ text }) => text).join(''))
  const rowHeight = Math.min(box.height / rows.length, sizePx * (ascent + descent + room.line))
  const top = box.y + (box.height - rowHeight * rows.length) / 2
  const written = rows.map((row, index) =>
    writeRow(painter, row, {
      box: { ...box, y: top + index * rowHeight, height: rowHeight },
      sizePx,
      weight: layer.weight,
      ink: chosen.ink,
    }),
  )
  return {
    id: layer.id,
    area: whole,
    letterPx: sizePx,
    lines: written.flatMap(({ lines }) => lines),
    isCut: written.some(({ isCut }) => isCut),
    leftOut,
    ...chosen,
    backing: 'none',
  }
}
