// Runs the program as a person would, and finds what it leaves behind. Must never end a process it did not start.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('./fixture-main.ts', import.meta.url))
/** Generous: a loaded machine needs ten times as long as a quiet one. */
const deadlineMs = 60_000
export const lifecycleTimeoutMs = 150_000

export interface Program {
  child: ChildProcess
  pid: number
  /** Everything it has said so far. */
  output(): string
  /** Address, once it is ready. Rejects when it ends before. */
  ready(): Promise<string>
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>
}

export interface Bench {
  dataDir: string
  start(settings?: Record<string, string>): Program
  /** Processes of this data folder, whoever started them. */
  living(): Living[]
  /** Kills what a test has left running. */
  clear(): Promise<void>
  remove(): Promise<void>
}

export interface Living {
  pid: number
  kind: 'main' | 'worker' | 'postmaster' | 'backend' | 'watchdog' | 'other'
}

export function openBench(): Bench {
  const dataDir = mkdtempSync(join(tmpdir(), 'rangoli-life-'))
  const programs: Program[] = []
  const clear = async () => {
    for (const { child } of programs.splice(0)) child.kill('SIGKILL')
    await eventually(() => findLiving(dataDir).length === 0, 'everything has ended')
  }
  return {
    dataDir,
    start(settings = {}) {
      const program = startProgram({ DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: '', ...settings })
      programs.push(program)
      return program
    },
    living: () => findLiving(dataDir),
    clear,
    async remove() {
      await clear()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function startProgram(settings: Record<string, string>): Program {
  // Its own session, so that signals of the test runner's terminal do not reach it.
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  let hasEnded = false
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('exit', (code, signal) => {
      hasEnded = true
      resolve(signal ?? code)
    })
  })
  const ready = async () => {
    await eventually(() => hasEnded || /is ready/.test(output), `ready; it said:\n${output}`)
    const address = /is ready at (\S+)/.exec(output)?.[1]
    if (address === undefined) throw new Error(`it ended before it was ready:\n${output}`)
    return address
  }
  return { child, pid: child.pid ?? 0, output: () => output, ready, ended }
}

/** Polls; throws with `what` after 60 s. */
export async function eventually(isTrue: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const startedAt = performance.now()
  while (!(await isTrue())) {
    if (performance.now() - startedAt > deadlineMs) throw new Error(`not within ${deadlineMs / 1000} s: ${what}`)
    await delay(20)
  }
}

function findLiving(dataDir: string): Living[] {
  const found: Living[] = []
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (!Number.isInteger(pid)) continue
    const kind = kindOf(pid, dataDir)
    if (kind !== null) found.push({ pid, kind })
  }
  return found
}

function kindOf(pid: number, dataDir: string): Living['kind'] | null {
  try {
    if (/^\d+ \(.*\) Z /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return null
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ')
    // PostgreSQL writes its title over its environment, but stays in its folder.
    const isPostgres = readlinkSync(`/proc/${pid}/cwd`).startsWith(dataDir)
    if (isPostgres) return command.includes(' -D ') ? 'postmaster' : 'backend'
    if (!readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`DATA_DIR=${dataDir}`)) return null
    if (command.includes('worker-child')) return 'worker'
    if (command.includes('fixture-main')) return 'main'
    // Its `cat` outlives it for a moment and guards nothing.
    return command.startsWith('/bin/sh') ? 'watchdog' : 'other'
  } catch {
    // It ended while it was looked at.
    return null
  }
}
