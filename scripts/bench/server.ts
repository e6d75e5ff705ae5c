// Starts the real program for a measurement, in a folder of its own, and stops it again.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

export interface BenchServer {
  url: string
  pid: number
  /** From the start of the process to the first good answer of /readyz. */
  readyMs: number
  stop(): Promise<void>
}

export function benchFolder(): { dataDir: string; remove(): void } {
  const dataDir = mkdtempSync(join(tmpdir(), 'rangoli-bench-'))
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 6000; tries++) {
    if (child.exitCode !== null) throw new Error('the server ended before it was ready')
    const isReady = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) return
    await delay(10)
  }
  throw new Error('the server was not ready within a minute')
}

/** `entry` is a path from the root of the repository. */
export async function startBenchServer(
  dataDir: string,
  settings: Record<string, string>,
  entry = 'src/main.ts',
): Promise<BenchServer> {
  const port = await freePort()
  const startedAt = performance.now()
  const child = spawn(process.execPath, [entry], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      RATE_LIMITS_ENABLED: 'false',
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  // However the bench ends, its server ends with it.
  process.once('exit', () => child.kill('SIGKILL'))
  const url = `http://127.0.0.1:${port}`
  await untilReady(url, child)
  return {
    url,
    pid: child.pid ?? 0,
    readyMs: performance.now() - startedAt,
    async stop() {
      child.kill('SIGTERM')
      const isOver = await Promise.race([ended.then(() => true), delay(60_000, false, { ref: false })])
      if (!isOver) child.kill('SIGKILL')
    },
  }
}
