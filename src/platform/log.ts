// Structured logs. Never a prompt, an address, a token or a key: what must not leak is cut here once more.
import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino'

export type Logger = PinoLogger

// PostgreSQL's errors carry the row at fault in `detail` and the statement's place in `where`.
const secretKeys = ['authorization', 'cookie', 'password', 'token', 'email', 'prompt', 'secret', 'detail', 'where']
const secretPaths = secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`, `*.*.*.${key}`])

/** Lines of JSON to stdout, or to `destination`. */
export function createLog(level: string, base: Record<string, unknown> = {}, destination?: DestinationStream): Logger {
  const options = {
    level,
    base,
    redact: { paths: secretPaths, censor: '[cut]' },
    timestamp: pino.stdTimeFunctions.isoTime,
  }
  return destination ? pino(options, destination) : pino(options)
}
