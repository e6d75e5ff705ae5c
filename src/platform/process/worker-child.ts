// The worker role as a child process. Ends itself when its parent dies, however that happens.
import type { Config } from '../config.ts'
import { deriveSecrets } from '../secrets.ts'
import type { App, RunningWorker } from './app.ts'
import { exitForCertain, settlesWithin } from './exit.ts'
import { type WorkerNews, WorkerOrder } from './worker-messages.ts'

/** Shorter than the parent's patience, so that the child settles its jobs by itself. */
const stopLimitMs = 12_000
/** Without a parent nobody waits, and a new one may already be starting. */
const orphanLimitMs = 3_000

export async function runWorkerChild(config: Config, loadApp: () => Promise<App>): Promise<void> {
  let worker: RunningWorker | null = null
  let isStopping = false
  const stop = async (limitMs: number, code: number) => {
    if (isStopping) return
    isStopping = true
    if (worker !== null) await settlesWithin(worker.stop(), limitMs)
    exitForCertain(code)
  }
  process.on('SIGTERM', () => void stop(stopLimitMs, 0))
  process.on('SIGINT', () => {})
  process.once('disconnect', () => void stop(orphanLimitMs, 0))
  process.on('uncaughtException', (error) => {
    process.stderr.write(`worker: ${error.stack ?? error.message}\n`)
    void stop(orphanLimitMs, 1)
  })
  const order = await receiveOrder()
  try {
    const app = await loadApp()
    worker = await app.startWorker({
      config: { ...config, publicUrl: order.publicUrl },
      ownerUrl: order.ownerUrl,
      databaseUrl: order.databaseUrl,
      secrets: deriveSecrets(order.masterSecret),
    })
    tell({ kind: 'ready' })
  } catch (error) {
    process.stderr.write(`worker: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
    await stop(orphanLimitMs, 1)
  }
}

function tell(news: WorkerNews): void {
  if (process.connected) process.send?.(news)
}

function receiveOrder(): Promise<WorkerOrder> {
  return new Promise((resolve) => process.once('message', (raw) => resolve(WorkerOrder.parse(raw))))
}
