// A slow line between a browser and a server: every connection pays its handshake, every byte its delay, and all connections share one
// bandwidth. Closer to a phone than the browser's own throttling, which knows no connections. Must never change a byte.
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

export interface Line {
  /** There and back. */
  roundTripMs: number
  /** Towards the browser; the other way is half of it. */
  bitsPerSecond: number
}

/** What Lighthouse calls slow 4G. */
export const slow4g: Line = { roundTripMs: 150, bitsPerSecond: 1_600_000 }

/** Small enough that a picture and a style sheet take turns, large enough for the clock of the system. */
const pieceBytes = 2_000

/** Gives out the time at which so many bytes have gone through. */
function createPipe(bitsPerSecond: number): (bytes: number) => number {
  let freeAt = 0
  return (bytes) => {
    freeAt = Math.max(performance.now(), freeAt) + (bytes * 8 * 1000) / bitsPerSecond
    return freeAt
  }
}

/** Sends in order, each piece when the line had time for it and half a round trip later. */
function carry(
  from: Socket,
  to: Socket,
  pipe: (bytes: number) => number,
  options: { roundTripMs: number; from: number },
): void {
  let chain = Promise.resolve()
  const until = async (at: number) => {
    const waitMs = at - performance.now()
    if (waitMs > 0) await delay(waitMs)
  }
  from.on('data', (data: Buffer) => {
    for (let start = 0; start < data.length; start += pieceBytes) {
      const piece = data.subarray(start, start + pieceBytes)
      // Reserved when it comes, not when its turn is: pieces on their way are many at once.
      const arrivesAt = Math.max(pipe(piece.length), options.from) + options.roundTripMs / 2
      chain = chain.then(async () => {
        await until(arrivesAt)
        if (!to.destroyed) to.write(piece)
      })
    }
  })
  from.once('end', () => {
    chain = chain.then(() => void to.end())
  })
}

/** Listens on a free port; `close` ends every connection. */
export async function openSlowLine(port: number, line: Line): Promise<{ url: string; close(): void }> {
  const down = createPipe(line.bitsPerSecond)
  const up = createPipe(line.bitsPerSecond / 2)
  const open = new Set<Socket>()
  const server = createServer((browser) => {
    const target = connect(port, '127.0.0.1')
    // The handshake of TCP has taken one round trip before the first byte goes.
    const from = performance.now() + line.roundTripMs
    carry(browser, target, up, { roundTripMs: line.roundTripMs, from })
    carry(target, browser, down, { roundTripMs: line.roundTripMs, from })
    for (const [one, other] of [
      [browser, target],
      [target, browser],
    ] as const) {
      open.add(one)
      one.setNoDelay(true)
      one.once('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.on('error', () => undefined)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close() {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}
