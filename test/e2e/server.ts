// Starts the program as a person would: a process of its own, an empty data folder, a free port. Must never end a process it did not start.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Server {
  address: string
  dataDir: string
  /** What it has printed so far, links of messages among it. */
  said(): string
  stop(): Promise<void>
}

// A first start unpacks and initialises PostgreSQL; a loaded machine needs a minute for it.
const startLimitMs = 120_000
const stopLimitMs = 20_000

/** `entry` is a path from the root of the repository, such as src/main.ts; `settings` go on top of those of all tests. */
export async function startServer(entry: string, settings: Record<string, string> = {}): Promise<Server> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rangoli-e2e-'))
  const child = spawn(process.execPath, [entry], {
    cwd: join(import.meta.dirname, '../..'),
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATA_DIR: dataDir,
      PORT: '0',
      HOST: '127.0.0.1',
      // One address registers everybody here.
      RATE_LIMITS_ENABLED: 'false',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  const address = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(timer)
      reject(new Error(`the server ${why}; it said:\n${output}`))
    }
    const timer = setTimeout(() => fail(`was not ready within ${startLimitMs / 1000} s`), startLimitMs)
    const listen = (chunk: Buffer) => {
      output += chunk.toString()
      const found = /is ready at (\S+)/.exec(output)?.[1]
      if (found) resolve(found)
      if (found) clearTimeout(timer)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => fail(`ended with ${code}`))
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    address,
    dataDir,
    said: () => output,
    async stop() {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), stopLimitMs)
      await ended
      clearTimeout(timer)
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}
