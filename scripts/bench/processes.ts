// Figures of running processes from /proc: CPU time and proportional memory. Linux only, read only.
import { readdirSync, readFileSync } from 'node:fs'

/** USER_HZ: the kernel counts CPU time in hundredths of a second on every Linux we run on. */
const tickMs = 10

interface ProcessStat {
  pid: number
  parent: number
  name: string
  /** Own CPU time and that of children that have ended. */
  cpuMs: number
}

function readStat(pid: number): ProcessStat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name stands in brackets and may hold anything; numbers follow the last bracket.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0)
    return {
      pid,
      parent: Number(fields[1]),
      name: text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')),
      cpuMs: ticks * tickMs,
    }
  } catch {
    return null
  }
}

/** The process and everything below it that lives now. */
export function familyOf(pid: number): ProcessStat[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readStat(Number(name)) ?? [])
  const family = all.filter((each) => each.pid === pid)
  for (let i = 0; i < family.length && i < 1000; i++) {
    family.push(...all.filter((each) => each.parent === family[i]?.pid))
  }
  return family
}

/** Shared pages counted by share; null when the process is gone. */
export function memoryMb(pid: number): number | null {
  try {
    const match = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
    return match ? Number(match[1]) / 1024 : null
  } catch {
    return null
  }
}
