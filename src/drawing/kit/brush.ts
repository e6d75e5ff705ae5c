// The brush: a context with units, seeded chance, soft layers and sprites. Every scene draws through one; none makes canvases itself.
// Layers follow the current transform, so a shadow inside a rotated scope lands where the thing is.
import { type Blend, type Canvas2D, type CanvasLike, contextOf, type Gradient, type MakeCanvas } from '../canvas.ts'
import { css, type Oklch, type Rgb } from '../colour/oklch.ts'
import { addStops, type Stop } from '../colour/ramp.ts'
import { createNoise, type Noise } from '../noise/perlin.ts'
import type { Random } from '../noise/random.ts'
import { fullTurn, type Point } from '../numbers.ts'

export type Scope = { blend?: Blend; alpha?: number /** scene pixels */; blur?: number }

export type Layer = Scope & {
  /** Share of the full resolution; by default what the blur hides. */
  resolution?: number
  /** Moves what is drawn: drawing shifted, unlike shifting a finished layer, leaves no cut edge. Scene pixels. */
  offset?: Point
  /** Nothing is drawn beyond `reach` of `at`: a small layer instead of one of the whole picture. */
  within?: { at: Point; reach: number }
}

/** How the scene lies in the picture: portraits look closer, every second seed is mirrored. */
export type View = {
  zoom: number /** scene point that lies at the centre, as shares */
  centre: Point
  isMirrored: boolean
}

export type Paint = Oklch | Gradient

function styleOf(paint: Paint): string | Gradient {
  return 'addColorStop' in paint ? paint : css(paint)
}

type Target = { context: Canvas2D; width: number; height: number; resolution: number; left: number; top: number }

export class Brush {
  /** Scene size in scene pixels; shares of it place things. */
  readonly width: number
  readonly height: number
  /** A thousandth of the shorter side: sizes are given in it, so a picture looks the same at every resolution. */
  readonly unit: number
  readonly random: Random
  readonly noise: Noise
  readonly makeCanvas: MakeCanvas
  private readonly view: View
  private target: Target

  constructor(options: {
    context: Canvas2D
    width: number
    height: number
    random: Random
    makeCanvas: MakeCanvas
    view: View
  }) {
    const { context, width, height, view } = options
    this.width = width
    this.height = height
    this.unit = Math.min(width, height) / 1000
    this.random = options.random
    this.noise = createNoise(options.random)
    this.makeCanvas = options.makeCanvas
    this.view = view
    this.target = { context, width, height, resolution: 1, left: 0, top: 0 }
    const mirror = view.isMirrored ? -1 : 1
    context.setTransform(
      mirror * view.zoom,
      0,
      0,
      view.zoom,
      width / 2 - mirror * view.zoom * view.centre[0] * width,
      height / 2 - view.zoom * view.centre[1] * height,
    )
  }

  get context(): Canvas2D {
    return this.target.context
  }

  /** A point given as shares of the scene's size. */
  place(x: number, y: number): Point {
    return [x * this.width, y * this.height]
  }

  linear(from: Point, to: Point, stops: readonly Stop[]): Gradient {
    return addStops(this.context.createLinearGradient(from[0], from[1], to[0], to[1]), stops)
  }

  /** From the middle outwards; with `focus` the bright middle of a ball that is lit from the side. */
  radial(circle: { at: Point; radius: number; from?: number; focus?: Point }, stops: readonly Stop[]): Gradient {
    const { at, radius, from = 0, focus = at } = circle
    return addStops(this.context.createRadialGradient(focus[0], focus[1], from, at[0], at[1], radius), stops)
  }

  /** The whole scene and a margin: mirrored and zoomed views never show an edge. */
  flood(paint: Paint): void {
    this.context.fillStyle = styleOf(paint)
    this.context.fillRect(-this.width, -this.height, this.width * 3, this.height * 3)
  }

  fill(paint: Paint): void {
    this.context.fillStyle = styleOf(paint)
    this.context.fill()
  }

  stroke(colour: Oklch, widthInUnits: number): void {
    this.context.strokeStyle = css(colour)
    this.context.lineWidth = widthInUnits * this.unit
    this.context.stroke()
  }

  ellipse(at: Point, radii: Point, rotation = 0): void {
    this.context.beginPath()
    this.context.ellipse(at[0], at[1], radii[0], radii[1], rotation, 0, fullTurn)
  }

  circle(at: Point, radius: number): void {
    this.ellipse(at, [radius, radius])
  }

  polygon(points: readonly Point[]): void {
    this.context.beginPath()
    for (const [index, [x, y]] of points.entries()) {
      if (index === 0) this.context.moveTo(x, y)
      else this.context.lineTo(x, y)
    }
    this.context.closePath()
  }

  scoped(scope: Scope, draw: (context: Canvas2D) => void): void {
    const { context } = this
    context.save()
    if (scope.blend) context.globalCompositeOperation = scope.blend
    if (scope.alpha !== undefined) context.globalAlpha *= scope.alpha
    if (scope.blur) context.filter = `blur(${scope.blur * this.view.zoom * this.target.resolution}px)`
    draw(context)
    context.restore()
  }

  /** Saves, moves and turns; drawing inside is relative to `at`. */
  turned(at: Point, rotation: number, draw: (context: Canvas2D) => void): void {
    const { context } = this
    context.save()
    context.translate(at[0], at[1])
    context.rotate(rotation)
    draw(context)
    context.restore()
  }

  /**
   * Draws into an off-screen canvas and lays it over the picture. Blur happens inside the small canvas, which is then enlarged:
   * a filter while enlarging would run at full size (podium at 1024 px: 95 ms instead of 197).
   */
  layer(layer: Layer, draw: (context: Canvas2D) => void): void {
    const outer = this.target
    const blur = layer.blur ?? 0
    const resolution = (layer.resolution ?? (blur > 6 * this.unit ? 0.25 : blur > 0 ? 0.5 : 1)) * outer.resolution
    const box = this.boxOf(layer, blur)
    if (box.width <= 0 || box.height <= 0) return
    const canvas = this.makeCanvas(box.width * resolution, box.height * resolution)
    const context = contextOf(canvas)
    const ratio = resolution / outer.resolution
    const current = outer.context.getTransform()
    const [dx, dy] = layer.offset ?? [0, 0]
    const zoom = this.view.zoom * resolution
    context.setTransform(
      current.a * ratio,
      current.b * ratio,
      current.c * ratio,
      current.d * ratio,
      current.e * ratio + (outer.left - box.left) * resolution + dx * zoom * (this.view.isMirrored ? -1 : 1),
      current.f * ratio + (outer.top - box.top) * resolution + dy * zoom,
    )
    this.drawInto(
      { context, width: canvas.width, height: canvas.height, resolution, left: box.left, top: box.top },
      () => draw(context),
    )
    const finished = blur > 0 ? this.blurred(canvas, blur * zoom) : canvas
    this.lay(finished, box, layer)
  }

  /** Draws once into a square of its own, centre at 0,0; stamp it as often as needed. */
  sprite(size: number, draw: (context: Canvas2D, radius: number) => void): CanvasLike {
    const resolution = this.view.zoom * this.target.resolution
    const canvas = this.makeCanvas(size * resolution, size * resolution)
    const context = contextOf(canvas)
    context.setTransform(resolution, 0, 0, resolution, canvas.width / 2, canvas.height / 2)
    this.drawInto({ context, width: canvas.width, height: canvas.height, resolution, left: 0, top: 0 }, () =>
      draw(context, size / 2),
    )
    return canvas
  }

  stamp(sprite: CanvasLike, at: Point, look: { size: number; rotation?: number; squash?: number }): void {
    const { context } = this
    context.save()
    context.translate(at[0], at[1])
    context.scale(1, look.squash ?? 1)
    context.rotate(look.rotation ?? 0)
    context.drawImage(sprite, -look.size / 2, -look.size / 2, look.size, look.size)
    context.restore()
  }

  /** A small picture made pixel by pixel; `paint` gets shares 0 to 1 and answers red, green, blue and alpha 0-255. */
  pixels(
    size: Point,
    paint: (x: number, y: number, column: number, row: number) => readonly [...Rgb, number],
  ): CanvasLike {
    const [width, height] = size
    const canvas = this.makeCanvas(width, height)
    const context = contextOf(canvas)
    const image = context.createImageData(width, height)
    const { data } = image
    for (let row = 0, offset = 0; row < height; row++) {
      for (let column = 0; column < width; column++, offset += 4) {
        const colour = paint(column / width, row / height, column, row)
        data[offset] = colour[0]
        data[offset + 1] = colour[1]
        data[offset + 2] = colour[2]
        data[offset + 3] = colour[3]
      }
    }
    context.putImageData(image, 0, 0)
    return canvas
  }

  /** What has been drawn so far, in picture pixels, and how to find a scene point in it. */
  snapshot(): { canvas: CanvasLike; toPicture: (at: Point) => Point; zoom: number } {
    const canvas = this.makeCanvas(this.width, this.height)
    contextOf(canvas).drawImage(this.target.context.canvas, 0, 0, this.width, this.height)
    const matrix = this.target.context.getTransform()
    return {
      canvas,
      toPicture: ([x, y]) => [matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f],
      zoom: this.view.zoom,
    }
  }

  private drawInto(target: Target, draw: () => void): void {
    const kept = this.target
    this.target = target
    try {
      draw()
    } finally {
      this.target = kept
    }
  }

  /** In pixels of the whole picture (or of the sprite that is being drawn). */
  private boxOf(layer: Layer, blur: number): { left: number; top: number; width: number; height: number } {
    const { left, top, width, height, resolution, context } = this.target
    const right = left + width / resolution
    const bottom = top + height / resolution
    if (layer.within === undefined) return { left, top, width: right - left, height: bottom - top }
    const matrix = context.getTransform()
    const [x, y] = layer.within.at
    const centreX = (matrix.a * x + matrix.c * y + matrix.e) / resolution + left
    const centreY = (matrix.b * x + matrix.d * y + matrix.f) / resolution + top
    const stretch = Math.max(Math.hypot(matrix.a, matrix.b), Math.hypot(matrix.c, matrix.d)) / resolution
    const [dx, dy] = layer.offset ?? [0, 0]
    const reach = layer.within.reach * stretch + (3 * blur + Math.abs(dx) + Math.abs(dy)) * this.view.zoom
    const boxLeft = Math.max(left, Math.floor(centreX - reach))
    const boxTop = Math.max(top, Math.floor(centreY - reach))
    return {
      left: boxLeft,
      top: boxTop,
      width: Math.min(right, Math.ceil(centreX + reach)) - boxLeft,
      height: Math.min(bottom, Math.ceil(centreY + reach)) - boxTop,
    }
  }

  private blurred(canvas: CanvasLike, radius: number): CanvasLike {
    const copy = this.makeCanvas(canvas.width, canvas.height)
    const context = contextOf(copy)
    context.filter = `blur(${radius}px)`
    context.drawImage(canvas, 0, 0, canvas.width, canvas.height)
    return copy
  }

  private lay(
    canvas: CanvasLike,
    box: { left: number; top: number; width: number; height: number },
    scope: Scope,
  ): void {
    const { context, resolution, left, top } = this.target
    context.save()
    context.setTransform(resolution, 0, 0, resolution, -left * resolution, -top * resolution)
    context.globalCompositeOperation = scope.blend ?? 'source-over'
    context.globalAlpha *= scope.alpha ?? 1
    context.imageSmoothingQuality = scope.blur ? 'low' : 'high'
    context.drawImage(canvas, box.left, box.top, box.width, box.height)
    context.restore()
  }
}
