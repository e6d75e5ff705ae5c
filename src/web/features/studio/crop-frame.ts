// The frame of a crop: moved, pulled at a handle, fitted to a ratio. Everything in fractions of the picture. Pure; the frame never
// leaves the picture and is never smaller than what may be cut.
import { type CropArea, smallestCropSide } from '#contract/crop-area.ts'

/** By compass; the picture's top is north. */
export const corners = ['nw', 'ne', 'se', 'sw'] as const
export const edges = ['n', 'e', 's', 'w'] as const
export type Handle = (typeof corners)[number] | (typeof edges)[number]

export interface FrameRules {
  /** Smallest sides, fractions of the picture. */
  minWidth: number
  minHeight: number
  /** Width by height, both as fractions; null: any. */
  ratio: number | null
}

interface Size {
  width: number
  height: number
}

/** `ratio` as pixels by pixels, such as 1.5; null: any. */
export function rulesFor(picture: Size, ratio: number | null): FrameRules {
  return {
    minWidth: Math.min(1, smallestCropSide / picture.width),
    minHeight: Math.min(1, smallestCropSide / picture.height),
    ratio: ratio === null ? null : (ratio * picture.height) / picture.width,
  }
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), Math.max(low, high))

/** The largest frame of the ratio around the middle of `near`; without a ratio, `near` itself. */
export function fitted(near: CropArea, { ratio }: FrameRules): CropArea {
  if (ratio === null) return near
  const width = Math.min(1, ratio)
  const height = width / ratio
  const x = clamp(near.x + near.width / 2 - width / 2, 0, 1 - width)
  const y = clamp(near.y + near.height / 2 - height / 2, 0, 1 - height)
  return { x, y, width, height }
}

export function moved(frame: CropArea, dx: number, dy: number): CropArea {
  return {
    ...frame,
    x: clamp(frame.x + dx, 0, 1 - frame.width),
    y: clamp(frame.y + dy, 0, 1 - frame.height),
  }
}

/** One direction: an edge that is pulled moves, the other stays. */
function pulledSpan(at: number, size: number, pull: { start: number; end: number; min: number }) {
  const end = at + size
  const start = clamp(at + pull.start, 0, end - pull.min)
  return { at: start, size: clamp(end + pull.end, start + pull.min, 1) - start }
}

/** Pulled at a handle by a distance. With a ratio only corners can be pulled, and the opposite one stays where it is. */
export function pulled(frame: CropArea, handle: Handle, by: { dx: number; dy: number }, rules: FrameRules): CropArea {
  const [west, east, north, south] = ['w', 'e', 'n', 's'].map((side) => handle.includes(side))
  if (rules.ratio === null) {
    const pullX = { start: west ? by.dx : 0, end: east ? by.dx : 0, min: rules.minWidth }
    const pullY = { start: north ? by.dy : 0, end: south ? by.dy : 0, min: rules.minHeight }
    const across = pulledSpan(frame.x, frame.width, pullX)
    const down = pulledSpan(frame.y, frame.height, pullY)
    return { x: across.at, y: down.at, width: across.size, height: down.size }
  }
  const { ratio } = rules
  const [right, bottom] = [frame.x + frame.width, frame.y + frame.height]
  const byX = west ? -by.dx : by.dx
  const byY = (north ? -by.dy : by.dy) * ratio
  const wanted = frame.width + (Math.abs(byX) > Math.abs(byY) ? byX : byY)
  const room = Math.min(west ? right : 1 - frame.x, (north ? bottom : 1 - frame.y) * ratio)
  const width = Math.min(clamp(wanted, Math.max(rules.minWidth, rules.minHeight * ratio), room), room)
  const height = width / ratio
  return { x: west ? right - width : frame.x, y: north ? bottom - height : frame.y, width, height }
}
