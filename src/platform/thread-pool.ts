// A bounded pool of worker threads for work that would hold the event loop. A thread that crashes costs its one order.
import { type Transferable, Worker } from 'node:worker_threads'
import pLimit from 'p-limit'

export interface ThreadPoolOptions {
  /** Orders at work at once; the others wait for their turn. */
  size: number
  /** Module of the thread: takes one order after the other and answers each with messages. */
  entry: URL
  /** A thread is replaced after so many orders: whatever its libraries do not give back goes with it. */
  ordersPerThread: number
}

export interface Watch<Answer> {
  signal: AbortSignal
  /** Reads what the thread says: the answer ends the order, undefined waits for more, an error ends order and thread. */
  read: (message: unknown) => Answer | undefined
  /** Buffers that are handed over and not copied. */
  transfer?: readonly Transferable[]
}

export interface ThreadPool {
  /** Rejects with the signal's reason, what `read` throws, or when the thread died. */
  run<Answer>(order: object, watch: Watch<Answer>): Promise<Answer>
  /** Orders that wait for their turn. */
  waiting(): number
  /** Ends all threads; orders under way reject. */
  close(): Promise<void>
}

interface Thread {
  worker: Worker
  done: number
}

/** Threads are started when they are first needed and kept. */
export function createThreadPool({ size, entry, ordersPerThread }: ThreadPoolOptions): ThreadPool {
  const limit = pLimit(size)
  const idle: Thread[] = []
  const all = new Set<Worker>()

  const start = (): Thread => {
    const worker = new Worker(entry)
    all.add(worker)
    worker.once('exit', () => {
      all.delete(worker)
      const place = idle.findIndex((thread) => thread.worker === worker)
      if (place >= 0) idle.splice(place, 1)
    })
    // While an order is under way its own listener rejects it; an idle thread that breaks is just gone.
    worker.on('error', () => {})
    return { worker, done: 0 }
  }

  return {
    run: (order, watch) =>
      limit(async () => {
        watch.signal.throwIfAborted()
        const thread = idle.pop() ?? start()
        const answer = await runOn(thread.worker, order, watch)
        thread.done += 1
        if (thread.done < ordersPerThread) idle.push(thread)
        else void thread.worker.terminate()
        return answer
      }),
    waiting: () => limit.pendingCount,
    async close() {
      limit.clearQueue()
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}

async function runOn<Answer>(worker: Worker, order: object, watch: Watch<Answer>): Promise<Answer> {
  const heard = Promise.withResolvers<Answer>()
  const onMessage = (message: unknown) => {
    try {
      const answer = watch.read(message)
      if (answer !== undefined) heard.resolve(answer)
    } catch (error) {
      heard.reject(error)
    }
  }
  const onExit = (code: number) => heard.reject(new Error(`thread ended with code ${code}`))
  const onAbort = () => heard.reject(watch.signal.reason)
  worker.on('message', onMessage).once('error', heard.reject).once('exit', onExit)
  watch.signal.addEventListener('abort', onAbort, { once: true })
  try {
    worker.postMessage(order, watch.transfer ?? [])
    return await heard.promise
  } catch (error) {
    // In the middle of its work it cannot be asked to stop, and what it would send later belongs to nobody.
    await worker.terminate()
    throw error
  } finally {
    worker.off('message', onMessage).off('error', heard.reject).off('exit', onExit)
    watch.signal.removeEventListener('abort', onAbort)
  }
}
