// Credits are integer hundredths inside and decimal numbers of credits on the wire: 50 <-> 0.5.
import { z } from 'zod'

/** Credits as JSON shows them: at most two decimals. */
export const Credits = z.number().meta({ description: 'Credits, at most two decimals', examples: [12.5] })

/** 325 -> 3.25. The division of an integer by 100 is the nearest double, so it prints as written. */
export function creditsFromHundredths(hundredths: number): number {
  return hundredths / 100
}

/** 325 -> '3.25', 300 -> '3': without trailing zeros. */
export function formatCredits(hundredths: number): string {
  return String(creditsFromHundredths(hundredths))
}
