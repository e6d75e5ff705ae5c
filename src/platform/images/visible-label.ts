// The visible words of provenance: white on a dark veil, so that it reads on every ground. No switch turns it off.
import { drawPlate, type Plate, type PlateLook, plateSize } from './plate.ts'
import type { Size } from './read-picture.ts'

// 27 px on a square of 1024 px, which a phone shows at 10 px.
const look: PlateLook = { fontShare: 0.026, ground: 'rgba(22, 16, 24, 0.72)', ink: '#ffffff' }

export const labelSize = (words: string, picture: Size): Size => plateSize(words, picture, look)
export const drawLabel = (words: string, picture: Size): Plate => drawPlate(words, picture, look)
