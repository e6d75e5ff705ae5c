// The days of the console: calendar days of India, which has one zone and no summer time. Pure.

export const timeZone = 'Asia/Kolkata'
const offsetMs = 5.5 * 3_600_000
const dayMs = 86_400_000

/** First moment of the day that `now` is in, `days` days before it. */
export function startOfDay(now: Date, days = 0): Date {
  return new Date(Math.floor((now.getTime() + offsetMs) / dayMs) * dayMs - offsetMs - days * dayMs)
}

/** `2026-11-21` */
export function dayOf(now: Date): string {
  return new Date(now.getTime() + offsetMs).toISOString().slice(0, 10)
}

/** First moment of `2026-11-21`. */
export function momentOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - offsetMs)
}

export function dayAfter(day: string): Date {
  return new Date(momentOfDay(day).getTime() + dayMs)
}
