// Keeps one worker child alive: starts it with the database and the secret, and again with growing pauses when it dies.
import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { settlesWithin } from './exit.ts'
import { WorkerNews, type WorkerOrder, workerArgument } from './worker-messages.ts'

export interface WorkerParentOptions {
  /** The program that this process runs: the child is the same one with an argument. */
  entry: string
  order: WorkerOrder
  log: (line: string) => void
  /** Longest wait for its jobs to settle before it is killed. Default 15 s. */
  stopLimitMs?: number
}

export interface WorkerParent {
  /** Process of the current child; null between two. */
  pid(): number | null
  /** Resolves when the first child works, rejects when the first one fails to start. */
  ready: Promise<void>
  stop(): Promise<void>
}

const shortestPauseMs = 250
const longestPauseMs = 30_000
/** A child that lived this long was well: the pauses begin anew. */
const healthyMs = 60_000

export function keepWorker({ entry, order, log, stopLimitMs = 15_000 }: WorkerParentOptions): WorkerParent {
  const stopping = new AbortController()
  const firstReady = Promise.withResolvers<void>()
  let child: ChildProcess | null = null

  const runOnce = async (): Promise<string> => {
    // Detached: Ctrl-C in the terminal reaches the parent alone, which decides when the worker stops.
    const started = fork(entry, [workerArgument], { detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    child = started
    started.on('message', (raw) => {
      const news = WorkerNews.safeParse(raw).data
      if (news?.kind === 'ready') firstReady.resolve()
      if (news?.kind === 'failed') firstReady.reject(new Error(news.reason))
    })
    const ended = new Promise<string>((resolve) => {
      started.once('error', (error) => resolve(error.message))
      started.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
    })
    started.send(order, () => {})
    const how = await ended
    child = null
    return how
  }

  const keep = async () => {
    let pauseMs = shortestPauseMs
    while (!stopping.signal.aborted) {
      const startedAt = performance.now()
      const how = await runOnce()
      if (stopping.signal.aborted) break
      firstReady.reject(new Error(`the worker ended (${how})`))
      if (performance.now() - startedAt > healthyMs) pauseMs = shortestPauseMs
      log(`The worker ended (${how}): starting it again in ${pauseMs} ms`)
      await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => {})
      pauseMs = Math.min(2 * pauseMs, longestPauseMs)
    }
    firstReady.reject(new Error('stopped'))
  }
  // Who does not wait for the first child must not be ended by it.
  firstReady.promise.catch(() => {})
  const keeping = keep()
  return {
    pid: () => child?.pid ?? null,
    ready: firstReady.promise,
    async stop() {
      stopping.abort()
      child?.kill('SIGTERM')
      if (await settlesWithin(keeping, stopLimitMs)) return
      child?.kill('SIGKILL')
      await settlesWithin(keeping, 2_000)
    },
  }
}
