// The end of a web process: first it says so, then answers under way are finished and everything else is closed. Never waits without a bound.
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Http } from './serve.ts'

export interface DrainState {
  /** From the wish to stop on: readiness says no, and answers ask their connection to end. */
  isDraining: boolean
}

/** Longest time `closeHttp` waits for answers under way. */
const drainTimeoutMs = 10_000

/** Hooks that let the server close as soon as its last answer is out. Registered once, when the app is built. */
export function prepareDrain({ app, streams, drain }: Http): void {
  let isClosing = false
  // Browsers open connections ahead of need. Node counts one that has sent nothing yet as busy and would wait for it.
  const unused = new Set<Socket>()
  app.server.on('connection', (socket: Socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  app.server.on('request', ({ socket }) => unused.delete(socket))

  app.addHook('onRequest', (_request, reply, done) => {
    // A balancer that keeps connections open must not be about to use one at the moment it is closed.
    if (drain.isDraining) reply.header('connection', 'close')
    done()
  })
  app.addHook('preClose', async () => {
    drain.isDraining = true
    isClosing = true
    streams.endAll()
    for (const socket of unused) socket.destroy()
  })
  app.addHook('onResponse', (request, _reply, done) => {
    // The connection of an answer that was under way would stay open for another request.
    if (isClosing) request.socket.end()
    done()
  })
}

export interface DrainOptions {
  /** Time in which readiness says no while everything is still answered. */
  delayMs?: number
  /** Longest wait for answers under way. */
  boundMs?: number
}

/** Says not_ready, stops listening, ends streams, waits for answers under way up to a bound, then cuts what is left. */
export async function closeHttp(
  { app, drain }: Http,
  { delayMs = 0, boundMs = drainTimeoutMs }: DrainOptions = {},
): Promise<void> {
  drain.isDraining = true
  if (delayMs > 0) await wait(delayMs)
  const cut = setTimeout(() => app.server.closeAllConnections(), boundMs)
  try {
    await app.close()
  } finally {
    clearTimeout(cut)
  }
}
