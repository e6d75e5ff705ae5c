// A part of a picture, as fractions of it and as whole pixels. Pure and without zod: pages show the very size that the server will cut.

/** Of the picture's width and height, from its left and top edge: 0 to 1. */
export interface CropArea {
  x: number
  y: number
  width: number
  height: number
}

export interface PixelRect {
  left: number
  top: number
  width: number
  height: number
}

/** Pixels; less is no picture to post anywhere. */
export const smallestCropSide = 64

function span(start: number, length: number, pixels: number): { at: number; size: number } {
  const at = Math.min(Math.round(start * pixels), pixels - 1)
  const end = Math.min(Math.round((start + length) * pixels), pixels)
  return { at, size: Math.max(1, end - at) }
}

/** Both edges are rounded, so that neighbouring parts neither overlap nor leave a gap. */
export function cropPixels(area: CropArea, picture: { width: number; height: number }): PixelRect {
  const across = span(area.x, area.width, picture.width)
  const down = span(area.y, area.height, picture.height)
  return { left: across.at, top: down.at, width: across.size, height: down.size }
}
