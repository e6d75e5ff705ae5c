// Shares one round trip among calls that arrive while another is on its way. Must never delay a call that finds none.
import { Refusal } from './refusal.ts'

export interface MicroBatchOptions {
  /** Calls of one batch. */
  maxItems: number
  /** Batches on their way at once. */
  maxInFlight: number
  /** Calls that may wait for a batch; one more is refused. */
  maxWaiting: number
}

interface Waiting<In, Out> {
  item: In
  resolve(out: Out | Promise<Out>): void
  reject(error: unknown): void
}

/**
 * `run` answers each item at its own place; an answer may be a promise of its own. When `run` itself fails, so does each
 * of its calls. The returned function throws unavailable when too many wait.
 */
export function createMicroBatch<In, Out>(
  run: (items: readonly In[]) => Promise<readonly (Out | Promise<Out>)[]>,
  { maxItems, maxInFlight, maxWaiting }: MicroBatchOptions,
): (item: In) => Promise<Out> {
  const waiting: Waiting<In, Out>[] = []
  let inFlight = 0

  async function send(calls: Waiting<In, Out>[]): Promise<void> {
    try {
      const answers = await run(calls.map(({ item }) => item))
      for (const [index, call] of calls.entries()) {
        // `Out` may itself be nothing, so that only the number of answers can tell a missing one.
        if (index < answers.length) call.resolve(answers[index] as Out | Promise<Out>)
        else call.reject(new Error('a batch was answered in part'))
      }
    } catch (error) {
      for (const call of calls) call.reject(error)
    }
  }

  function sendWaiting(): void {
    while (inFlight < maxInFlight && waiting.length > 0) {
      inFlight++
      void send(waiting.splice(0, maxItems)).finally(() => {
        inFlight--
        sendWaiting()
      })
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      if (waiting.length >= maxWaiting) {
        reject(new Refusal('unavailable', 'Too much is going on at once. Please try again.', { retryAfterSeconds: 1 }))
        return
      }
      waiting.push({ item, resolve, reject })
      sendWaiting()
    })
}
