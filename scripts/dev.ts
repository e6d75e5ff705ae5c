// Development: runs the server and starts it again when its sources change; pages are compiled by Next as they are asked for.
import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const debounceMs = 150
const stopLimitMs = 20_000
/** Pages reload by themselves; tests are not part of the server. */
const isServerSource = (name: string) =>
  /\.(ts|sql|json|md)$/.test(name) && !name.startsWith('web/') && !/\.test\.ts$/.test(name)

let server: ChildProcess | null = null
let isEnding = false

function start(): void {
  // A session of its own: Ctrl-C reaches this process alone, which then stops the server once.
  const started = spawn(process.execPath, ['src/main.ts'], { cwd: root, stdio: 'inherit', detached: true })
  server = started
  started.once('exit', (code, signal) => {
    if (server === started) server = null
    if (!isEnding && code !== 0) process.stdout.write(`The server ended (${signal ?? code}): waiting for a change\n`)
  })
}

/** Bounded: a server that hangs is killed, and its helpers end with it. */
async function stop(): Promise<void> {
  const stopping = server
  if (stopping === null || stopping.exitCode !== null) return
  const ended = new Promise((resolve) => stopping.once('exit', resolve))
  const timer = setTimeout(() => stopping.kill('SIGKILL'), stopLimitMs)
  stopping.kill('SIGTERM')
  await ended
  clearTimeout(timer)
}

let restarting: Promise<void> = Promise.resolve()
let waiting: NodeJS.Timeout | undefined
function restartSoon(what: string): void {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    restarting = restarting.then(async () => {
      if (isEnding) return
      process.stdout.write(`\n${what} changed\n`)
      await stop()
      start()
    })
  }, debounceMs)
}

for (const folder of ['src', 'db/migrations', 'content']) {
  watch(`${root}${folder}`, { recursive: true }, (_event, name) => {
    if (name !== null && isServerSource(name)) restartSoon(`${folder}/${name}`)
  })
}

/** Asked a second time the server is told a second time, and ends at once. */
async function end(): Promise<void> {
  isEnding = true
  await stop()
  process.exit(0)
}
process.on('SIGTERM', () => void end())
process.on('SIGINT', () => void end())

start()
