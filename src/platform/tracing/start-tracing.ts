// Switches traces on when an address is configured, and loads nothing otherwise.
import type { Config } from '../config.ts'
import { setTracing } from './trace.ts'

export interface RunningTracing {
  stop(): Promise<void>
}

/** Call it before anything is served. Returns null while traces are off. */
export async function startTracing(
  { tracing }: Pick<Config, 'tracing'>,
  process: { role: 'web' | 'worker'; version: string },
): Promise<RunningTracing | null> {
  if (tracing === null) return null
  const { openTelemetry } = await import('./open-telemetry.ts')
  const opened = openTelemetry({ ...tracing, ...process })
  setTracing(opened)
  return {
    async stop() {
      setTracing(null)
      await opened.stop()
    },
  }
}
