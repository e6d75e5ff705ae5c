// The clock of the demo: weeks pass in minutes. It never runs backwards, and stands still while pictures are being made, since their
// leases are counted by it.
import type { Clock } from '#platform/clock.ts'

export interface DemoClock extends Clock {
  moveTo(moment: Date): void
  /** By so many minutes. */
  pass(minutes: number): void
}

export function createDemoClock(start: Date): DemoClock {
  let nowMs = start.getTime()
  return {
    now: () => new Date(nowMs),
    moveTo(moment) {
      nowMs = Math.max(nowMs, moment.getTime())
    },
    pass(minutes) {
      nowMs += minutes * 60_000
    },
  }
}
