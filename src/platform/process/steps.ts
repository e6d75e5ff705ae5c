// What a person reads while Rangoli starts and stops: one line per step. In production the same lines go to the log.
import type { Config } from '../config.ts'
import { createLog } from '../log.ts'

export interface Steps {
  /** `name` is what was done, `detail` with what result. */
  done(name: string, detail: string): void
  say(line: string): void
  warn(line: string): void
  /** Why it cannot start. */
  problem(line: string): void
}

const nameWidth = 11

export function createSteps(config: Pick<Config, 'mode' | 'logLevel'>): Steps {
  if (config.mode === 'production') {
    const log = createLog(config.logLevel, { part: 'runtime' })
    return {
      done: (name, detail) => log.info({ step: name }, detail),
      say: (line) => line !== '' && log.info(line),
      warn: (line) => log.warn(line),
      problem: (line) => log.fatal(line),
    }
  }
  return {
    done: (name, detail) => process.stdout.write(`  ${name.padEnd(nameWidth)}${detail}\n`),
    say: (line) => process.stdout.write(`${line}\n`),
    warn: (line) => process.stderr.write(`  ${line}\n`),
    problem: (line) => process.stderr.write(`\nRangoli cannot start. ${line}\n`),
  }
}

/** `0.4 s` */
export function secondsSince(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
}
