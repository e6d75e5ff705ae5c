// A bounded pool of drawing threads. A thread that crashes or is told to stop costs its one picture; the worker lives on.
import { Worker } from 'node:worker_threads'
import pLimit from 'p-limit'
import { type DrawingOrder, DrawingStep, type DrawnPicture } from './drawing-messages.ts'

export interface DrawingThreads {
  /** Rejects with the signal's reason, or when the thread died. */
  draw(order: DrawingOrder, watch: Watch): Promise<DrawnPicture>
  /** Ends all threads; drawings under way reject. */
  close(): Promise<void>
}

/** A thread is replaced after so many pictures: whatever the canvas library does not give back goes with it. */
const picturesPerThread = 100

interface Thread {
  worker: Worker
  drawn: number
}

/** Threads are started when they are first needed and kept. `entry` answers a DrawingOrder with DrawingSteps. */
export function createDrawingThreads(size: number, entry: URL): DrawingThreads {
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
    // While a drawing is under way its own listener rejects it; an idle thread that breaks is just gone.
    worker.on('error', () => {})
    return { worker, drawn: 0 }
  }

  return {
    draw: (order, watch) =>
      limit(async () => {
        watch.signal.throwIfAborted()
        const thread = idle.pop() ?? start()
        const picture = await drawOn(thread.worker, order, watch)
        thread.drawn += 1
        if (thread.drawn < picturesPerThread) idle.push(thread)
        else void thread.worker.terminate()
        return picture
      }),
    async close() {
      limit.clearQueue()
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}

interface Watch {
  signal: AbortSignal
  onProgress: (percent: number) => void
}

async function drawOn(worker: Worker, order: DrawingOrder, watch: Watch): Promise<DrawnPicture> {
  const heard = Promise.withResolvers<DrawnPicture>()
  const onMessage = (message: unknown) => {
    const step = DrawingStep.parse(message)
    if (step.type === 'drawn') heard.resolve(step)
    else watch.onProgress(step.percent)
  }
  const onExit = (code: number) => heard.reject(new Error(`drawing thread ended with code ${code}`))
  const onAbort = () => heard.reject(watch.signal.reason)
  worker.on('message', onMessage).once('error', heard.reject).once('exit', onExit)
  watch.signal.addEventListener('abort', onAbort, { once: true })
  try {
    worker.postMessage(order)
    return await heard.promise
  } catch (error) {
    // In the middle of a picture it cannot be asked to stop, and what it would send later belongs to nobody.
    await worker.terminate()
    throw error
  } finally {
    worker.off('message', onMessage).off('error', heard.reject).off('exit', onExit)
    watch.signal.removeEventListener('abort', onAbort)
  }
}
