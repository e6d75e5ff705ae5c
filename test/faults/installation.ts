// Several web and worker processes of one installation, to be killed and stopped at will. Ends only processes it started.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('./fault-main.ts', import.meta.url))
const startLimitMs = 60_000

export interface Part {
  role: 'web' | 'worker'
  pid(): number
  isReady(): boolean
  whenReady(): Promise<void>
  /** Only for web. */
  url: string
  signal(name: 'SIGSTOP' | 'SIGCONT'): void
  /** Sets the clock of this process so far ahead of the machine's, or behind it. */
  setClock(offsetMs: number): void
  /** kill -9, and a new process in its place. */
  killAndStartAgain(): void
  /** SIGTERM, its end, and a new process in its place, ready. */
  restart(): Promise<void>
}

export interface InstallationSettings {
  databaseUrl: string
  engineUrl: string
  canFind: boolean
  leaseMs: number
  /** On top of what every process of a fault test gets. */
  environment?: Record<string, string>
  /** Default: a temporary folder. */
  dataDir?: string
}

export interface Installation {
  dataDir: string
  start(role: 'web' | 'worker'): Promise<Part>
  /** Kills what is left. */
  close(): Promise<void>
}

export function createInstallation(settings: InstallationSettings): Installation {
  const dataDir = settings.dataDir ?? mkdtempSync(join(tmpdir(), 'rangoli-faults-'))
  const living = new Set<ChildProcess>()
  const environment = {
    PATH: process.env.PATH,
    DATA_DIR: dataDir,
    DATABASE_URL: settings.databaseUrl,
    DATABASE_POOL_SIZE: '8',
    HOST: '127.0.0.1',
    SECRET_KEY: 'only for processes that tests start and kill',
    RATE_LIMITS_ENABLED: 'false',
    LOG_LEVEL: 'error',
    WORKER_CONCURRENCY: '8',
    COUNTING_ENGINE_URL: settings.engineUrl,
    COUNTING_ENGINE_CAN_FIND: String(settings.canFind),
    LEASE_MS: String(settings.leaseMs),
    ...settings.environment,
  }

  const launch = (role: Part['role'], port: number) => {
    const child = spawn(process.execPath, [entry], {
      env: { ...environment, ROLES: role, PORT: String(port) },
      // The channel closes with the test runner, however that ends, and the process ends with it.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A session of its own: signals of the test runner's terminal do not reach it.
      detached: true,
    })
    living.add(child)
    child.once('exit', () => living.delete(child))
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    return { child, output: () => output, isReady: () => /is ready/.test(output) && child.exitCode === null }
  }

  return {
    dataDir,
    async start(role) {
      const port = await freePort()
      let current = launch(role, port)
      const part: Part = {
        role,
        url: `http://127.0.0.1:${port}`,
        pid: () => current.child.pid ?? 0,
        isReady: () => current.isReady(),
        async whenReady() {
          const endMs = performance.now() + startLimitMs
          while (!current.isReady()) {
            const isOver =
              performance.now() > endMs || current.child.exitCode !== null || /cannot start/.test(current.output())
            if (isOver) throw new Error(`${role} is not ready; it said:\n${current.output()}`)
            await new Promise((resolve) => setTimeout(resolve, 25))
          }
        },
        signal: (name) => current.child.kill(name),
        setClock: (clockOffsetMs) => current.child.connected && current.child.send({ clockOffsetMs }),
        killAndStartAgain() {
          current.child.kill('SIGKILL')
          current = launch(role, port)
        },
        async restart() {
          const { child } = current
          const ended = new Promise((resolve) => child.once('exit', resolve))
          child.kill('SIGTERM')
          await ended
          current = launch(role, port)
          await part.whenReady()
        },
      }
      await part.whenReady()
      return part
    },
    async close() {
      await Promise.all(
        [...living].map((child) => {
          const ended = new Promise((resolve) => child.once('exit', resolve))
          child.kill('SIGKILL')
          return ended
        }),
      )
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A port that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
