// Small arithmetic that every drawing uses. Never draws and never keeps state.

export const fullTurn = Math.PI * 2

/** x to the right, y down, in scene pixels unless said otherwise. */
export type Point = readonly [x: number, y: number]

export function clamp(value: number, low = 0, high = 1): number {
  return Math.min(high, Math.max(low, value))
}

/** From a (t = 0) to b (t = 1); t is not limited. */
export function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t
}

/** 0 below `from`, 1 above `to`, smooth between; `from` may be the larger one. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from))
  return t * t * (3 - 2 * t)
}

/** The point at `radius` from `centre` in the direction `angle`, clockwise from the right. */
export function polar(centre: Point, angle: number, radius: number): Point {
  return [centre[0] + Math.cos(angle) * radius, centre[1] + Math.sin(angle) * radius]
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

/** 0, 1, ... count - 1. */
export function upTo(count: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor(count)) }, (_, index) => index)
}

/** The item at a whole index, counted around the list's end. Throws on an empty list. */
export function around<T>(list: readonly T[], index: number): T {
  const item = list[((Math.floor(index) % list.length) + list.length) % list.length]
  if (item === undefined) throw new Error('around() needs a list that is not empty')
  return item
}
