// An engine that does what the prompt says: fail, take its time, or lose itself. For journey J7 only; must never be part of an installation.
import { setTimeout as delay } from 'node:timers/promises'
import type { PictureEngine, StartOutcome } from '../../src/modules/studio/providers/port.ts'
import { smallPicture } from '../studio.ts'

/** Longer than any test waits, and ended by the stop of the worker. */
const foreverMs = 600_000

export const failingEngine: PictureEngine = {
  name: 'failing',
  provenance: 'generated',
  isRepeatable: false,
  // One at a time, so that a second order stays in the queue for as long as a test needs it there.
  maxRunning: 1,
  async start({ request, signal, onProgress }): Promise<StartOutcome> {
    const { prompt, width, height } = request
    if (/broken engine/.test(prompt)) return { type: 'rejected', error: { kind: 'invalid' } }
    if (/broken picture/.test(prompt)) return { type: 'rejected', error: { kind: 'malformed' } }
    if (/endless/.test(prompt)) {
      onProgress(40)
      await delay(foreverMs, undefined, { signal }).catch(() => undefined)
      return { type: 'rejected', error: { kind: 'timeout' } }
    }
    return { type: 'done', picture: smallPicture({ width, height }) }
  },
}
