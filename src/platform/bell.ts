// A wake-up call that is never lost: a ring before the wait counts. Holds no timer and no listener once a wait is over.

export interface Bell {
  ring(): void
  /** Resolves when it rings (or has rung since the last wait), after `timeoutMs`, or when `signal` is aborted. */
  wait(timeoutMs: number, signal?: AbortSignal): Promise<void>
}

export function createBell(): Bell {
  let hasRung = false
  let waiting: (() => void) | undefined
  return {
    ring() {
      hasRung = true
      waiting?.()
    },
    wait(timeoutMs, signal) {
      return new Promise((resolve) => {
        const over = () => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', over)
          waiting = undefined
          hasRung = false
          resolve()
        }
        const timer = setTimeout(over, timeoutMs)
        waiting = over
        signal?.addEventListener('abort', over, { once: true })
        if (hasRung || signal?.aborted) over()
      })
    },
  }
}
