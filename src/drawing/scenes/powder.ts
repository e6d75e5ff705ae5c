// Powder burst: clouds of colour thrown up from below, made pixel by pixel and lit from the upper left by their own density.
import { labToRgb, type Oklab, type Oklch, shift, toLab } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { glow } from '../kit/light.ts'
import { around, clamp, mix, smoothstep } from '../numbers.ts'
import { accent, ground } from '../palette/palette.ts'
import { paintDumbbell } from '../props/dumbbell.ts'
import { paintGulalPlate } from '../props/gulal.ts'
import type { SceneBrief, SceneFamily } from './family.ts'

const largestField = 460

type Cloud = { hue: number; x: number; y: number; size: number; offset: number }
type Burst = { x: number; y: number; clouds: Cloud[] }
type Field = { width: number; height: number; density: Float32Array; shares: Float32Array }

/** Where the burst comes from and how its clouds fan out: from below, from both sides, or from a corner. */
function chooseBurst(brush: Brush, hues: readonly number[]): Burst {
  const { random } = brush
  const kind = random.pick(['below', 'below', 'corner', 'band'] as const)
  const fan = (index: number) => (index + 0.5) / hues.length
  const cloud = (hue: number, index: number): Cloud => {
    const offset = index * 7.3 + random.between(0, 40)
    const jitter = random.between(-0.03, 0.03)
    if (kind === 'corner') {
      const angle = -Math.PI * (0.04 + 0.44 * fan(index))
      return { hue, x: 0.1 + Math.cos(angle) * 0.55, y: 0.95 + Math.sin(angle) * 0.62 + jitter, size: 0.34, offset }
    }
    if (kind === 'band')
      return { hue, x: 0.08 + 0.84 * fan(index), y: 0.62 - 0.14 * Math.sin(fan(index) * 9) + jitter, size: 0.3, offset }
    const angle = -Math.PI * (0.12 + 0.76 * fan(index))
    return { hue, x: 0.5 + Math.cos(angle) * 0.24, y: 0.84 + Math.sin(angle) * 0.46 + jitter, size: 0.3, offset }
  }
  const source = kind === 'corner' ? { x: 0, y: 1.05 } : { x: 0.5, y: kind === 'band' ? 1.5 : 1 }
  return { ...source, clouds: hues.map(cloud) }
}

/** Cartesian noise makes the body, polar noise the blast. */
function makeField(brush: Brush, burst: Burst): Field {
  const { noise } = brush
  const fieldSize = Math.min(largestField, Math.max(brush.width, brush.height))
  const width = Math.round(fieldSize * Math.max(1, brush.width / brush.height))
  const height = Math.round(fieldSize * Math.max(1, brush.height / brush.width))
  const count = burst.clouds.length
  const density = new Float32Array(width * height)
  const shares = new Float32Array(width * height * count)
  for (let row = 0, pixel = 0; row < height; row++) {
    for (let column = 0; column < width; column++, pixel++) {
      const x = column / width
      const y = row / height
      const angle = Math.atan2(y - burst.y, x - burst.x)
      const reach = Math.hypot(x - burst.x, y - burst.y)
      const warpX = noise.at(x * 3.2, y * 3.2) * 0.13
      const warpY = noise.at(x * 3.2 + 9, y * 3.2 + 4) * 0.13
      let total = 0
      for (let index = 0; index < count; index++) {
        const cloud = around(burst.clouds, index)
        const distance = Math.hypot(x + warpX - cloud.x, y + warpY - cloud.y) / cloud.size
        if (distance > 1.5) continue
        const rough =
          0.62 * noise.fbm(x * 5 + cloud.offset, y * 5 + cloud.offset, 5) +
          0.62 * noise.fbm(angle * 4.2 + cloud.offset, reach * 2.1 - cloud.offset, 4)
        const value = Math.max(0, (1 - distance + rough * 1.15) * 1.1)
        shares[pixel * count + index] = value ** 3.08
        total = Math.max(total, value) + 0.12 * Math.min(total, value)
      }
      density[pixel] = total
    }
  }
  return { width, height, density, shares }
}

type Tones = { body: Oklab; light: Oklab; shade: Oklab }

/** Light from two density differences, near and far: its own fine noise would make popcorn. */
function paintField(brush: Brush, field: Field, tones: readonly Tones[], background: Oklch) {
  const { width, density, shares } = field
  const base = labToRgb(toLab(background))
  return brush.pixels([width, field.height], (_x, _y, column, row) => {
    const pixel = row * width + column
    const here = density[pixel] ?? 0
    const sum = [0, 0, 0, 0, 0, 0, 0, 0, 0]
    let weights = 0
    for (const [index, tone] of tones.entries()) {
      const weight = shares[pixel * tones.length + index] ?? 0
      if (weight === 0) continue
      weights += weight
      for (let channel = 0; channel < 3; channel++) {
        sum[channel] = (sum[channel] ?? 0) + weight * (tone.shade[channel] ?? 0)
        sum[channel + 3] = (sum[channel + 3] ?? 0) + weight * (tone.body[channel] ?? 0)
        sum[channel + 6] = (sum[channel + 6] ?? 0) + weight * (tone.light[channel] ?? 0)
      }
    }
    if (weights < 1e-4) return [...base, 0]
    const near = (here - (density[pixel - 3 - 3 * width] ?? 0)) * 1.1
    const far = (here - (density[pixel - 16 - 16 * width] ?? 0)) * 0.55
    const light = clamp(0.5 + near + far)
    const channel = (index: number) =>
      (light < 0.5
        ? mix(sum[index] ?? 0, sum[index + 3] ?? 0, light * 2)
        : mix(sum[index + 3] ?? 0, sum[index + 6] ?? 0, light * 2 - 1)) / weights
    return [...labToRgb([channel(0), channel(1), channel(2)]), 255 * smoothstep(0, 0.62, here) ** 1.3]
  })
}

/** Yellow is lighter than the other powders, and its shade is orange: dark yellow would be olive. */
function tonesOf(hue: number, isLight: boolean): Tones {
  const isYellow = hue > 65 && hue < 115
  if (isYellow)
    return {
      body: toLab([0.8, 0.18, hue + 4]),
      light: toLab([0.95, 0.1, hue + 12]),
      shade: toLab([isLight ? 0.66 : 0.55, 0.16, 55]),
    }
  return {
    body: toLab([0.66, 0.21, hue]),
    light: toLab([0.9, 0.12, hue + 12]),
    shade: toLab([isLight ? 0.5 : 0.36, 0.17, hue - 14]),
  }
}

function paintSpecks(brush: Brush, burst: Burst): void {
  const { random, unit } = brush
  const specks = 4200
  for (let i = 0; i < specks; i++) {
    const cloud = random.pick(burst.clouds)
    const throwX = (cloud.x - burst.x) * random.between(0.3, 1.7) + random.bell() * 0.16
    const throwY = (cloud.y - burst.y) * random.between(0.3, 1.6) + random.bell() * 0.16
    const size = (random.chance(0.03) ? random.between(2, 5) : random.between(0.5, 1.7)) * unit
    brush.circle(brush.place(burst.x + throwX, burst.y + throwY), size)
    brush.fill([random.between(0.6, 0.9), 0.19, cloud.hue + random.between(-10, 10), random.between(0.25, 0.95)])
  }
  brush.layer({ blur: 6 * unit, blend: 'screen' }, () => {
    for (let i = 0; i < 40; i++) {
      const cloud = random.pick(burst.clouds)
      brush.circle(
        brush.place(cloud.x + random.bell() * 0.3, cloud.y + random.bell() * 0.3),
        random.between(4, 14) * unit,
      )
      brush.fill([0.75, 0.17, cloud.hue, 0.7])
    }
  })
}

/** Three plates of colour in a row along the lower edge. */
function paintPlates(brush: Brush, hues: readonly number[]): void {
  const { width, height, unit } = brush
  const half = Math.min(width * 0.19, 200 * unit)
  for (const [index, [x, y]] of (
    [
      [-1.55, -0.34],
      [1.55, -0.3],
      [0, 0],
    ] as const
  ).entries())
    paintGulalPlate(brush, [width * 0.5 + x * half, height - 60 * unit + y * half], { half, hue: around(hues, index) })
}

function paint(brush: Brush, brief: SceneBrief) {
  const { width, height, unit, context } = brush
  const { palette } = brief
  const isLight = palette.key === 'light'
  const background: Oklch = isLight ? [0.95, 0.02, palette.hue] : ground(palette, 0.14, 0.05)
  const hues = palette.namedHues.length > 0 ? [0, 1, 2, 3].map((index) => accent(palette, index)) : [...palette.hues]
  const burst = chooseBurst(brush, hues)
  const tones = burst.clouds.map(({ hue }) => tonesOf(hue, isLight))
  const powderImage = paintField(brush, makeField(brush, burst), tones, background)
  brush.flood(
    brush.radial({ at: [width * 0.5, height * 0.6], radius: Math.max(width, height) * 0.85 }, [
      [0, shift(background, [isLight ? 0.03 : 0.14, isLight ? 0 : 0.04])],
      [1, shift(background, [isLight ? -0.06 : 0])],
    ]),
  )
  if (!isLight)
    glow(brush, [width * 0.5, height * 0.55], {
      radius: width * 0.6,
      colour: [0.5, 0.15, around(hues, 0)],
      alpha: 0.35,
    })
  context.imageSmoothingQuality = 'high'
  const lay = () => context.drawImage(powderImage, 0, 0, width, height)
  brush.layer({ blur: 26 * unit, alpha: 0.85 }, (layer) => layer.drawImage(powderImage, 0, 0, width, height))
  lay()
  if (!isLight)
    brush.layer({ blur: 12 * unit, alpha: 0.3, blend: 'screen' }, (layer) =>
      layer.drawImage(powderImage, 0, 0, width, height),
    )
  if (brief.has('dumbbell')) {
    paintDumbbell(brush, brush.place(0.5, 0.62), {
      length: Math.min(width * 0.74, 700 * unit),
      rotation: brush.random.pick([-0.3, 0.24]),
      colour: [0.62, 0.19, around(hues, 0)],
    })
    // Some of the powder drifts in front of the weight.
    brush.layer({ blur: 18 * unit, alpha: 0.5, offset: [0, 190 * unit] }, (layer) =>
      layer.drawImage(powderImage, 0, height * 0.2, width, height * 0.8),
    )
  }
  paintSpecks(brush, burst)
  if (brief.has('gulal')) paintPlates(brush, hues)
  return {
    quietZone: { x: 0.06, y: 0.05, width: 0.88, height: 0.18 },
    grade: {
      ...plainGrade,
      vignette: isLight ? 0.15 : 0.4,
      bloom: isLight ? 0 : 0.18,
      tint: [0.2, 0.07, 300] as const,
      grain: 0.26,
    },
  }
}

export const powder: SceneFamily = {
  name: 'powder',
  closeUp: { centre: [0.5, 0.55], zoom: 1.5 },
  mayMirror: true,
  paint,
}
