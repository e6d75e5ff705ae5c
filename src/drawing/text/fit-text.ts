// Fits a text into a box: the largest size at which it stands in its lines. Never draws.
import { breakLines, hasWideWord, type Width } from './break-lines.ts'
import { clustersOf } from './letters.ts'
import { type LineMetrics, lineMetricsOf } from './script-metrics.ts'
import type { Measure } from './text-canvas.ts'

export interface TextBox {
  width: number
  height: number
  /** Pixels. */
  minSizePx: number
  maxSizePx: number
  maxLines: number
  weight: number
}

export interface FittedText {
  sizePx: number
  lines: { text: string; width: number }[]
  metrics: LineMetrics
  /** From the top of the first line's marks to the foot of the last line's, pixels. */
  height: number
  /** Not even the smallest size had room for all of it: the last line ends in an ellipsis. */
  isCut: boolean
}

/** Half pixels: finer steps cannot be seen, and a coarse grid keeps browser and server on the same size. */
const stepPx = 0.5

const heightOf = (lines: number, sizePx: number, { ascent, descent, lineHeight }: LineMetrics) =>
  lines === 0 ? 0 : sizePx * (ascent + descent + (lines - 1) * lineHeight)

/** The first lines that have room; the last of them shortened cluster by cluster until the ellipsis fits. */
function cutLines(lines: readonly string[], room: number, width: Width, maxWidth: number): string[] {
  const kept = lines.slice(0, room)
  const last = kept.pop()
  if (last === undefined) return []
  const clusters = clustersOf(last)
  let text = last
  while (clusters.length > 0 && width(`${text}…`) > maxWidth) {
    clusters.pop()
    text = clusters.join('').trimEnd()
  }
  return [...kept, `${text.replace(/[\s,;:.-]+$/, '')}…`]
}

/**
 * The largest size between the two where no word is broken and the lines fit the box in width, height and number. Where even the
 * smallest does not, words may break between clusters, and what has no room is cut. Empty text has no lines.
 */
export function fitText(text: string, box: TextBox, measure: Measure): FittedText {
  const metrics = lineMetricsOf(text)
  const widthAt =
    (sizePx: number): Width =>
    (words) =>
      measure(words, box.weight, sizePx)
  const layOut = (sizePx: number, lines: string[], isCut: boolean): FittedText => ({
    sizePx,
    lines: lines.map((line) => ({ text: line, width: widthAt(sizePx)(line) })),
    metrics,
    height: heightOf(lines.length, sizePx, metrics),
    isCut,
  })
  const fits = (sizePx: number): boolean => {
    if (hasWideWord(text, widthAt(sizePx), box.width)) return false
    const { length } = breakLines(text, widthAt(sizePx), box.width, false)
    return length <= box.maxLines && heightOf(length, sizePx, metrics) <= box.height
  }
  if (text === '') return layOut(box.minSizePx, [], false)

  let best: number | null = null
  let low = 0
  let high = Math.max(0, Math.floor((box.maxSizePx - box.minSizePx) / stepPx))
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const sizePx = box.minSizePx + middle * stepPx
    if (fits(sizePx)) {
      best = sizePx
      low = middle + 1
    } else high = middle - 1
  }
  if (best !== null) return layOut(best, breakLines(text, widthAt(best), box.width), false)

  const sizePx = box.minSizePx
  const lines = breakLines(text, widthAt(sizePx), box.width)
  const roomByHeight = Math.floor((box.height / sizePx - metrics.ascent - metrics.descent) / metrics.lineHeight + 1)
  const room = Math.max(1, Math.min(box.maxLines, roomByHeight))
  if (lines.length <= room) return layOut(sizePx, lines, false)
  return layOut(sizePx, cutLines(lines, room, widthAt(sizePx), box.width), true)
}
