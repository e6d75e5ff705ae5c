// The built-in illustrator with three words it obeys: fail, take forever. So that every state of an order can be looked at for as long as it takes.
import { setTimeout as delay } from 'node:timers/promises'
import { createIllustrator } from '../../src/modules/studio/providers/illustrator.ts'
import type { PictureEngine } from '../../src/modules/studio/providers/port.ts'

/** Longer than a run, and ended by the stop of the worker. */
const foreverMs = 3_600_000

const illustrator = createIllustrator(1)

export const stagedEngine: PictureEngine = {
  ...illustrator,
  name: 'staged',
  // As many endless orders as there are widths to look at keep everybody else in the queue.
  maxRunning: Number(process.env.ENDLESS_ORDERS ?? 2),
  async start(input) {
    const { request, signal, onProgress } = input
    if (/broken engine/.test(request.prompt)) return { type: 'rejected', error: { kind: 'invalid' } }
    if (!/endless/.test(request.prompt)) return illustrator.start(input)
    onProgress(40)
    await delay(foreverMs, undefined, { signal }).catch(() => undefined)
    return { type: 'rejected', error: { kind: 'timeout' } }
  },
}
