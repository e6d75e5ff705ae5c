// Gradient noise: the roughness of clouds, ridges, stone, wood and powder. Pure: the same random, the same field.
import { fullTurn } from '../numbers.ts'
import type { Random } from './random.ts'

export type Noise = {
  /** One layer, about -1 to 1; one bump per unit. */
  at(x: number, y: number): number
  /** `octaves` layers, each twice as fine and half as strong; about -1 to 1. */
  fbm(x: number, y: number, octaves: number): number
  /** As fbm with two layers, the finer one weak: folds of silk rather than rock. */
  silk(x: number, y: number): number
  /** Sharp crests: mountains. About 0.4 to 1. */
  ridged(x: number, y: number, octaves: number): number
}

function createLattice(random: Random) {
  const order = Array.from({ length: 256 }, (_, index) => index)
  for (let i = 255; i > 0; i--) {
    const j = Math.floor(random.next() * (i + 1))
    const kept = order[i] ?? 0
    order[i] = order[j] ?? 0
    order[j] = kept
  }
  const permutation = Uint8Array.from({ length: 512 }, (_, index) => order[index & 255] ?? 0)
  const gradientX = new Float32Array(256)
  const gradientY = new Float32Array(256)
  for (let i = 0; i < 256; i++) {
    const angle = random.next() * fullTurn
    gradientX[i] = Math.cos(angle)
    gradientY[i] = Math.sin(angle)
  }
  return { permutation, gradientX, gradientY }
}

export function createNoise(random: Random): Noise {
  const { permutation, gradientX, gradientY } = createLattice(random)
  // Written out flat: this is called some ten million times for one picture of powder or silk.
  const at = (x: number, y: number) => {
    const floorX = Math.floor(x)
    const floorY = Math.floor(y)
    const dx = x - floorX
    const dy = y - floorY
    const cellX = floorX & 255
    const cellY = floorY & 255
    const left = permutation[cellX] ?? 0
    const right = permutation[cellX + 1] ?? 0
    const topLeft = permutation[left + cellY] ?? 0
    const topRight = permutation[right + cellY] ?? 0
    const bottomLeft = permutation[left + cellY + 1] ?? 0
    const bottomRight = permutation[right + cellY + 1] ?? 0
    const u = dx * dx * dx * (dx * (dx * 6 - 15) + 10)
    const v = dy * dy * dy * (dy * (dy * 6 - 15) + 10)
    const n0 = (gradientX[topLeft] ?? 0) * dx + (gradientY[topLeft] ?? 0) * dy
    const n1 = (gradientX[topRight] ?? 0) * (dx - 1) + (gradientY[topRight] ?? 0) * dy
    const n2 = (gradientX[bottomLeft] ?? 0) * dx + (gradientY[bottomLeft] ?? 0) * (dy - 1)
    const n3 = (gradientX[bottomRight] ?? 0) * (dx - 1) + (gradientY[bottomRight] ?? 0) * (dy - 1)
    const top = n0 + (n1 - n0) * u
    const bottom = n2 + (n3 - n2) * u
    return 1.5 * (top + (bottom - top) * v)
  }

  const fbm = (x: number, y: number, octaves: number) => {
    let sum = 0
    let weights = 0
    for (let i = 0, weight = 1; i < octaves; i++, weight *= 0.5) {
      sum += weight * at(x, y)
      weights += weight
      x = x * 2.03 + 17.1
      y = y * 2.03 + 5.7
    }
    return sum / weights
  }

  const silk = (x: number, y: number) => (at(x, y) + 0.35 * at(x * 2.03 + 17.1, y * 2.03 + 5.7)) / 1.35

  const ridged = (x: number, y: number, octaves: number) => {
    let sum = 0
    let weights = 0
    for (let i = 0, weight = 1; i < octaves; i++, weight *= 0.48) {
      sum += weight * (1 - Math.abs(at(x, y)))
      weights += weight
      x = x * 2.1 + 9.2
      y = y * 2.1 + 3.1
    }
    return sum / weights
  }
  return { at, fbm, silk, ridged }
}
