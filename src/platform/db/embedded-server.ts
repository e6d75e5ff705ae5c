// Runs one PostgreSQL process and a watchdog that stops it when this process dies. Must never leave an orphan.
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Account } from './embedded-account.ts'
import { readLockFile } from './embedded-cluster.ts'

export interface ServerPlan {
  account: Account
  cluster: string
  socketDir: string
  /** PostgreSQL writes its messages here. */
  logFile: string
  settings: Record<string, string>
}

export interface RunningServer {
  pid: number
  /** Resolves when PostgreSQL has ended, wanted or not. */
  ended: Promise<void>
  /** Fast shutdown; bounded: after 20 s an immediate one, after 25 s a kill. */
  stop(): Promise<void>
}

/** PostgreSQL ended before it accepted connections. `output` holds its last lines. */
export class ServerEnded extends Error {
  readonly output: string
  constructor(output: string) {
    super(`PostgreSQL ended while starting: ${output}`)
    this.name = 'ServerEnded'
    this.output = output
  }
}

const maxLogBytes = 10 * 1024 * 1024
const pollMs = 10

/** Resolves when connections are accepted; a recovery after a crash may take minutes. Throws ServerEnded. */
export async function runServer(plan: ServerPlan): Promise<RunningServer> {
  const log = openSync(plan.logFile, 'a+', 0o600)
  if (fstatSync(log).size > maxLogBytes) ftruncateSync(log)
  const logStart = fstatSync(log).size
  try {
    const watchdog = startWatchdog()
    const child = spawnPostgres(plan, log)
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.once('error', () => resolve())
    })
    // The watchdog goes before anybody else can get this pid.
    child.once('exit', () => watchdog.dismiss())
    child.once('error', () => watchdog.dismiss())
    const pid = child.pid ?? 0
    watchdog.guard(pid)
    let hasEnded = false
    void ended.then(() => {
      hasEnded = true
    })
    while (!hasEnded) {
      const lock = readLockFile(plan.cluster)
      if (lock?.pid === pid && lock.status === 'ready') return { pid, ended, stop: () => stopChild(child, ended) }
      await delay(pollMs)
    }
    throw new ServerEnded(readFrom(log, logStart))
  } finally {
    closeSync(log)
  }
}

function spawnPostgres({ account, cluster, socketDir, settings }: ServerPlan, log: number): ChildProcess {
  const all = { listen_addresses: '', unix_socket_directories: socketDir, unix_socket_permissions: '0700', ...settings }
  const options = Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const { command, args } = account.wrap(account.binaries.postgres, ['-D', cluster, ...options])
  // A session of its own: Ctrl-C in the terminal must reach Rangoli alone, which drains requests first.
  return spawn(command, args, { stdio: ['ignore', log, log], detached: true, cwd: '/', ...account.spawnIds })
}

interface Watchdog {
  guard(pid: number): void
  dismiss(): void
}

/** A shell that waits for the end of its input, which also comes when this process is killed. Replaced when it is killed. */
function startWatchdog(): Watchdog {
  // One that replaces another is born with the pid: whoever kills this process may do so before a line is written.
  const script = 'pid=$1; [ -n "$pid" ] || read -r pid; cat >/dev/null; [ -z "$pid" ] || kill -INT "$pid" 2>/dev/null'
  let guarded: number | null = null
  let isOver = false
  const start = (): ChildProcess => {
    const args = ['-c', script, 'watchdog', ...(guarded === null ? [] : [String(guarded)])]
    const shell = spawn('/bin/sh', args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/' })
    shell.stdin?.on('error', () => {})
    shell.on('error', () => {})
    shell.once('exit', () => {
      if (!isOver) setTimeout(() => isOver || restart(), 100).unref()
    })
    shell.unref()
    return shell
  }
  const restart = () => {
    shell = start()
  }
  let shell = start()
  return {
    guard(pid) {
      guarded = pid
      shell.stdin?.write(`${pid}\n`)
    },
    dismiss() {
      isOver = true
      shell.kill('SIGKILL')
      // Its `cat` ends with the pipe.
      shell.stdin?.destroy()
    },
  }
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]
  for (const [signal, waitMs] of steps) {
    child.kill(signal)
    const hasEnded = await Promise.race([ended.then(() => true), delay(waitMs, false, { ref: false })])
    if (hasEnded) return
  }
}

function readFrom(file: number, start: number): string {
  const buffer = Buffer.alloc(8192)
  return buffer.toString('utf8', 0, readSync(file, buffer, 0, buffer.length, start))
}
