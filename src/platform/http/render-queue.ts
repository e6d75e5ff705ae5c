// Renders one page after the other and rests after each for as long as it took: whatever is asked for, half of the process's time stays
// with the API. Who finds the line too long gets nothing, and sends a page without data instead.
import { setTimeout as rest } from 'node:timers/promises'

/** A page takes some 20 ms: whoever waited behind so many would have been faster with a page that asks for itself. */
const longestLine = 24
const longestRestMs = 250

export class RenderQueue {
  #line: Promise<unknown> = Promise.resolve()
  #waiting = 0

  /** Null: too many are waiting. */
  run<Result>(render: () => Promise<Result>): Promise<Result> | null {
    if (this.#waiting >= longestLine) return null
    this.#waiting += 1
    let tookMs = 0
    const turn = this.#line.then(async () => {
      const startedAt = performance.now()
      try {
        return await render()
      } finally {
        this.#waiting -= 1
        tookMs = performance.now() - startedAt
      }
    })
    const pause = () => rest(Math.min(longestRestMs, tookMs), undefined, { ref: false })
    this.#line = turn.then(pause, pause)
    return turn
  }
}
