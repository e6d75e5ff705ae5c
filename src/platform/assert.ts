// For what cannot happen: a broken assertion is a bug. The request dies with 500, the process lives.

export class AssertionFailed extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'AssertionFailed'
  }
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionFailed(message)
}

/** The value, which must be there. */
export function must<T>(value: T | null | undefined, message: string): T {
  if (value === null || value === undefined) throw new AssertionFailed(message)
  return value
}

/** The default branch of an exhaustive switch: does not compile while a case is missing. */
export function never(value: never): never {
  throw new AssertionFailed(`unexpected case: ${JSON.stringify(value)}`)
}
