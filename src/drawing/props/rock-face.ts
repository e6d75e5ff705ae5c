// A mountain: an outline with ridges that run down from the summit, relief lit from the sun's side, snow where it would lie.
import { mixColour, type Oklch, shift, toRgb } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { clamp, mix, type Point, smoothstep, upTo } from '../numbers.ts'

export type Mountain = {
  top: Point
  /** Half the width at the foot, scene pixels. */
  half: number
  foot: number
  rock: Oklch
  snow: Oklch
  /** Share of the height from the top that is under snow. */
  snowLine: number
  /** What the foot fades into. */
  haze: Oklch
  /** 1 when the sun stands to the right. */
  sunSide: 1 | -1
  seed: number
}

// The relief has no finer detail than this many points across.
const columns = 300

function outlineOf(brush: Brush, mountain: Mountain): Point[] {
  const { noise } = brush
  const { top, half, foot, seed } = mountain
  const side = (direction: -1 | 1) =>
    upTo(61).map((step): Point => {
      const t = step / 60
      const crag = noise.fbm(t * 7 + seed, direction * 4 + seed, 5) * 0.16 * (foot - top[1]) * Math.min(1, t * 7)
      return [top[0] + direction * t * half, mix(top[1], foot, t ** 0.92) + crag]
    })
  return [...side(-1).reverse(), ...side(1)]
}

/** Height of the rock above its slope: ridges fan out from the summit and break up towards the foot. */
function reliefOf(brush: Brush, mountain: Mountain, rows: number): Float32Array {
  const { noise } = brush
  const relief = new Float32Array((columns + 1) * (rows + 1))
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const across = (column / columns - 0.5) * 2.2
      const down = row / rows + 0.04
      const warp = noise.fbm(across * 3 + mountain.seed, down * 3, 3) * 0.34
      const fan = Math.atan2(across, down) * 2 + warp
      relief[row * (columns + 1) + column] =
        noise.ridged(fan + mountain.seed * 3, down * 1.7 + warp, 4) * (0.35 + down) +
        0.12 * noise.fbm(across * 12, down * 12 + mountain.seed, 3)
    }
  }
  return relief
}

export function paintMountain(brush: Brush, mountain: Mountain): void {
  const { context, noise } = brush
  const { top, half, foot, rock, snow, haze, sunSide } = mountain
  const tall = foot - top[1]
  const rows = Math.max(40, Math.round((columns * tall) / (half * 2)))
  const relief = reliefOf(brush, mountain, rows)
  const at = (column: number, row: number) => relief[row * (columns + 1) + column] ?? 0
  const ends = {
    rockLit: toRgb(shift(rock, [0.14, -0.01, -10])),
    rockDark: toRgb(shift(rock, [-0.17, 0.01, 10])),
    snowLit: toRgb(snow),
    snowDark: toRgb(mixColour(shift(snow, [-0.24, 0.04]), shift(rock, [0.06]), 0.35)),
    haze: toRgb(haze),
  }
  const face = brush.pixels([columns, rows], (x, y, column, row) => {
    const slope = (at(column + 1, row) - at(column, row)) * sunSide * -26
    // The side away from the sun is in shade as a whole.
    const flank = clamp((x - 0.5) * sunSide * 2.4 + noise.fbm(y * 4, mountain.seed, 2) * 0.8, -1, 1) * 0.24
    const light = clamp(0.48 + slope * 0.34 + flank)
    const edge = mountain.snowLine + noise.fbm(x * 7, y * 7 + mountain.seed, 4) * 0.3
    const steep = Math.abs(slope) * 0.22
    const cover = smoothstep(0.07, -0.05, y - edge + steep)
    const fog = smoothstep(0.5, 1, y) * 0.86
    const channel = (index: 0 | 1 | 2) =>
      mix(
        mix(
          mix(ends.rockDark[index], ends.rockLit[index], light),
          mix(ends.snowDark[index], ends.snowLit[index], light),
          cover,
        ),
        ends.haze[index],
        fog,
      )
    return [channel(0), channel(1), channel(2), 255]
  })
  context.save()
  brush.polygon([[top[0] - half, foot + tall], ...outlineOf(brush, mountain), [top[0] + half, foot + tall]])
  context.clip()
  context.imageSmoothingQuality = 'high'
  context.drawImage(face, top[0] - half, top[1] - tall * 0.06, half * 2, tall * 1.2)
  context.restore()
}
