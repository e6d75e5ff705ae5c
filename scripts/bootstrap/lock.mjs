// Lets one bootstrap of a folder work at a time. The lock is a name the system keeps for a living process: it is never stale.
import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { BootstrapProblem } from './bootstrap-problem.mjs'
import { root } from './paths.mjs'

const retryMs = 250
const longestWaitMs = 15 * 60_000

let held = null

/** Number of the lock's file descriptor, to be inherited by a command; null when nothing is locked. */
export const lockDescriptor = () => held?._handle?.fd ?? null

export async function withLock(work) {
  held = await takeLock()
  try {
    return await work()
  } finally {
    held?.close()
    held = null
  }
}

async function takeLock() {
  const name = lockName()
  if (name === null) return null
  const startedAt = Date.now()
  for (let tries = 0; Date.now() - startedAt < longestWaitMs; tries += 1) {
    const server = await listen(name)
    if (server !== null) return server
    if (tries === 0) process.stdout.write('  Waiting: another command is installing or building in this folder\n')
    await delay(retryMs)
  }
  throw new BootstrapProblem(
    'Another command has been installing or building here for 15 minutes: end it and try again.',
  )
}

/** Linux and Windows have names that vanish with their process; elsewhere two at once are not guarded. */
function lockName() {
  const hash = createHash('sha256').update(root).digest('hex').slice(0, 16)
  if (process.platform === 'linux') return `\0rangoli-bootstrap-${hash}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\rangoli-bootstrap-${hash}`
  return null
}

function listen(name) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(name, () => resolve(server))
  })
}
