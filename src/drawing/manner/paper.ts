// The ground of posters and banners: a tinted paper with faint fibre, gold rules and corner ornaments. Draws no scene.
import { contextOf } from '../canvas.ts'
import { css, type Oklch, shift } from '../colour/oklch.ts'
import { addStops } from '../colour/ramp.ts'
import { createNoise } from '../noise/perlin.ts'
import { fullTurn, type Point, upTo } from '../numbers.ts'
import { goldStops, ground, type Palette, second } from '../palette/palette.ts'
import type { Picture } from './picture.ts'

/** Pixels. */
export type Box = { x: number; y: number; width: number; height: number }

export function paperColour(palette: Palette, isDark: boolean): Oklch {
  if (!isDark) return ground(palette, 0.945, 0.035)
  // A dark yellow would be mud: the contrast's hue is deep and clean.
  const isYellow = palette.hue % 360 > 48 && palette.hue % 360 < 118
  return isYellow ? second(palette, 0.26, 0.085) : ground(palette, 0.23, 0.085)
}

export function paintPaper(picture: Picture, colour: Oklch): void {
  const { context, width, height, makeCanvas, random } = picture
  // The same light from the upper left as in the scenes.
  const gradient = addStops(context.createLinearGradient(0, 0, width, height * 0.7), [
    [0, shift(colour, [0.055, 0.004])],
    [0.5, colour],
    [1, shift(colour, [-0.09, 0.008])],
  ])
  context.fillStyle = gradient
  context.fillRect(0, 0, width, height)
  const noise = createNoise(random)
  const tile = makeCanvas(200, 200)
  const tileContext = contextOf(tile)
  const image = tileContext.createImageData(200, 200)
  for (let offset = 0; offset < image.data.length; offset += 4) {
    const pixel = offset / 4
    const level = 128 + 90 * noise.fbm((pixel % 200) / 5, Math.floor(pixel / 200) / 40, 3)
    image.data.set([level, level, level, 255], offset)
  }
  tileContext.putImageData(image, 0, 0)
  context.save()
  context.globalCompositeOperation = 'soft-light'
  context.globalAlpha = 0.14
  context.drawImage(tile, 0, 0, width, height)
  context.restore()
}

/** Gold along a path that was just built. */
export function strokeGold(picture: Picture, lineWidth: number): void {
  const { context, width, height } = picture
  context.lineWidth = lineWidth
  context.strokeStyle = addStops(context.createLinearGradient(0, 0, width, height), goldStops)
  context.stroke()
}

/** A quarter flower in each corner, inside two thin rules. */
export function paintBorder(picture: Picture, margin: number): void {
  const { context, width, height } = picture
  const unit = Math.min(width, height) / 1000
  for (const [inset, weight] of [
    [margin, 3],
    [margin + 10 * unit, 1.2],
  ] as const) {
    context.beginPath()
    context.rect(inset, inset, width - 2 * inset, height - 2 * inset)
    strokeGold(picture, weight * unit)
  }
  const corners: readonly (readonly [Point, number])[] = [
    [[margin, margin], 0],
    [[width - margin, margin], 1],
    [[width - margin, height - margin], 2],
    [[margin, height - margin], 3],
  ]
  for (const [at, quarter] of corners)
    paintCornerFlower(picture, at, { angle: (quarter * fullTurn) / 4, size: 62 * unit })
}

function paintCornerFlower(picture: Picture, at: Point, flower: { angle: number; size: number }): void {
  const { context } = picture
  context.save()
  context.translate(at[0], at[1])
  context.rotate(flower.angle)
  for (const ring of [1, 0.62]) {
    for (const index of upTo(5)) {
      context.save()
      context.rotate(((index / 4) * fullTurn) / 4)
      const size = flower.size * ring
      context.beginPath()
      context.moveTo(size * 0.22, 0)
      context.bezierCurveTo(size * 0.4, -size * 0.2, size * 0.8, -size * 0.16, size, 0)
      context.bezierCurveTo(size * 0.8, size * 0.16, size * 0.4, size * 0.2, size * 0.22, 0)
      context.fillStyle = css(ring === 1 ? [0.7, 0.12, 76] : [0.88, 0.1, 86])
      context.fill()
      context.restore()
    }
  }
  context.beginPath()
  context.arc(0, 0, flower.size * 0.2, 0, fullTurn)
  context.fillStyle = css([0.6, 0.13, 66])
  context.fill()
  context.restore()
}

/** Tone on tone behind the words: rays from the window's crown and faint rings, so that the field is paper and no void. */
export function paintRays(picture: Picture, box: Box, colour: Oklch): void {
  const { context, width, height } = picture
  const centre = [box.x + box.width / 2, box.y + box.height * 0.3] as const
  const far = Math.hypot(width, height)
  const rays = 28
  context.save()
  context.fillStyle = css(colour)
  for (const index of upTo(rays)) {
    const from = (index / rays) * fullTurn
    const to = from + (fullTurn / rays) * 0.5
    context.beginPath()
    context.moveTo(...centre)
    context.lineTo(centre[0] + Math.cos(from) * far, centre[1] + Math.sin(from) * far)
    context.lineTo(centre[0] + Math.cos(to) * far, centre[1] + Math.sin(to) * far)
    context.fill()
  }
  context.restore()
}
