// Shoulders and clothes of a stylised person: blazer, sari, kurta, shirt, chef's and doctor's coats. Local coordinates as in person.ts.
import { fade, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { type Point, upTo } from '../numbers.ts'
import type { Person } from './person.ts'
import { fillCloth, roundNeck, torso, vNeck } from './person-body.ts'
import { paintCoat, paintDupatta, paintNecklace, paintSari } from './person-drapes.ts'
import { line } from './person-features.ts'

function paintBlazer(brush: Brush, person: Person): void {
  const { context } = brush
  torso(brush, person, vNeck(brush, person.isWoman ? 250 : 200))
  fillCloth(brush, person, person.isWoman ? [0.93, 0.025, 95] : [0.95, 0.012, 90])
  if (!person.isWoman) {
    context.beginPath()
    context.moveTo(-16, 204)
    context.lineTo(16, 204)
    context.lineTo(26, 420)
    context.lineTo(0, 470)
    context.lineTo(-26, 420)
    context.closePath()
    brush.fill(
      brush.linear(
        [-26, 0],
        [26, 0],
        [
          [0, shift(person.trim, [0.05])],
          [1, shift(person.trim, [-0.12])],
        ],
      ),
    )
  }
  torso(brush, person, vNeck(brush, 560))
  fillCloth(brush, person, person.cloth)
  for (const side of [-1, 1]) {
    const lapel: Point[] = [
      [side * 76, 168],
      [side * 122, 258],
      [side * 96, 286],
      [side * 112, 306],
      [side * 6, 560],
      [side * 44, 300],
    ]
    brush.polygon(lapel)
    brush.fill(
      brush.linear(
        [side * 10, 200],
        [side * 120, 400],
        [
          [0, shift(person.cloth, [side < 0 ? 0.13 : 0.02])],
          [1, shift(person.cloth, [side < 0 ? 0.03 : -0.08])],
        ],
      ),
    )
    line(brush, fade(shift(person.cloth, [-0.16]), 0.5), 2.4)
  }
}

function paintShirt(brush: Brush, person: Person): void {
  torso(brush, person, roundNeck(brush, person.isWoman ? 246 : 214))
  fillCloth(brush, person, person.cloth)
  brush.context.beginPath()
  brush.context.moveTo(-76, 168)
  brush.context.bezierCurveTo(-66, person.isWoman ? 244 : 214, 66, person.isWoman ? 244 : 214, 76, 168)
  line(brush, shift(person.cloth, [-0.1]), 9)
  line(brush, shift(person.cloth, [0.06]), 4)
}

function paintKurta(brush: Brush, person: Person): void {
  const { context } = brush
  torso(brush, person, vNeck(brush, 250))
  fillCloth(brush, person, person.cloth)
  brush.polygon([
    [-22, 214],
    [22, 214],
    [20, 440],
    [-20, 440],
  ])
  brush.fill(shift(person.cloth, [-0.07, 0.01]))
  for (const row of upTo(12)) {
    for (const side of [-1, 1]) {
      brush.circle([side * 26, 226 + row * 18], 3.4)
      brush.fill([0.82, 0.12, 84])
    }
  }
  for (const row of upTo(5)) {
    brush.circle([0, 250 + row * 40], 6)
    brush.fill([0.9, 0.09, 86])
  }
  for (const side of [-1, 1]) {
    context.beginPath()
    context.moveTo(side * 82, 156)
    context.quadraticCurveTo(side * 60, 200, side * 3, 246)
    line(brush, shift(person.cloth, [side < 0 ? 0.12 : 0.02]), 15)
    line(brush, [0.82, 0.12, 84, 0.8], 2.4)
  }
  if (!person.isWoman) return
  paintDupatta(brush, person)
}

export function paintChest(brush: Brush, person: Person): void {
  switch (person.clothes) {
    case 'blazer':
      paintBlazer(brush, person)
      break
    case 'sari':
      paintSari(brush, person)
      break
    case 'kurta':
      paintKurta(brush, person)
      break
    case 'shirt':
      paintShirt(brush, person)
      break
    case 'chef':
    case 'doctor':
      paintCoat(brush, person)
      break
    default:
      person.clothes satisfies never
  }
  paintNecklace(brush, person)
}
