// Fluid: folds of silk or liquid metal from twice-warped noise, lit like a relief. The ground for words
// when a prompt names no thing. India's flag flies here too: it is cloth.
import { labToRgb, type Oklch } from '../colour/oklch.ts'
import { rampTable, type Stop } from '../colour/ramp.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { glow } from '../kit/light.ts'
import { paintBirds, paintClouds, paintSky } from '../kit/sky.ts'
import { around, clamp } from '../numbers.ts'
import type { Palette } from '../palette/palette.ts'
import { paintFlagOnPole, paintFullFlag } from '../props/tricolour.ts'
import type { SceneBrief, SceneFamily } from './family.ts'

// The field is made at 560 px and enlarged: folds have no finer detail, and a 2048 px field would take 13 times as long.
const largestField = 560
const tableSize = 512

type Field = { size: number; width: number; height: number; heights: Float32Array; tones: Float32Array }

/** Dark to light through neighbouring hues. */
function silkRamp(palette: Palette): Stop[] {
  const isNamed = palette.namedHues.length > 0
  const colour = (lightness: number, chroma: number, turn: number): Oklch => [
    lightness,
    chroma * palette.strength,
    palette.hue + turn,
  ]
  const spread = isNamed ? 0.42 : 1
  const far = palette.namedHues[1]
  return [
    [0, colour(0.2, 0.1, -50 * spread)],
    [0.3, colour(0.42, 0.18, -12 * spread)],
    [0.52, colour(0.63, 0.2, 20 * spread)],
    [0.74, far === undefined ? colour(0.82, 0.14, 60 * spread) : [0.74, 0.16, far]],
    [1, colour(0.95, 0.05, 90 * spread)],
  ]
}

// Two octaves only and sin amplitude .055: more of either turns silk into jagged metal.
function makeField(brush: Brush, frequency: number): Field {
  const { noise, random } = brush
  const fieldSize = Math.min(largestField, Math.max(brush.width, brush.height))
  const width = Math.round(fieldSize * Math.max(1, brush.width / brush.height))
  const height = Math.round(fieldSize * Math.max(1, brush.height / brush.width))
  const heights = new Float32Array(width * height)
  const tones = new Float32Array(width * height)
  const startX = random.between(0, 9)
  const startY = random.between(0, 9)
  for (let row = 0, offset = 0; row < height; row++) {
    for (let column = 0; column < width; column++, offset++) {
      const x = (column / fieldSize) * frequency + startX
      const y = (row / fieldSize) * frequency + startY
      const firstX = noise.fbm(x, y, 2)
      const firstY = noise.fbm(x + 5.2, y + 1.3, 2)
      const secondX = noise.fbm(x + 1.5 * firstX + 1.7, y + 1.5 * firstY + 9.2, 2)
      const secondY = noise.fbm(x + 1.5 * firstX + 8.3, y + 1.5 * firstY + 2.8, 2)
      const value = noise.silk(x + 1.5 * secondX, y + 1.5 * secondY)
      heights[offset] = value + 0.055 * Math.sin(value * 21 + firstX * 5)
      tones[offset] = firstY + 0.5 * secondX
    }
  }
  return { size: fieldSize, width, height, heights, tones }
}

function shadeField(brush: Brush, field: Field, stops: readonly Stop[]) {
  const table = rampTable(stops, tableSize)
  const { size, width, height, heights, tones } = field
  return brush.pixels([width, height], (_x, _y, column, row) => {
    const offset = row * width + column
    const here = heights[offset] ?? 0
    const right = column < width - 1 ? (heights[offset + 1] ?? here) : here
    const below = row < height - 1 ? (heights[offset + width] ?? here) : here
    const normalX = (here - right) * size * 0.3
    const normalY = (here - below) * size * 0.3
    const normalZ = 1 / Math.hypot(normalX, normalY, 1)
    const light = (normalX * -0.55 + normalY * -0.6 + 0.58) * normalZ
    const shine = Math.max(0, (normalX * -0.33 + normalY * -0.36 + 0.87) * normalZ) ** 26
    const tone = around(
      table,
      clamp((here * 0.75 + (tones[offset] ?? 0) * 0.35 + 0.5) * (tableSize - 1), 0, tableSize - 1),
    )
    const colourful = 1.05 - shine * 0.4
    const [red, green, blue] = labToRgb([
      tone[0] + (light - 0.45) * 0.34 + shine * 0.13,
      tone[1] * colourful,
      tone[2] * colourful,
    ])
    return [red, green, blue, 255]
  })
}

const flagLook = {
  quietZone: { x: 0.08, y: 0.04, width: 0.84, height: 0.22 },
  grade: { ...plainGrade, vignette: 0.2, bloom: 0.1, grain: 0.14 },
}

/** Cloth from edge to edge, or a flag on its pole above a morning sky. */
function paintTricolour(brush: Brush, brief: SceneBrief) {
  if (brief.variant % 2 === 0) {
    paintFullFlag(brush)
    return flagLook
  }
  const { width, height, unit } = brush
  const { palette } = brief
  paintSky(brush, palette.sky, height * 1.1)
  paintClouds(brush, { bottom: height, colour: [0.99, 0.01, 80], density: 0.9, stretch: 4 })
  glow(brush, brush.place(0.2, 0.16), { radius: 700 * unit, colour: [0.96, 0.07, 85], alpha: 0.5, blend: 'screen' })
  paintFlagOnPole(brush, [width * 0.16, height * 1.02], {
    height: height * 0.84,
    width: Math.min(width * 0.78, height * 0.74),
  })
  paintBirds(brush, { at: brush.place(0.72, 0.13), count: 6, colour: [0.4, 0.04, 260, 0.7] })
  return flagLook
}

function paint(brush: Brush, brief: SceneBrief) {
  if (brief.has('tricolour')) return paintTricolour(brush, brief)
  const { palette } = brief
  const stops = silkRamp(palette)
  const silk = shadeField(brush, makeField(brush, brush.random.pick([0.55, 0.8, 1.1])), stops)
  brush.context.imageSmoothingQuality = 'high'
  brush.context.drawImage(silk, 0, 0, brush.width, brush.height)
  const lightest = around(stops, stops.length - 1)[1]
  glow(brush, brush.place(0.22, 0.15), {
    radius: brush.width * 0.75,
    colour: [0.8, 0.08, lightest[2]],
    alpha: 0.2,
    blend: 'screen',
  })
  return {
    quietZone: { x: 0.1, y: 0.3, width: 0.8, height: 0.4 },
    grade: {
      ...plainGrade,
      vignette: 0.28,
      bloom: 0.2,
      tint: [0.2, 0.07, palette.hue - 40] as const,
      grain: 0.22,
      split: 0.1,
    },
  }
}

export const fluid: SceneFamily = { name: 'fluid', closeUp: { centre: [0.5, 0.5], zoom: 1.6 }, mayMirror: true, paint }
