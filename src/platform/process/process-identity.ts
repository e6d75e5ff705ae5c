// Tells whether a process that once wrote down its number is still the same one. A number alone is reused by the system.
import { readFileSync, readlinkSync } from 'node:fs'

export interface ProcessIdentity {
  pid: number
  /** Start time in clock ticks since boot: with the pid it names one process of this boot. */
  startTicks: number
}

interface ProcessState {
  /** One letter of proc(5): R, S, D, T, Z ... */
  letter: string
  startTicks: number
}

function readState(pid: number): ProcessState | null {
  try {
    // The second field is the command in parentheses and may itself hold spaces and parentheses.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return { letter: fields[0] ?? '', startTicks: Number(fields[19]) }
  } catch {
    return null
  }
}

export function identityOf(pid: number): ProcessIdentity {
  return { pid, startTicks: readState(pid)?.startTicks ?? 0 }
}

/** False also for a zombie: it holds nothing any more. */
export function isSameProcessAlive(identity: ProcessIdentity): boolean {
  const state = readState(identity.pid)
  return state !== null && state.letter !== 'Z' && state.startTicks === identity.startTicks
}

/** True while `pid` is a living PostgreSQL. A process of another user hides its program; its name then decides. */
export function isLivingPostgres(pid: number): boolean {
  const state = readState(pid)
  if (state === null || state.letter === 'Z') return false
  try {
    return readlinkSync(`/proc/${pid}/exe`)
      .replace(/ \(deleted\)$/, '')
      .endsWith('/postgres')
  } catch {
    try {
      return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
    } catch {
      return false
    }
  }
}
