// When the calendar month of India began. Pure.

/** India has one time zone and no summer time: half past five ahead of UTC, always. */
const offsetMs = 5.5 * 3_600_000

export function startOfMonth(now: Date): Date {
  const local = new Date(now.getTime() + offsetMs)
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), 1) - offsetMs)
}
