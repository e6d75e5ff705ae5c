// The end of a web process: answers under way are finished, everything else is closed. Never waits without a bound.
import type { Socket } from 'node:net'
import type { Http } from './serve.ts'

/** Longest time `closeHttp` waits for answers under way. */
const drainTimeoutMs = 10_000

/** Hooks that let the server close as soon as its last answer is out. Registered once, when the app is built. */
export function prepareDrain({ app, streams }: Http): void {
  let isDraining = false
  // Browsers open connections ahead of need. Node counts one that has sent nothing yet as busy and would wait for it.
  const unused = new Set<Socket>()
  app.server.on('connection', (socket: Socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  app.server.on('request', ({ socket }) => unused.delete(socket))

  app.addHook('preClose', async () => {
    isDraining = true
    streams.endAll()
    for (const socket of unused) socket.destroy()
  })
  app.addHook('onResponse', (request, _reply, done) => {
    // The connection of an answer that was under way would stay open for another request.
    if (isDraining) request.socket.end()
    done()
  })
}

/** Stops listening, ends streams, waits for answers under way up to a bound, then cuts what is left. */
export async function closeHttp({ app }: Http, boundMs: number = drainTimeoutMs): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), boundMs)
  try {
    await app.close()
  } finally {
    clearTimeout(cut)
  }
}
