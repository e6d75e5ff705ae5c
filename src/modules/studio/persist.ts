// Writes that must not be lost because the database is away for a moment: repeated until it takes them or the signal says stop.
import { setTimeout as pause } from 'node:timers/promises'
import { isOutage } from '#platform/http/outage.ts'
import { StorageUnavailable } from '#platform/storage/port.ts'

const pauseMs = 200

/** `write` may have happened although its answer was lost: a repetition must not mind. */
export async function persist<T>(signal: AbortSignal, write: () => Promise<T>): Promise<T> {
  for (;;) {
    signal.throwIfAborted()
    try {
      return await write()
    } catch (error) {
      // A store that refuses is no absence of the database: who holds the picture decides what to do about it.
      if (error instanceof StorageUnavailable || !isOutage(error)) throw error
    }
    await pause(pauseMs)
  }
}

/** The promise, or the signal's reason as soon as it is aborted: for what may hang and does not listen. */
export function orAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    if (signal.aborted) abort()
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

/** Waits; ends early, with the signal's reason, when it is aborted. */
export function pauseOrAbort(milliseconds: number, signal: AbortSignal): Promise<void> {
  const timer = new AbortController()
  return orAbort(pause(milliseconds, undefined, { signal: timer.signal }), signal).finally(() => timer.abort())
}
