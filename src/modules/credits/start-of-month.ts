// Calendar months of India. Pure.

/** India has one time zone and no summer time: half past five ahead of UTC, always. */
const offsetMs = 5.5 * 3_600_000

export function startOfMonth(now: Date): Date {
  const local = new Date(now.getTime() + offsetMs)
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), 1) - offsetMs)
}

/** `2026-11` -> from its first moment to before the first of the next. */
export function spanOfMonth(month: string): [Date, Date] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return [new Date(Date.UTC(year, number - 1, 1) - offsetMs), new Date(Date.UTC(year, number, 1) - offsetMs)]
}
