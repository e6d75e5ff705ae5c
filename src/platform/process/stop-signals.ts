// Turns signals into one wish to stop. A second one means at once: a person who presses Ctrl-C twice is not asking again.
import { exitForCertain } from './exit.ts'

export interface StopWish {
  /** Aborted with the name of the first signal. */
  readonly signal: AbortSignal
  /** Resolves when somebody wants this process to stop. */
  readonly wanted: Promise<void>
  request(why: string): void
}

const exitCodeOfCtrlC = 130

export function listenForStop(log: (line: string) => void): StopWish {
  const controller = new AbortController()
  const wanted = new Promise<void>((resolve) => controller.signal.addEventListener('abort', () => resolve()))
  const request = (why: string) => {
    // The watchdog of PostgreSQL and the disconnected worker end by themselves.
    if (controller.signal.aborted) exitForCertain(exitCodeOfCtrlC)
    controller.abort(why)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => request(signal))
  process.on('unhandledRejection', (reason) => {
    // Somebody forgot to wait for a promise: a bug of one request, not a reason to end all of them.
    log(`unhandled rejection: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`)
  })
  process.on('uncaughtException', (error) => {
    log(`uncaught exception: ${error.stack ?? error.message}`)
    process.exitCode = 1
    if (!controller.signal.aborted) controller.abort('uncaught exception')
  })
  return { signal: controller.signal, wanted, request }
}
