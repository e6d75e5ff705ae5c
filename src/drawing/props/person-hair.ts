// Hair and hats of a stylised person: the mass behind the neck, the parting in front, strands that follow both. Local coordinates as in person.ts.
import { fade, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { fullTurn, mix, upTo } from '../numbers.ts'
import type { Person } from './person.ts'
import { line } from './person-features.ts'

const hairFill = (brush: Brush, person: Person) =>
  brush.linear(
    [-110, -140],
    [110, 160],
    [
      [0, shift(person.hairColour, [0.12, 0.015])],
      [0.3, shift(person.hairColour, [0.04])],
      [1, shift(person.hairColour, [-0.06])],
    ],
  )

function longBack(brush: Brush, length: number): void {
  const { context } = brush
  context.beginPath()
  context.moveTo(-88, -40)
  context.bezierCurveTo(-98, -112, -52, -146, 4, -146)
  context.bezierCurveTo(64, -146, 102, -106, 98, -30)
  context.bezierCurveTo(96, 30, 118, mix(60, 90, length), 122, mix(70, 160, length))
  context.bezierCurveTo(124, mix(100, 214, length), 104, mix(116, 250, length), 78, mix(112, 262, length))
  context.lineTo(-82, mix(112, 262, length))
  context.bezierCurveTo(-112, mix(116, 244, length), -122, mix(96, 190, length), -114, mix(70, 140, length))
  context.bezierCurveTo(-108, 84, -92, 20, -88, -40)
  context.closePath()
}

export function paintBackHair(brush: Brush, person: Person): void {
  const { context } = brush
  if (person.hair === 'long' || person.hair === 'bob') {
    longBack(brush, person.hair === 'long' ? 1 : 0)
    brush.fill(hairFill(brush, person))
    context.save()
    context.clip()
    for (const index of upTo(22)) {
      const x = mix(-116, 120, index / 21)
      context.beginPath()
      context.moveTo(x * 0.8, -120)
      context.bezierCurveTo(x * 0.95, -20, x * 1.1, 60, x + brush.random.between(-10, 10), 262)
      line(brush, fade(shift(person.hairColour, [index % 3 === 0 ? 0.16 : -0.06, 0.02]), 0.35), 2.2)
    }
    context.restore()
    return
  }
  if (person.hair === 'bun') {
    brush.ellipse([14 * person.turn, -150], [46, 40])
    brush.fill(hairFill(brush, person))
    for (const ring of upTo(3)) {
      context.beginPath()
      context.arc(14 * person.turn, -150, 34 - ring * 10, ring, ring + 4)
      line(brush, fade(shift(person.hairColour, [0.14, 0.02]), 0.4), 2.4)
    }
  }
  if (person.hair === 'bun' || person.hair === 'braid') {
    context.beginPath()
    context.ellipse(0, -40, 90, 104, 0, 0, fullTurn)
    brush.fill(hairFill(brush, person))
  }
  if (person.hair === 'braid') {
    for (const knot of upTo(7)) {
      const side = person.turn > 0 ? -1 : 1
      brush.ellipse([side * (84 + Math.sin(knot) * 6), 60 + knot * 34], [25 - knot, 23], side * 0.3)
      brush.fill(hairFill(brush, person))
      context.beginPath()
      context.arc(side * 84, 54 + knot * 34, 18, 0.2, 2.6)
      line(brush, fade(shift(person.hairColour, [0.15, 0.02]), 0.45), 2.2)
    }
  }
}

/** Two sweeps from a side parting, as women's hair lies on the forehead. */
function paintParting(brush: Brush, person: Person): void {
  const { context } = brush
  const part = -18 * Math.sign(person.turn)
  const side = Math.sign(person.turn)
  context.save()
  context.scale(side, 1)
  const x = part * side
  const sweep = (build: () => void) => {
    context.beginPath()
    build()
    context.closePath()
    brush.fill(hairFill(brush, person))
  }
  const low = person.hair === 'bun' || person.hair === 'braid' ? 4 : 52
  sweep(() => {
    context.moveTo(x, -146)
    context.bezierCurveTo(-66, -146, -98, -96, -92, -10)
    context.bezierCurveTo(-92, low * 0.4, -88, low * 0.8, -82, low)
    context.bezierCurveTo(-80, 0, -72, -52, x, -104)
  })
  sweep(() => {
    context.moveTo(x - 4, -146)
    context.bezierCurveTo(62, -154, 104, -104, 96, -12)
    context.bezierCurveTo(96, low * 0.4, 90, low * 0.8, 84, low)
    context.bezierCurveTo(86, 0, 78, -36, 58, -62)
    context.bezierCurveTo(38, -84, 6, -92, x, -104)
  })
  for (const index of upTo(9)) {
    const t = index / 8
    context.beginPath()
    context.moveTo(x + 2, -140 + t * 34)
    context.bezierCurveTo(
      mix(40, 20, t),
      mix(-142, -98, t),
      mix(94, 68, t),
      mix(-96, -58, t),
      mix(93, 82, t),
      mix(-10, low * 0.6, 1 - t),
    )
    line(brush, fade(shift(person.hairColour, [index % 2 === 0 ? 0.17 : -0.07, 0.02]), 0.4), 2)
    context.beginPath()
    context.moveTo(x - 3, -140 + t * 32)
    context.bezierCurveTo(
      mix(-50, -26, t),
      mix(-140, -100, t),
      mix(-92, -72, t),
      mix(-90, -50, t),
      mix(-90, -80, t),
      mix(-6, low * 0.6, 1 - t),
    )
    line(brush, fade(shift(person.hairColour, [index % 2 === 0 ? 0.22 : -0.06, 0.02]), 0.4), 2)
  }
  context.restore()
}

function paintShort(brush: Brush, person: Person): void {
  const { context } = brush
  const side = Math.sign(person.turn)
  context.save()
  context.scale(side, 1)
  context.beginPath()
  context.moveTo(-79, 4)
  context.bezierCurveTo(-96, -70, -82, -134, -14, -146)
  context.bezierCurveTo(50, -158, 100, -116, 80, 4)
  context.bezierCurveTo(80, -22, 76, -44, 66, -64)
  context.bezierCurveTo(34, -66, -6, -78, -32, -98)
  context.bezierCurveTo(-44, -84, -60, -70, -68, -50)
  context.bezierCurveTo(-74, -34, -78, -16, -79, 4)
  context.closePath()
  brush.fill(hairFill(brush, person))
  context.save()
  context.clip()
  for (const index of upTo(16)) {
    const t = index / 15
    context.beginPath()
    context.moveTo(mix(-60, -30, t), mix(-60, -140, t))
    context.bezierCurveTo(
      mix(-40, 10, t),
      mix(-110, -150, t),
      mix(10, 60, t),
      mix(-116, -136, t),
      mix(40, 84, t),
      mix(-74, -30, t),
    )
    line(brush, fade(shift(person.hairColour, [index % 2 === 0 ? 0.16 : -0.06, 0.02]), 0.4), 2.4)
  }
  context.restore()
  context.restore()
}

function paintCurls(brush: Brush, person: Person): void {
  const { random } = brush
  for (const index of upTo(54)) {
    const angle = mix(Math.PI * 0.97, Math.PI * 2.03, (index * 0.618) % 1)
    const reach = random.between(76, 116)
    const x = Math.cos(angle) * reach * 0.86
    const y = -44 + Math.sin(angle) * reach * 0.88
    brush.circle([x, y], random.between(17, 25))
    brush.fill(shift(person.hairColour, [(-x - y) * 0.0006 + random.between(-0.02, 0.06), 0.01]))
    brush.context.beginPath()
    brush.context.arc(x, y, 13, index, index + 2.4)
    line(brush, fade(shift(person.hairColour, [0.16, 0.02]), 0.4), 2.2)
  }
}

export function paintFrontHair(brush: Brush, person: Person): void {
  if (person.isWoman) paintParting(brush, person)
  else if (person.hair === 'curly') paintCurls(brush, person)
  else if (person.hair === 'balding') {
    for (const side of [-1, 1]) {
      brush.ellipse([side * 80, -28], [17, 44], side * 0.1)
      brush.fill(hairFill(brush, person))
    }
  } else paintShort(brush, person)
}

/** A chef's toque; nobody else wears a hat. */
export function paintHat(brush: Brush, person: Person): void {
  if (person.clothes !== 'chef') return
  const { context } = brush
  for (const [x, y, radius] of [
    [-58, -190, 52],
    [58, -192, 50],
    [0, -212, 62],
    [-22, -176, 50],
    [26, -176, 50],
  ] as const) {
    brush.circle([x, y], radius)
    brush.fill(
      brush.radial({ at: [x, y], radius: radius * 1.1, focus: [x - 18, y - 20] }, [
        [0, [0.99, 0.008, 90]],
        [0.7, [0.93, 0.012, 90]],
        [1, [0.8, 0.02, 260]],
      ]),
    )
  }
  context.beginPath()
  context.roundRect(-84, -158, 168, 66, 10)
  brush.fill(
    brush.linear(
      [-84, 0],
      [84, 0],
      [
        [0, [0.97, 0.01, 90]],
        [0.6, [0.92, 0.012, 90]],
        [1, [0.76, 0.02, 260]],
      ],
    ),
  )
}
