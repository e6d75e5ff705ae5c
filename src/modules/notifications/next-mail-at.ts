// When the next gathered message goes out. Pure.

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** Who is on the site reads it there first, and then no message comes. */
const patienceMs = 5 * minuteMs
/** 9 in the morning in India, 5:30 ahead of UTC all year. */
const morningUtcMs = 3.5 * hourMs

/** hourly: a little later, and at least an hour after the one before. daily: the next morning in India. */
export function nextMailAt(rhythm: 'hourly' | 'daily', now: Date, mailedAt: Date | null): Date {
  const nowMs = now.getTime()
  if (rhythm === 'hourly') return new Date(Math.max(nowMs + patienceMs, (mailedAt?.getTime() ?? 0) + hourMs))
  const startOfDay = Math.floor((nowMs - morningUtcMs) / dayMs) * dayMs + morningUtcMs
  return new Date(startOfDay + dayMs)
}
