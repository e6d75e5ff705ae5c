// Ends this process for certain. Seen about once in 300: process.exit() hangs in native threads, so a guard kills it.
import { spawn } from 'node:child_process'

const graceSeconds = 3

/** Exits with `code`; a helper kills this process when it is still there after 3 s. */
export function exitForCertain(code: number): never {
  // The helper's input ends when this process is gone: `timeout` then returns 0 and nothing is killed.
  const script = `timeout ${graceSeconds} cat >/dev/null; [ $? -ne 124 ] || kill -9 ${process.pid}`
  const guard = spawn('/bin/sh', ['-c', script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/' })
  guard.on('error', () => {})
  guard.unref()
  process.exit(code)
}

/** Resolves with true when `work` settled in time. Never rejects: a stop goes on whatever one part of it does. */
export async function settlesWithin(work: Promise<unknown>, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs)
  })
  const settled = work.then(
    () => true,
    () => true,
  )
  const isInTime = await Promise.race([settled, late])
  clearTimeout(timer)
  return isInTime
}
