// A paid engine for fault tests: one process keeps its jobs and counts each call that would have cost money; studios reach it by HTTP.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { z } from 'zod'
import type { EnginePicture, PictureEngine } from '../../src/modules/studio/providers/port.ts'

export const countingEngineName = 'counting'

// Full size and plain: what a campaign of thousands measures is the queue, not the enlarging of pictures.
const size = { width: 1024, height: 576 }
const plain = new Uint8Array(size.width * size.height * 4).fill(200)
const picture: EnginePicture = { pixels: { ...size, channels: 4, premultiplied: true, data: plain } }

export interface CountingServer {
  url: string
  /** Calls that started a job, by attempt (uuid): the invoice. */
  calls: Map<string, number>
  close(): Promise<void>
}

const Start = z.object({ attemptId: z.uuid() })
const Started = z.object({ jobId: z.string() })
const State = z.object({ state: z.enum(['pending', 'done', 'gone']) })

/** Each job takes `delayMs`. Jobs outlive the studio's processes, as those of a real provider do. */
export async function startCountingServer(delayMs: number): Promise<CountingServer> {
  const calls = new Map<string, number>()
  const doneAtMs = new Map<string, number>()
  const answerTo = async (request: IncomingMessage): Promise<unknown> => {
    if (request.method === 'POST') {
      const { attemptId } = Start.parse(JSON.parse(await textOf(request)))
      calls.set(attemptId, (calls.get(attemptId) ?? 0) + 1)
      doneAtMs.set(attemptId, performance.now() + delayMs)
      return { jobId: attemptId }
    }
    const at = doneAtMs.get((request.url ?? '').slice(1))
    return { state: at === undefined ? 'gone' : at <= performance.now() ? 'done' : 'pending' }
  }
  const server = createServer((request, response) => {
    answerTo(request).then(
      (answer) => response.end(JSON.stringify(answer)),
      () => response.writeHead(500).end(),
    )
  })
  const port = await listenOn(server)
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A picture like no other, so that its files are written and not found: the id stands in its first pixels. */
function pictureOf(jobId: string): EnginePicture {
  const data = new Uint8Array(plain)
  data.set(new TextEncoder().encode(jobId).map((byte) => byte % 200))
  return { pixels: { ...size, channels: 4, premultiplied: true, data } }
}

export interface CountingEngineOptions {
  url: string
  canFind: boolean
  /** Default: every picture is the same, and stored once. */
  areDistinct?: boolean
}

/** The adapter a studio uses. With `canFind` it can look for a job whose answer was lost, as some providers can. */
export function countingEngine({ url, canFind, areDistinct = false }: CountingEngineOptions): PictureEngine {
  const stateOf = async (jobId: string) => State.parse(await (await fetch(`${url}/${jobId}`)).json()).state
  return {
    name: countingEngineName,
    provenance: 'generated',
    isRepeatable: false,
    maxRunning: null,
    async start({ attemptId }) {
      const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ attemptId }) })
      return { type: 'accepted', handle: { version: 1, data: Started.parse(await answer.json()) } }
    },
    async resume(handle) {
      const { jobId } = Started.parse(handle.data)
      const state = await stateOf(jobId)
      if (state === 'pending') return { type: 'pending', nextPollMs: 10 }
      if (state === 'gone') return { type: 'gone' }
      return { type: 'done', picture: areDistinct ? pictureOf(jobId) : picture }
    },
    ...(canFind && {
      async find({ attemptId }) {
        return (await stateOf(attemptId)) === 'gone' ? null : { version: 1, data: { jobId: attemptId } }
      },
    }),
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString()
}

function listenOn(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}
