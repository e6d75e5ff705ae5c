// Brass plates heaped with Holi colours, seen from the side; the powder is loose, so every heap has its own slope.
import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { groundShadow } from '../kit/light.ts'
import { mix, type Point, upTo } from '../numbers.ts'
import { metalAcross } from './stage.ts'

function heapColour(hue: number): Oklch {
  return hue > 65 && hue < 115 ? [0.84, 0.17, hue] : [0.64, 0.22, hue]
}

function paintHeap(brush: Brush, foot: Point, half: number, hue: number): void {
  const { noise, random } = brush
  const colour = heapColour(hue)
  const tall = half * 0.86
  const crest = upTo(41).map((step): Point => {
    const t = step / 40
    const rise = Math.sin(t * Math.PI) ** 1.25 * tall
    return [foot[0] - half + t * half * 2, foot[1] - rise + noise.fbm(t * 7 + hue, hue, 3) * half * 0.07]
  })
  brush.polygon([...crest, [foot[0] + half, foot[1] + half * 0.12], [foot[0] - half, foot[1] + half * 0.12]])
  brush.fill(
    brush.radial(
      { at: [foot[0], foot[1]], radius: half * 1.25, focus: [foot[0] - half * 0.35, foot[1] - tall * 0.7] },
      [
        [0, shift(colour, [0.18, -0.05, 8])],
        [0.5, colour],
        [1, shift(colour, [-0.2, -0.02, -14])],
      ],
    ),
  )
  for (let i = 0; i < 150; i++) {
    const t = random.next()
    const top = Math.sin(t * Math.PI) ** 1.25 * tall
    const at: Point = [foot[0] - half + t * half * 2, foot[1] - top * random.next()]
    brush.circle(at, random.between(0.006, 0.018) * half)
    brush.fill(shift(colour, [random.between(-0.14, 0.2), -0.03, random.between(-10, 10)]))
  }
}

/** `foot` is the middle of the plate's lower edge; `half` its half width in scene pixels. */
export function paintGulalPlate(brush: Brush, foot: Point, plate: { half: number; hue: number }): void {
  const { context } = brush
  const { half, hue } = plate
  const rim = foot[1] - half * 0.3
  groundShadow(
    brush,
    { blur: 12, alpha: 0.7, offset: [12, 6], hue: 300 },
    { at: [foot[0] + half * 0.08, foot[1]], radii: [half * 0.9, half * 0.14] },
  )
  brush.ellipse([foot[0], rim], [half, half * 0.2])
  brush.fill([0.4, 0.09, 60])
  paintHeap(brush, [foot[0], rim + half * 0.06], half * 0.84, hue)
  context.beginPath()
  context.moveTo(foot[0] - half, rim)
  context.bezierCurveTo(
    foot[0] - half * 0.86,
    foot[1],
    foot[0] - half * 0.5,
    foot[1] + half * 0.06,
    foot[0],
    foot[1] + half * 0.06,
  )
  context.bezierCurveTo(
    foot[0] + half * 0.5,
    foot[1] + half * 0.06,
    foot[0] + half * 0.86,
    foot[1],
    foot[0] + half,
    rim,
  )
  context.ellipse(foot[0], rim, half, half * 0.2, 0, 0, Math.PI)
  context.closePath()
  brush.fill(metalAcross(brush, foot[0] - half, foot[0] + half))
  for (const bead of upTo(17)) {
    const angle = mix(Math.PI * 0.95, Math.PI * 0.05, bead / 16)
    brush.circle([foot[0] + Math.cos(angle) * half * 0.93, rim + half * (0.06 + Math.sin(angle) * 0.2)], half * 0.022)
    brush.fill([0.97, 0.06, 92])
  }
}
