// Fetches parts of a page once it is awake and quiet, so that they are there when a press needs them. Must never complain: whoever
// shows a part that could not be fetched hears of it then.
'use client'
import { useEffect } from 'react'

const quietAfterMs = 1500

/** `fetches` must be the same list in every render. */
export function useFetchedAhead(fetches: readonly (() => Promise<unknown>)[]): void {
  useEffect(() => {
    const fetchAll = () => {
      for (const fetch of fetches) void fetch().catch(() => undefined)
    }
    // Safari has no idle callbacks.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(fetchAll, quietAfterMs)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(fetchAll, { timeout: quietAfterMs })
    return () => cancelIdleCallback(idle)
  }, [fetches])
}
