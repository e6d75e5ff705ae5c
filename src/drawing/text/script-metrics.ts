// How high and deep the letters of a script reach. Numbers and never the canvas' own: those differ between browser and server.

/** In units of the letter size, from the baseline. */
export interface LineMetrics {
  ascent: number
  descent: number
  /** From one baseline to the next. */
  lineHeight: number
}

// Measured on the bundled fonts at weights 400 and 800, marks above and below included. Telugu hangs whole letters under a letter.
const latin: LineMetrics = { ascent: 0.84, descent: 0.21, lineHeight: 1.06 }
const scripts: { pattern: RegExp; metrics: LineMetrics }[] = [
  { pattern: /[\u0900-\u097f]/, metrics: { ascent: 0.98, descent: 0.34, lineHeight: 1.28 } },
  { pattern: /[\u0c00-\u0c7f]/, metrics: { ascent: 1.06, descent: 0.58, lineHeight: 1.56 } },
  { pattern: /[\u0b80-\u0bff]/, metrics: { ascent: 0.98, descent: 0.42, lineHeight: 1.32 } },
]

/** The middle of capitals and of the Indian head line, above the baseline: what looks centred is centred on this. */
export const opticalMiddle = 0.32

/** Room for every script that occurs in the text. */
export function lineMetricsOf(text: string): LineMetrics {
  return scripts
    .filter(({ pattern }) => pattern.test(text))
    .reduce(
      (most, { metrics }) => ({
        ascent: Math.max(most.ascent, metrics.ascent),
        descent: Math.max(most.descent, metrics.descent),
        lineHeight: Math.max(most.lineHeight, metrics.lineHeight),
      }),
      latin,
    )
}
