// The only place that asks the machine for the time. Passed in, so that a test's clock reaches every rule.

export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
