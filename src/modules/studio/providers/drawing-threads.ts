// The illustrator's threads: an order in, progress and then pixels out. The worker lives on whatever happens to a thread.
import { createThreadPool } from '#platform/thread-pool.ts'
import { type DrawingOrder, DrawingStep, type DrawnPicture } from './drawing-messages.ts'

export interface DrawingThreads {
  /** Rejects with the signal's reason, or when the thread died. */
  draw(order: DrawingOrder, watch: DrawingWatch): Promise<DrawnPicture>
  /** Ends all threads; drawings under way reject. */
  close(): Promise<void>
}

interface DrawingWatch {
  signal: AbortSignal
  onProgress: (percent: number) => void
}

const picturesPerThread = 100

/** `size`: pictures drawn at once. `entry` answers a DrawingOrder with DrawingSteps. */
export function createDrawingThreads(size: number, entry: URL): DrawingThreads {
  const pool = createThreadPool({ size, entry, ordersPerThread: picturesPerThread })
  return {
    draw: (order, { signal, onProgress }) =>
      pool.run<DrawnPicture>(order, {
        signal,
        read(message) {
          const step = DrawingStep.parse(message)
          if (step.type === 'drawn') return step
          onProgress(step.percent)
          return undefined
        },
      }),
    close: () => pool.close(),
  }
}
