// A clock that stands still until a test moves it. Nothing in a test waits for time to pass.
import type { Clock } from '#platform/clock.ts'

export interface TestClock extends Clock {
  set(time: Date | string): void
  advance(milliseconds: number): void
}

export function testClock(start: Date | string = '2026-01-15T09:00:00.000Z'): TestClock {
  let current = new Date(start).getTime()
  return {
    now: () => new Date(current),
    set(time) {
      current = new Date(time).getTime()
    },
    advance(milliseconds) {
      current += milliseconds
    },
  }
}
