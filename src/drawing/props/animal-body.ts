// Bodies for the heads of animal-head.ts: a bust, and an animal that sits; and the peacock, which is its tail. Local coordinates as
// in animal-head.ts.
import { mixColour, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { castShadow } from '../kit/light.ts'
import { mix, type Point, polar, upTo } from '../numbers.ts'
import { furFill, paintAnimalHead } from './animal-head.ts'
import type { AnimalLook } from './animal-looks.ts'

function chest(brush: Brush, look: AnimalLook): void {
  const coat = look.markings === 'eyes' ? look.mark : look.coat
  const { context } = brush
  context.beginPath()
  context.moveTo(-70, 60)
  context.bezierCurveTo(-150, 130, -190, 230, -200, 420)
  context.lineTo(200, 420)
  context.bezierCurveTo(190, 230, 150, 130, 70, 60)
  context.closePath()
  furFill(brush, [0, 240], 230, shift(coat, [-0.03]))
  brush.ellipse([0, 270], [84, 150])
  furFill(brush, [0, 250], 140, shift(look.markings === 'eyes' ? look.coat : look.pale, [-0.04]))
}

/** Head and chest; the chest runs out of the picture below. */
export function paintBust(brush: Brush, at: Point, animal: { look: AnimalLook; size: number; tilt: number }): void {
  brush.turned(at, animal.tilt, (context) => {
    context.scale(animal.size / 100, animal.size / 100)
    chest(brush, animal.look)
    brush.ellipse([10, 92], [92, 40])
    brush.fill([0.2, 0.04, 50, 0.25])
    paintAnimalHead(brush, animal.look)
  })
}

function tail(brush: Brush, look: AnimalLook): void {
  const { context } = brush
  context.beginPath()
  context.moveTo(110, 400)
  context.bezierCurveTo(230, 410, 240, 280, 190, 230)
  context.lineCap = 'round'
  brush.stroke(shift(look.coat, [-0.08]), 30 / brush.unit)
  if (look.markings === 'stripes') {
    for (const [x, y, turn] of [
      [164, 396, 1.2],
      [196, 368, 0.75],
      [214, 330, 0.2],
      [216, 290, -0.1],
    ] as const) {
      brush.ellipse([x, y], [16, 6.5], turn)
      brush.fill(look.mark)
    }
  }
  brush.circle([190, 230], 20)
  brush.fill(look.mark)
}

/** Wedges that run in from both flanks, and over the haunches. */
function paintBodyStripes(brush: Brush, look: AnimalLook): void {
  const { context } = brush
  for (const side of [-1, 1]) {
    for (const [y, outer, inner] of [
      [128, 108, 58],
      [168, 122, 66],
      [210, 131, 74],
      [252, 136, 80],
      [296, 137, 86],
    ] as const) {
      context.beginPath()
      context.moveTo(side * outer, y - 9)
      context.quadraticCurveTo(side * (inner + 20), y - 2, side * inner, y + 20)
      context.quadraticCurveTo(side * (inner + 24), y + 10, side * (outer + 3), y + 9)
      context.closePath()
      brush.fill(look.mark)
    }
    for (const [x, y] of [
      [132, 322],
      [146, 352],
      [144, 384],
    ] as const) {
      brush.ellipse([side * x, y], [30, 6.5], side * -0.5)
      brush.fill(look.mark)
    }
  }
}

/** Sits on the ground with the front paws together; `foot` is between the paws. */
export function paintSitting(brush: Brush, foot: Point, animal: { look: AnimalLook; size: number }): void {
  const { look, size } = animal
  const scale = size / 100
  castShadow(brush, { blur: 20, alpha: 0.5, offset: [24, 6], within: { at: foot, reach: 260 * scale } }, () => {
    brush.ellipse(foot, [210 * scale, 38 * scale])
    brush.context.fill()
  })
  brush.turned([foot[0], foot[1] - 440 * scale], 0, (context) => {
    context.scale(scale, scale)
    const limb = look.markings === 'eyes' ? look.mark : look.coat
    if (look.muzzle !== 'trunk' && look.ears !== 'long') tail(brush, look)
    for (const side of [-1, 1]) {
      brush.ellipse([side * 108, 350], [70, 92], side * -0.2)
      furFill(brush, [side * 108, 340], 90, shift(limb, [-0.05]))
      brush.ellipse([side * 132, 428], [58, 22])
      furFill(brush, [side * 132, 424], 50, shift(limb, [-0.02]))
    }
    context.beginPath()
    context.moveTo(-76, 60)
    context.bezierCurveTo(-150, 170, -150, 330, -104, 430)
    context.lineTo(104, 430)
    context.bezierCurveTo(150, 330, 150, 170, 76, 60)
    context.closePath()
    furFill(brush, [0, 240], 200, look.coat)
    brush.ellipse([0, 270], [70, 130])
    furFill(brush, [0, 250], 120, look.pale)
    if (look.markings === 'stripes') paintBodyStripes(brush, look)
    for (const side of [-1, 1]) {
      context.beginPath()
      context.roundRect(side * 46 - 34, 250, 68, 190, 34)
      furFill(brush, [side * 46, 330], 120, shift(limb, [0.02]))
      for (const toe of [-12, 8]) {
        context.beginPath()
        context.moveTo(side * 46 + toe, 418)
        context.lineTo(side * 46 + toe, 436)
        brush.stroke(shift(limb, [-0.2]), 3.4 / brush.unit)
      }
    }
    brush.ellipse([8, 96], [80, 30])
    brush.fill([0.25, 0.04, 50, 0.25])
    paintAnimalHead(brush, look)
  })
}

function feather(
  brush: Brush,
  root: Point,
  plume: { angle: number; length: number; hue: number; shade: number },
): void {
  const { context } = brush
  const tip = polar(root, plume.angle, plume.length)
  const green: Oklch = [0.5 + plume.shade, 0.12, plume.hue]
  context.beginPath()
  context.moveTo(...root)
  context.lineTo(...tip)
  brush.stroke(shift(green, [-0.12, -0.02]), 7 / brush.unit)
  for (const t of [0.6, 0.75]) {
    const at = polar(root, plume.angle, plume.length * t)
    brush.ellipse(at, [40, 12], plume.angle)
    brush.fill(shift(green, [-0.08]))
  }
  for (const [size, colour] of [
    [54, green],
    [40, [0.7, 0.15, 90]],
    [29, [0.6, 0.13, 205]],
    [17, [0.3, 0.13, 275]],
  ] as const) {
    brush.ellipse(polar(tip, plume.angle, size * 0.2 - 10), [size, size * 0.74], plume.angle)
    brush.fill(colour)
  }
}

/** A peacock that spreads its tail; `foot` is between its feet. */
export function paintPeacock(brush: Brush, foot: Point, bird: { size: number; hue: number }): void {
  const scale = bird.size / 100
  castShadow(brush, { blur: 18, alpha: 0.5, within: { at: foot, reach: 300 * scale } }, () => {
    brush.ellipse(foot, [150 * scale, 24 * scale])
    brush.context.fill()
  })
  brush.turned(foot, 0, (context) => {
    context.scale(scale, scale)
    const root: Point = [0, -150]
    for (const [ring, length] of [430, 340, 250].entries()) {
      const count = [23, 19, 15][ring] ?? 15
      for (const index of upTo(count)) {
        const t = index / (count - 1)
        const angle = mix(-Math.PI - 0.12, 0.12, t)
        feather(brush, root, { angle, length, hue: mix(175, 145, t), shade: ring * 0.04 + (t < 0.5 ? 0.05 : -0.02) })
      }
    }
    const blue: Oklch = [0.44, 0.16, bird.hue]
    for (const side of [-1, 1]) {
      context.beginPath()
      context.moveTo(side * 20, -60)
      context.lineTo(side * 24, 0)
      context.lineTo(side * 44, 2)
      brush.stroke([0.6, 0.09, 70], 8 / brush.unit)
    }
    brush.ellipse([0, -130], [68, 92])
    furFill(brush, [0, -150], 92, blue)
    context.beginPath()
    context.moveTo(-46, -190)
    context.bezierCurveTo(-20, -260, -34, -320, -22, -350)
    context.lineTo(22, -350)
    context.bezierCurveTo(34, -320, 20, -260, 46, -190)
    context.closePath()
    furFill(brush, [0, -270], 90, mixColour(blue, [0.5, 0.14, 220], 0.3))
    brush.circle([0, -364], 36)
    furFill(brush, [0, -364], 38, shift(blue, [0.04]))
    crest(brush)
  })
}

function crest(brush: Brush): void {
  const { context } = brush
  for (const index of upTo(5)) {
    const tip = polar([0, -390], -Math.PI / 2 + (index - 2) * 0.24, 60)
    context.beginPath()
    context.moveTo(0, -392)
    context.lineTo(...tip)
    brush.stroke([0.4, 0.12, 260], 4 / brush.unit)
    brush.circle(tip, 9)
    brush.fill([0.62, 0.14, 205])
  }
  for (const side of [-1, 1]) {
    brush.ellipse([side * 15, -370], [11, 8])
    brush.fill([0.97, 0.01, 90])
    brush.circle([side * 15, -369], 5.6)
    brush.fill([0.12, 0.02, 280])
  }
  brush.polygon([
    [-9, -358],
    [9, -358],
    [0, -334],
  ])
  brush.fill([0.78, 0.1, 80])
}
