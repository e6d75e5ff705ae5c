// The worker's loop over likes that were not told yet.
import { setTimeout as delay } from 'node:timers/promises'
import type { Services } from '#platform/module.ts'
import { tellLikes } from './tell-likes.ts'

/** Long enough to gather a few likes, short enough to be news. */
const pauseMs = 5_000

/** Ends when `stop` is aborted and what is under way is settled. */
export async function runLikeTelling(services: Services, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await delay(pauseMs, undefined, { signal: stop }).catch(() => {})
    if (stop.aborted) return
    try {
      await tellLikes(services, stop)
    } catch (error) {
      services.log.warn({ err: error }, 'likes cannot be told just now')
    }
  }
}
