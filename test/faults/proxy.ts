// A line between the processes and PostgreSQL that can be slow, stuttering, cut or dead: TCP in front, the server's socket behind.
// Changes no byte. Bounded by whoever uses it: every trouble ends with `mend`.
import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

export type Trouble =
  | { kind: 'none' }
  /** Every piece arrives later. */
  | { kind: 'slow'; delayMs: number }
  /** Pieces of so many bytes, so far apart. */
  | { kind: 'throttled'; pieceBytes: number; everyMs: number }
  /** Open connections are reset, new ones refused. */
  | { kind: 'cut' }
  /** Everything stays open and nothing arrives any more. */
  | { kind: 'dead' }

export interface Proxy {
  /** The given address, by way of the proxy. */
  url: string
  connections(): number
  trouble(next: Trouble): void
  /** Back to order. What was dead is reset first, as a network does that comes back. */
  mend(): void
  close(): Promise<void>
}

interface Line {
  near: Socket
  far: Socket
}

function behind(databaseUrl: string): { path: string } | { host: string; port: number } {
  const url = new URL(databaseUrl)
  const folder = url.searchParams.get('host')
  if (folder?.startsWith('/')) return { path: `${folder}/.s.PGSQL.${url.port || '5432'}` }
  return { host: folder ?? decodeURIComponent(url.hostname), port: Number(url.port || 5432) }
}

export async function startProxy(databaseUrl: string): Promise<Proxy> {
  const lines = new Set<Line>()
  let now: Trouble = { kind: 'none' }
  let isClosed = false

  /** Passes pieces on in their order, as the trouble of the moment wants it. */
  const carry = async (from: Socket, to: Socket) => {
    for await (const piece of from) {
      while (now.kind === 'dead' && !isClosed) await wait(50)
      if (now.kind === 'slow') await wait(now.delayMs)
      if (now.kind === 'throttled') await trickle(to, piece, now)
      else if (!to.destroyed && !to.write(piece)) await drained(to)
    }
    to.end()
  }
  const reset = () => {
    for (const { near, far } of lines) {
      near.resetAndDestroy()
      far.destroy()
    }
  }
  const server = createServer((near) => {
    if (now.kind === 'cut') return near.resetAndDestroy()
    const far = connect(behind(databaseUrl))
    const line: Line = { near, far }
    lines.add(line)
    const end = () => {
      near.destroy()
      far.destroy()
      lines.delete(line)
    }
    for (const socket of [near, far]) socket.on('error', end).on('close', end)
    void carry(near, far).catch(end)
    void carry(far, near).catch(end)
  })
  const port = await listenOn(server)
  const url = new URL(databaseUrl)
  url.searchParams.delete('host')
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return {
    url: url.toString(),
    connections: () => lines.size,
    trouble(next) {
      now = next
      if (next.kind === 'cut') reset()
    },
    mend() {
      if (now.kind === 'dead') reset()
      now = { kind: 'none' }
    },
    async close() {
      isClosed = true
      now = { kind: 'none' }
      reset()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function trickle(to: Socket, piece: Buffer, { pieceBytes, everyMs }: { pieceBytes: number; everyMs: number }) {
  for (let at = 0; at < piece.length && !to.destroyed; at += pieceBytes) {
    to.write(piece.subarray(at, at + pieceBytes))
    await wait(everyMs)
  }
}

function drained(to: Socket): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      to.off('drain', go).off('close', go)
      resolve()
    }
    to.once('drain', go).once('close', go)
  })
}

function listenOn(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}
