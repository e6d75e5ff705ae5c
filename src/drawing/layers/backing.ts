// Draws what lies between a picture and its letters: a plate with round corners, or a scrim from an edge of the canvas.
import type { Rgb } from '../colour/oklch.ts'
import type { TextCanvas2D } from '../text/text-canvas.ts'
import { type Frame, grow, type Rectangle } from './frame.ts'

/** Around the letters, in letter sizes. */
export const platePadding = 0.36

const rgba = ([red, green, blue]: Rgb, opacity: number) => `rgba(${red}, ${green}, ${blue}, ${opacity})`

export function drawPlate(
  context: TextCanvas2D,
  { area, letterPx, colour, opacity }: { area: Rectangle; letterPx: number; colour: Rgb; opacity: number },
  frame: Frame,
): void {
  const side = letterPx * platePadding
  // The letters' area holds room for marks above and below, which is padding enough for most words.
  const padded = { x: area.x - side, y: area.y - side / 2, width: area.width + 2 * side, height: area.height + side }
  const { x, y, width, height } = grow(padded, 0, frame)
  context.save()
  context.fillStyle = rgba(colour, opacity)
  context.beginPath()
  context.roundRect(x, y, width, height, Math.min(letterPx * 0.3, height / 2, width / 2))
  context.fill()
  context.restore()
}

// A soft end: a straight ramp shows a line where it begins.
const fade = [
  [0, 1],
  [0.2, 0.9],
  [0.4, 0.66],
  [0.6, 0.36],
  [0.8, 0.11],
  [1, 0],
] as const

export type Edge = 'top' | 'bottom'

/** From the edge evenly to where the letters end, then fading towards the middle of the picture. */
export function drawScrim(
  context: TextCanvas2D,
  { area, edge, colour, opacity }: { area: Rectangle; edge: Edge; colour: Rgb; opacity: number },
  frame: Frame,
): void {
  const reach = frame.height * 0.16
  const isTop = edge === 'top'
  const start = isTop ? 0 : frame.height
  const full = isTop ? area.y + area.height : area.y
  const end = isTop ? Math.min(frame.height, full + reach) : Math.max(0, full - reach)
  const gradient = context.createLinearGradient(0, start, 0, end)
  const from = Math.min(1, Math.abs(full - start) / Math.max(1, Math.abs(end - start)))
  gradient.addColorStop(0, rgba(colour, opacity))
  for (const [t, share] of fade)
    gradient.addColorStop(Math.min(1, from + (1 - from) * t), rgba(colour, opacity * share))
  context.save()
  context.fillStyle = gradient
  const top = Math.floor(Math.min(start, end))
  context.fillRect(0, top, frame.width, Math.ceil(Math.max(start, end)) - top)
  context.restore()
}
