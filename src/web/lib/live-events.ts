// The one event stream of a browser: one tab holds it, the others listen to that tab. Must never be the only way to learn
// something: whoever needs a fact also asks for it when the stream is down.
'use client'
import type { LiveEvent } from '#contract/studio.ts'

const types = ['job', 'balance', 'notifications'] as const satisfies readonly LiveEvent['type'][]

type Listener = (event: LiveEvent) => void
type HealthListener = (isHealthy: boolean) => void
type Message = { event: LiveEvent } | { isHealthy: boolean }

const firstRetryMs = 1_000
const longestRetryMs = 30_000

/** Starts following; returns the stop function. Safe to call once per tab. */
export function followLiveEvents(address: string, onEvent: Listener, onHealth: HealthListener): () => void {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('rangoli.live')
  const stopping = new AbortController()
  const hear = (message: Message) => ('event' in message ? onEvent(message.event) : onHealth(message.isHealthy))
  const tell = (message: Message) => {
    hear(message)
    channel?.postMessage(message)
  }
  if (channel) channel.onmessage = ({ data }: MessageEvent<Message>) => hear(data)

  const hold = () => holdStream(address, tell, stopping.signal)
  // Locks exist only on secure origins; without them each tab holds a stream of its own.
  if (channel && navigator.locks) {
    navigator.locks.request('rangoli.live', { signal: stopping.signal }, hold).catch(() => undefined)
  } else {
    void hold()
  }
  return () => {
    stopping.abort()
    channel?.close()
  }
}

function readEvent(text: string): LiveEvent | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('type' in value)) return null
    // The server serialises LiveEvent by the contract's schema; the tag tells it from keep-alives.
    return types.some((type) => type === value.type) ? (value as LiveEvent) : null
  } catch {
    return null
  }
}

/** Holds the stream until `signal` aborts; reconnects by itself with growing pauses. */
function holdStream(address: string, tell: (message: Message) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let retryMs = firstRetryMs
    const open = () => {
      source = new EventSource(address)
      const receive = ({ data }: MessageEvent<string>) => {
        const event = readEvent(data)
        if (event) tell({ event })
      }
      for (const name of ['message', ...types] as const) source.addEventListener(name, receive)
      source.onopen = () => {
        retryMs = firstRetryMs
        tell({ isHealthy: true })
      }
      source.onerror = () => {
        tell({ isHealthy: false })
        // EventSource gives up for good after an HTTP error, so the retry is ours in every case.
        source?.close()
        timer = setTimeout(open, retryMs)
        retryMs = Math.min(retryMs * 2, longestRetryMs)
      }
    }
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      source?.close()
      resolve()
    })
    if (!signal.aborted) open()
  })
}
