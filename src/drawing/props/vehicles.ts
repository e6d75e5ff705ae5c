// Vehicles from the side, stylised: car, auto rickshaw, scooter, bus, truck. No brand, no number plate, no word. Local coordinates:
// the ground is y = 0, the middle is x = 0, a car is about 420 long; light comes from the upper left.
import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { castShadow } from '../kit/light.ts'
import { type Point, upTo } from '../numbers.ts'
import type { VehicleName } from '../reading/concepts.ts'
import { lamp, line, paintwork, pane, wheel } from './vehicle-parts.ts'

function paintCar(brush: Brush, colour: Oklch): void {
  const { context } = brush
  context.beginPath()
  context.moveTo(-214, -36)
  context.bezierCurveTo(-220, -92, -206, -100, -150, -106)
  context.bezierCurveTo(-110, -166, -84, -178, -20, -180)
  context.bezierCurveTo(56, -182, 88, -156, 124, -110)
  context.bezierCurveTo(190, -104, 214, -92, 216, -44)
  context.quadraticCurveTo(214, -26, 196, -26)
  context.lineTo(-200, -26)
  context.quadraticCurveTo(-214, -28, -214, -36)
  context.closePath()
  paintwork(brush, colour, -180, -26)
  pane(brush, [
    [-128, -112],
    [-88, -158],
    [-24, -166],
    [-24, -112],
  ])
  pane(brush, [
    [-10, -112],
    [-10, -166],
    [48, -162],
    [98, -112],
  ])
  context.beginPath()
  context.moveTo(-204, -66)
  context.lineTo(206, -66)
  line(brush, shift(colour, [-0.14]), 3)
  for (const x of [-17, 96]) {
    context.beginPath()
    context.moveTo(x, -108)
    context.lineTo(x - 4, -36)
    line(brush, shift(colour, [-0.14]), 2.4)
  }
  for (const x of [-50, 36]) {
    context.beginPath()
    context.roundRect(x, -96, 26, 6, 3)
    brush.fill(shift(colour, [0.2, -0.06]))
  }
  lamp(brush, [198, -80], [18, 11], [0.97, 0.06, 95])
  lamp(brush, [-206, -82], [9, 14], [0.58, 0.2, 25])
  wheel(brush, [-128, -30], 42)
  wheel(brush, [132, -30], 42)
}

function paintAutoRickshaw(brush: Brush, colour: Oklch): void {
  const { context } = brush
  const canopy: Oklch = [0.32, 0.05, 150]
  context.beginPath()
  context.moveTo(-140, -46)
  context.lineTo(-146, -130)
  context.lineTo(150, -130)
  context.bezierCurveTo(166, -96, 184, -70, 178, -38)
  context.lineTo(110, -34)
  context.quadraticCurveTo(80, -64, 20, -44)
  context.lineTo(-140, -40)
  context.closePath()
  paintwork(brush, colour, -130, -34)
  context.beginPath()
  context.moveTo(-150, -128)
  context.bezierCurveTo(-156, -214, -140, -238, -90, -242)
  context.lineTo(60, -240)
  context.quadraticCurveTo(96, -238, 112, -206)
  context.lineTo(146, -130)
  context.lineTo(126, -130)
  context.lineTo(92, -200)
  context.lineTo(-6, -200)
  context.lineTo(-16, -128)
  context.closePath()
  paintwork(brush, canopy, -242, -128)
  pane(brush, [
    [98, -196],
    [122, -134],
    [140, -134],
    [110, -200],
  ])
  context.beginPath()
  context.roundRect(-10, -128, 96, 40, 10)
  brush.fill([0.3, 0.03, 40])
  context.beginPath()
  context.roundRect(6, -168, 16, 70, 8)
  brush.fill([0.36, 0.04, 40])
  context.beginPath()
  context.moveTo(-144, -92)
  context.lineTo(-16, -92)
  line(brush, [0.97, 0.02, 95], 8)
  lamp(brush, [170, -86], [13, 15], [0.97, 0.06, 95])
  wheel(brush, [-88, -30], 34)
  wheel(brush, [146, -28], 32)
}

function paintScooter(brush: Brush, colour: Oklch): void {
  const { context } = brush
  context.lineCap = 'round'
  context.beginPath()
  context.moveTo(112, -40)
  context.lineTo(82, -196)
  line(brush, [0.5, 0.015, 260], 15)
  wheel(brush, [-108, -42], 46)
  wheel(brush, [120, -42], 46)
  context.beginPath()
  context.moveTo(-160, -96)
  context.bezierCurveTo(-150, -140, -70, -152, -24, -132)
  context.bezierCurveTo(-10, -86, 0, -62, 40, -58)
  context.bezierCurveTo(60, -80, 62, -140, 76, -184)
  context.lineTo(102, -176)
  context.bezierCurveTo(108, -110, 118, -84, 96, -36)
  context.lineTo(-40, -34)
  context.bezierCurveTo(-60, -80, -140, -70, -160, -96)
  context.closePath()
  paintwork(brush, colour, -184, -34)
  context.beginPath()
  context.roundRect(-156, -166, 150, 26, 13)
  brush.fill([0.28, 0.04, 45])
  context.beginPath()
  context.roundRect(-150, -166, 120, 8, 4)
  brush.fill([0.46, 0.05, 50])
  context.beginPath()
  context.moveTo(88, -198)
  context.quadraticCurveTo(70, -222, 44, -218)
  line(brush, [0.22, 0.015, 260], 10)
  lamp(brush, [102, -196], [16, 18], [0.97, 0.06, 95])
  lamp(brush, [60, -246], [17, 14], [0.86, 0.02, 240])
  context.beginPath()
  context.moveTo(82, -204)
  context.lineTo(62, -236)
  line(brush, [0.5, 0.015, 260], 5)
  lamp(brush, [-160, -108], [8, 11], [0.58, 0.2, 25])
}

function paintBus(brush: Brush, colour: Oklch): void {
  const { context } = brush
  context.beginPath()
  context.roundRect(-260, -240, 520, 212, [26, 40, 16, 16])
  paintwork(brush, colour, -240, -28)
  context.beginPath()
  context.rect(-260, -104, 520, 16)
  brush.fill([0.97, 0.02, 95, 0.9])
  for (const index of upTo(5)) {
    const x = -240 + index * 84
    pane(brush, [
      [x, -208],
      [x + 70, -208],
      [x + 70, -128],
      [x, -128],
    ])
  }
  pane(brush, [
    [188, -208],
    [240, -204],
    [254, -120],
    [188, -120],
  ])
  lamp(brush, [246, -62], [12, 14], [0.97, 0.06, 95])
  lamp(brush, [-254, -70], [6, 18], [0.58, 0.2, 25])
  wheel(brush, [-164, -32], 42)
  wheel(brush, [164, -32], 42)
}

/** The box is light, as most are; the cabin has the colour; a painted band of diamonds runs along the box. */
function paintTruck(brush: Brush, colour: Oklch): void {
  const { context } = brush
  context.beginPath()
  context.roundRect(-270, -262, 380, 212, 12)
  paintwork(brush, [0.93, 0.02, 85], -262, -50)
  for (const index of upTo(9)) {
    const x = -250 + index * 42
    brush.polygon([
      [x, -82],
      [x + 20, -100],
      [x + 40, -82],
      [x + 20, -64],
    ])
    brush.fill(index % 2 ? shift(colour, [0.06]) : [0.8, 0.14, 82])
  }
  context.beginPath()
  context.moveTo(118, -36)
  context.lineTo(118, -214)
  context.lineTo(190, -214)
  context.bezierCurveTo(216, -208, 226, -140, 262, -122)
  context.lineTo(266, -36)
  context.closePath()
  paintwork(brush, colour, -214, -36)
  pane(brush, [
    [140, -194],
    [186, -194],
    [214, -126],
    [140, -126],
  ])
  context.beginPath()
  context.rect(-270, -54, 536, 22)
  brush.fill([0.28, 0.02, 265])
  lamp(brush, [254, -84], [12, 14], [0.97, 0.06, 95])
  wheel(brush, [-186, -36], 44)
  wheel(brush, [-92, -36], 44)
  wheel(brush, [196, -36], 44)
}

const painters: Readonly<Record<VehicleName, { paint: (brush: Brush, colour: Oklch) => void; half: number }>> = {
  car: { paint: paintCar, half: 214 },
  autoRickshaw: { paint: paintAutoRickshaw, half: 170 },
  scooter: { paint: paintScooter, half: 170 },
  bus: { paint: paintBus, half: 260 },
  truck: { paint: paintTruck, half: 268 },
}

/** `foot` is on the ground below the middle; `length` in scene pixels. */
export function paintVehicle(
  brush: Brush,
  foot: Point,
  vehicle: { name: VehicleName; colour: Oklch; length: number; isFacingLeft: boolean },
): void {
  const { paint, half } = painters[vehicle.name]
  const scale = vehicle.length / (half * 2)
  castShadow(
    brush,
    { blur: 16, alpha: 0.65, offset: [16, 2], within: { at: foot, reach: vehicle.length * 0.6 } },
    () => {
      brush.ellipse([foot[0], foot[1] + 8 * scale], [half * scale * 1.06, 22 * scale])
      brush.context.fill()
    },
  )
  brush.turned(foot, 0, (context) => {
    context.scale(vehicle.isFacingLeft ? -scale : scale, scale)
    paint(brush, vehicle.colour)
  })
}
