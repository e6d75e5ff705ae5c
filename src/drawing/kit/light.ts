// Light and shade that every scene shares: glows, shadows, blurred discs of light, mist, beams. One look, one set of falloffs.
import type { Blend, Canvas2D } from '../canvas.ts'
import { css, fade, type Oklch } from '../colour/oklch.ts'
import { mix, type Point } from '../numbers.ts'
import type { Brush } from './brush.ts'

// A long tail looks like light; a plain two-stop gradient looks like a disc.
const glowFalloff = [
  [0, 1],
  [0.06, 0.78],
  [0.14, 0.5],
  [0.26, 0.27],
  [0.42, 0.12],
  [0.62, 0.045],
  [0.82, 0.012],
  [1, 0],
] as const

export type Glow = {
  radius: number
  colour: Oklch
  alpha?: number
  blend?: Blend /** height over width */
  squash?: number
}

export function glow(brush: Brush, at: Point, light: Glow): void {
  const { radius, colour, alpha = 1, blend = 'lighter', squash = 1 } = light
  brush.scoped({ blend }, (context) => {
    context.translate(at[0], at[1])
    context.scale(1, squash)
    const gradient = context.createRadialGradient(0, 0, 0, 0, 0, radius)
    for (const [position, strength] of glowFalloff) gradient.addColorStop(position, css(fade(colour, strength * alpha)))
    context.fillStyle = gradient
    context.fillRect(-radius, -radius, 2 * radius, 2 * radius)
  })
}

export type Shadow = {
  /** Units of the brush: about 7 for contact, 24 to 34 for a cast shadow. */
  blur: number
  alpha: number
  /** Units. */
  offset?: Point
  hue?: number
  within?: { at: Point; reach: number }
}

/**
 * Multiplies the shape that `draw` fills, in bluish dark, blurred and moved. It draws on a layer: use the context it is given (or
 * brush.context, which is the same one meanwhile), never one that was kept from before.
 */
export function castShadow(brush: Brush, shadow: Shadow, draw: (context: Canvas2D) => void): void {
  const { unit } = brush
  const [dx, dy] = shadow.offset ?? [0, 0]
  brush.layer(
    {
      blend: 'multiply',
      blur: shadow.blur * unit,
      alpha: shadow.alpha,
      offset: [dx * unit, dy * unit],
      ...(shadow.within ? { within: shadow.within } : {}),
    },
    (context) => {
      context.fillStyle = css([0.22, 0.06, shadow.hue ?? 280])
      context.strokeStyle = context.fillStyle
      draw(context)
    },
  )
}

/** The shadow of something flat and round that lies on a ground seen from above or from the side. */
export function groundShadow(brush: Brush, shadow: Shadow, disc: { at: Point; radii: Point; rotation?: number }): void {
  const reach = Math.max(...disc.radii) * 1.05
  castShadow(brush, { within: { at: disc.at, reach }, ...shadow }, () => {
    brush.ellipse(disc.at, disc.radii, disc.rotation)
    brush.context.fill()
  })
}

export type Bokeh = {
  count: number
  /** Shares of the scene: left, top, right, bottom. */
  box: readonly [number, number, number, number]
  /** Units, smallest and largest; few are large. */
  radii: readonly [number, number]
  hues: readonly number[]
  alpha: number
  /** Units. */
  blur: number
}

/** Discs with a brighter rim, as a lens makes of far lights. Chroma .17: weaker ones turn to pink soap on maroon. */
export function bokeh(brush: Brush, lights: Bokeh): void {
  const { random, unit } = brush
  const [left, top, right, bottom] = lights.box
  const resolution = lights.blur > 1.5 ? 0.5 : 1
  brush.layer({ blend: 'lighter', blur: lights.blur * unit, resolution }, (context) => {
    for (let i = 0; i < lights.count; i++) {
      const radius = mix(lights.radii[0], lights.radii[1], random.next() ** 2.2) * unit
      const at = brush.place(random.between(left, right), random.between(top, bottom))
      const hue = random.pick(lights.hues)
      const alpha = lights.alpha * random.between(0.35, 1)
      const lightness = random.between(0.6, 0.76)
      context.fillStyle = brush.radial({ at, radius }, [
        [0, [lightness, 0.17, hue, alpha * 0.5]],
        [0.8, [lightness, 0.17, hue, alpha * 0.7]],
        [0.92, [lightness + 0.06, 0.16, hue, alpha]],
        [1, [lightness, 0.17, hue, 0]],
      ])
      brush.circle(at, radius)
      context.fill()
    }
  })
}

/** Three overlapping bands of the horizon's colour: depth between two layers of a landscape. */
export function mist(brush: Brush, band: { y: number; height: number; colour: Oklch; alpha: number }): void {
  const { context } = brush
  const { height, colour, alpha } = band
  for (const step of [-1, 0, 1]) {
    const y = band.y + step * height * 0.2
    context.fillStyle = brush.linear(
      [0, y - height],
      [0, y + height * 0.5],
      [
        [0, fade(colour, 0)],
        [0.66, fade(colour, alpha / 2)],
        [1, fade(colour, 0)],
      ],
    )
    context.fillRect(-brush.width, y - height, brush.width * 3, height * 1.5)
  }
}

/** Thin bright strokes on water below a light. */
export function glitter(
  brush: Brush,
  water: { top: number; count: number; centre: number; spread: number; hues: readonly number[]; alpha: number },
): void {
  const { random, unit, height, width } = brush
  brush.scoped({ blend: 'lighter' }, () => {
    for (let i = 0; i < water.count; i++) {
      const depth = random.next() ** 1.4
      const y = mix(water.top, height, depth)
      const x = water.centre * width + random.bell() * mix(0.3, 1, depth) * water.spread * width
      brush.ellipse([x, y], [random.between(6, 46) * unit * (0.3 + depth), Math.max(0.6, 1.3 * unit)])
      brush.fill([0.8, 0.11, random.pick(water.hues), random.between(0.2, 1) * water.alpha * (1 - depth * 0.6)])
    }
  })
}

/** A star field: most are faint, few are bright. */
export function stars(brush: Brush, field: { count: number; bottom: number; alpha: number }): void {
  const { random, unit, width } = brush
  for (let i = 0; i < field.count; i++) {
    const brightness = random.next() ** 6
    const radius = mix(0.5, 2.3, brightness) * unit
    const at: Point = [random.next() * width, random.next() ** 1.25 * field.bottom]
    const colour: Oklch = [0.96, 0.03, random.pick([60, 250, 260])]
    brush.circle(at, radius)
    brush.fill(fade(colour, random.between(0.25, 1) * field.alpha * (1 - (0.5 * at[1]) / field.bottom)))
    if (brightness > 0.55) glow(brush, at, { radius: 16 * unit, colour, alpha: 0.6 * field.alpha })
  }
}
