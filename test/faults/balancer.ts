// A small balancer for drills: asks each process whether it is ready and passes requests on to those that are, in turn.
// It never sends a request twice: what fails behind it is seen in front of it.
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

export interface Balancer {
  url: string
  /** Processes that get requests at this moment. */
  ready(): string[]
  close(): Promise<void>
}

const askEveryMs = 100
const askTimeoutMs = 1_000
const answerTimeoutMs = 30_000

interface Target {
  url: string
  /** Connections are kept, as those of a real balancer are. */
  agent: Agent
  isReady: boolean
}

async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(askTimeoutMs) })
    await answer.arrayBuffer()
    return answer.status === 200
  } catch {
    return false
  }
}

function passOn(target: Target, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, url, headers } = incoming
  const onward = request(new URL(url ?? '/', target.url), {
    method,
    agent: target.agent,
    headers: { ...headers, connection: 'keep-alive', 'x-forwarded-for': '127.0.0.1' },
    timeout: answerTimeoutMs,
  })
  const fail = () => {
    if (outgoing.headersSent) outgoing.destroy()
    else outgoing.writeHead(502).end()
  }
  onward.on('response', (answer) => {
    // What is said to the balancer about its own connection is not for whoever asked.
    const { connection: _own, 'keep-alive': _too, ...rest } = answer.headers
    outgoing.writeHead(answer.statusCode ?? 502, rest)
    answer.on('error', fail).pipe(outgoing)
  })
  onward.on('timeout', () => onward.destroy())
  onward.on('error', fail)
  incoming.pipe(onward)
}

export async function startBalancer(urls: readonly string[]): Promise<Balancer> {
  const targets: Target[] = urls.map((url) => ({ url, agent: new Agent({ keepAlive: true }), isReady: false }))
  const stopping = new AbortController()
  const watch = async (target: Target) => {
    while (!stopping.signal.aborted) {
      target.isReady = await isReady(target.url)
      await wait(askEveryMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  const watching = targets.map(watch)
  let turn = 0
  const server = createServer((incoming, outgoing) => {
    const ready = targets.filter((target) => target.isReady)
    const target = ready[turn++ % Math.max(1, ready.length)]
    if (target) passOn(target, incoming, outgoing)
    else outgoing.writeHead(503).end()
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  return {
    url: `http://127.0.0.1:${port}`,
    ready: () => targets.filter((target) => target.isReady).map(({ url }) => url),
    async close() {
      stopping.abort()
      await Promise.all(watching)
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      for (const { agent } of targets) agent.destroy()
    },
  }
}
