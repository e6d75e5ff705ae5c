// From the fractions of a design to the pixels of one canvas. Never draws.
import type { DesignBox } from '#contract/design.ts'

/** Pixels. */
export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** What a channel covers with its own buttons, as fractions of the canvas' height and width. */
export interface SafeZone {
  top: number
  right: number
  bottom: number
  left: number
}

export const noSafeZone: SafeZone = { top: 0, right: 0, bottom: 0, left: 0 }

export interface Frame {
  width: number
  height: number
  /** Where words may stand. */
  safe: Rectangle
  /** The unit of letter sizes: one that neither a banner nor a story stretches. */
  meanEdge: number
  /** The unit of margins and corners. */
  shortEdge: number
}

/** Throws when the safe zone leaves nothing. */
export function frameOf(width: number, height: number, zone: SafeZone = noSafeZone): Frame {
  const safe = {
    x: width * zone.left,
    y: height * zone.top,
    width: width * (1 - zone.left - zone.right),
    height: height * (1 - zone.top - zone.bottom),
  }
  if (!(safe.width > 0 && safe.height > 0)) throw new Error('the safe zone leaves no room')
  return { width, height, safe, meanEdge: Math.sqrt(safe.width * safe.height), shortEdge: Math.min(width, height) }
}

/** A box inside the safe area, on whole pixels. All boxes move together, so that none comes to lie over another. */
export function place(box: DesignBox, { safe }: Frame): Rectangle {
  const x = Math.round(safe.x + box.x * safe.width)
  const y = Math.round(safe.y + box.y * safe.height)
  return {
    x,
    y,
    width: Math.max(1, Math.round(safe.x + (box.x + box.width) * safe.width) - x),
    height: Math.max(1, Math.round(safe.y + (box.y + box.height) * safe.height) - y),
  }
}

const touches = (fraction: number, edge: 0 | 1) => Math.abs(fraction - edge) < 0.0005

/** As `place`, but a side that lies on the canvas' edge stays on it whatever the safe zone: for colour, never for words. */
export function placeToEdges(box: DesignBox, frame: Frame): Rectangle {
  const inner = place(box, frame)
  const left = touches(box.x, 0) ? 0 : inner.x
  const top = touches(box.y, 0) ? 0 : inner.y
  const right = touches(box.x + box.width, 1) ? frame.width : inner.x + inner.width
  const bottom = touches(box.y + box.height, 1) ? frame.height : inner.y + inner.height
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Grown by `by` pixels on each side, and cut at the canvas' edges. */
export function grow(area: Rectangle, by: number, frame: Frame): Rectangle {
  const x = Math.max(0, Math.round(area.x - by))
  const y = Math.max(0, Math.round(area.y - by))
  return {
    x,
    y,
    width: Math.min(frame.width, Math.round(area.x + area.width + by)) - x,
    height: Math.min(frame.height, Math.round(area.y + area.height + by)) - y,
  }
}
