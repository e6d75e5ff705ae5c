// Structured logs. Never a prompt, an address, a token or a key: what must not leak is cut here once more.
import { type Logger as PinoLogger, pino } from 'pino'

export type Logger = PinoLogger

const secretPaths = ['authorization', 'cookie', 'password', 'token', 'email', 'prompt', 'secret'].flatMap((key) => [
  key,
  `*.${key}`,
  `*.*.${key}`,
])

export function createLog(level: string, base: Record<string, unknown> = {}): Logger {
  return pino({
    level,
    base,
    redact: { paths: secretPaths, censor: '[cut]' },
    timestamp: pino.stdTimeFunctions.isoTime,
  })
}
