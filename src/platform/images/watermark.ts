// The brand watermark on what a free user shows to others: our name and the code that brings the user their reward. Unlike the
// label of provenance it can be left off, by whoever has bought something.
import { assert } from '../assert.ts'
import { drawPlate, type Plate, type PlateLook, plateSize } from './plate.ts'
import type { Size } from './read-picture.ts'

/** A referral code; '' where there is no watermark. */
export const watermarkPattern = /^[a-z0-9]{0,32}$/

// Dark on a light veil: the label beside it is the other way round, and nobody takes one for the other.
const look: PlateLook = { fontShare: 0.022, ground: 'rgba(255, 250, 243, 0.82)', ink: '#3a1226' }

/** What stands on the plate. Throws on what cannot be a code. */
export function watermarkWords(code: string): string {
  assert(code !== '' && watermarkPattern.test(code), 'not a referral code')
  return `Made with Rangoli · ${code}`
}

export const watermarkSize = (code: string, picture: Size): Size => plateSize(watermarkWords(code), picture, look)
export const drawWatermark = (code: string, picture: Size): Plate => drawPlate(watermarkWords(code), picture, look)
