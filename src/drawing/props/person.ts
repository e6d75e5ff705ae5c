// A stylised person from head to chest: looks, and the painting order from back hair to hat. Never the likeness of anybody.
// Local coordinates: the middle of the face is 0,0 and the face is about 200 high; `size` says how many scene pixels 100 of them are.
import type { Oklch } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import type { Point } from '../numbers.ts'
import type { SceneBrief } from '../scenes/family.ts'
import { paintChest } from './person-clothes.ts'
import { paintEarrings, paintFace, paintNeck } from './person-face.ts'
import { paintBackHair, paintFrontHair, paintHat } from './person-hair.ts'
import { paintVeilBefore, paintVeilBehind } from './person-veil.ts'

export type Hair = 'long' | 'bun' | 'bob' | 'braid' | 'short' | 'curly' | 'balding'
export type Clothes = 'blazer' | 'sari' | 'kurta' | 'shirt' | 'chef' | 'doctor'

export type Person = {
  isWoman: boolean
  skin: Oklch
  hair: Hair
  hairColour: Oklch
  clothes: Clothes
  cloth: Oklch
  trim: Oklch
  hasBeard: boolean
  hasGlasses: boolean
  hasJewels: boolean
  hasBindi: boolean
  /** Veil, jewel on the parting, ring in the nose. */
  isBride: boolean
  /** -1 looks to the left, 1 to the right; small. */
  turn: number
  /** 1 adult; a child's head is larger on narrower shoulders. */
  shoulders: number
}

const skins: readonly Oklch[] = [
  [0.76, 0.075, 62],
  [0.7, 0.088, 59],
  [0.64, 0.094, 56],
  [0.57, 0.092, 53],
  [0.5, 0.085, 50],
]

function chooseClothes(brush: Brush, brief: SceneBrief, isWoman: boolean): Clothes {
  if (brief.has('chef')) return 'chef'
  if (brief.has('doctor')) return 'doctor'
  if (brief.has('sari')) return isWoman ? 'sari' : 'kurta'
  if (brief.has('suit')) return 'blazer'
  return brush.random.pick(isWoman ? ['sari', 'kurta', 'shirt', 'blazer'] : ['kurta', 'shirt', 'blazer'])
}

/** What the prompt says about the person, and chance for the rest. */
export function choosePerson(brush: Brush, brief: SceneBrief, look: { cloth: Oklch; trim: Oklch }): Person {
  const { random } = brush
  const saysMan = brief.has('man') && !brief.has('woman')
  const isWoman = brief.has('woman') || (!saysMan && random.chance(0.55))
  const isElder = brief.has('elder')
  const isChild = brief.has('child')
  const hair: Hair = isWoman
    ? random.pick(isElder ? ['bun', 'bob'] : ['long', 'long', 'bun', 'bob', 'braid'])
    : random.pick(isElder ? ['balding', 'short'] : ['short', 'short', 'curly'])
  const clothes = chooseClothes(brush, brief, isWoman)
  return {
    isWoman,
    skin: random.pick(skins),
    hair: brief.has('chef') && hair === 'long' ? 'bun' : hair,
    hairColour: isElder
      ? [0.78, 0.012, 250]
      : random.pick<Oklch>([
          [0.2, 0.03, 40],
          [0.24, 0.045, 45],
          [0.18, 0.02, 290],
          [0.3, 0.06, 48],
        ]),
    clothes,
    ...look,
    hasBeard: !isWoman && !isChild && random.chance(0.45),
    hasGlasses:
      !brief.has('bride') && random.chance(clothes === 'blazer' || clothes === 'doctor' || isElder ? 0.4 : 0.12),
    hasJewels: isWoman && !isChild,
    hasBindi: isWoman && (clothes === 'sari' || (clothes === 'kurta' && random.chance(0.6))),
    isBride: isWoman && brief.has('bride'),
    turn: random.pick([-1, 1]) * random.between(0.4, 1),
    shoulders: isChild ? 0.74 : isWoman ? 0.94 : 1.1,
  }
}

/** `at` is the middle of the face. Light comes from the upper left. */
export function paintPerson(brush: Brush, at: Point, body: { person: Person; size: number; tilt?: number }): void {
  const { person } = body
  brush.turned(at, body.tilt ?? 0, (context) => {
    context.scale(body.size / 100, body.size / 100)
    paintVeilBehind(brush, person)
    paintBackHair(brush, person)
    paintNeck(brush, person)
    paintChest(brush, person)
    paintFace(brush, person)
    paintFrontHair(brush, person)
    paintVeilBefore(brush, person)
    paintEarrings(brush, person)
    paintHat(brush, person)
  })
}
