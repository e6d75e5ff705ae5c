// The days that limits are counted by: calendar days of India, which has one time and no summer time. Pure.

/** UTC+05:30. */
const offsetMs = 5.5 * 3_600_000
const dayMs = 86_400_000

/** `2026-11-22`; the day changes at 18:30 UTC. */
export function dayInIndia(at: Date): string {
  return new Date(at.getTime() + offsetMs).toISOString().slice(0, 10)
}

/** The moment at which the next day begins. */
export function endOfDayInIndia(at: Date): Date {
  return new Date(Math.floor((at.getTime() + offsetMs) / dayMs) * dayMs + dayMs - offsetMs)
}
