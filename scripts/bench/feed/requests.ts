// Requests one after another or many at once over kept connections, with how long each took.
import { Agent, request } from 'node:http'

export interface Answer {
  ms: number
  text: string
}

export interface Ask {
  method?: 'GET' | 'POST'
  path: string
  cookie?: string | undefined
  key?: string
  body?: unknown
}

const agent = new Agent({ keepAlive: true, maxSockets: 128 })

/** Throws for anything but a success. */
export function ask(url: string, { method = 'GET', path, cookie, key, body }: Ask): Promise<Answer> {
  const startedMs = performance.now()
  const headers = {
    ...(cookie !== undefined && { cookie, origin: url }),
    ...(key !== undefined && { 'idempotency-key': key }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { agent, method, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.once('error', reject)
      answer.once('end', () => {
        const text = Buffer.concat(parts).toString()
        if ((answer.statusCode ?? 500) < 300) resolve({ ms: performance.now() - startedMs, text })
        else reject(new Error(`${path} answered ${answer.statusCode}: ${text.slice(0, 300)}`))
      })
    })
    sent.once('error', reject)
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

export const closeConnections = () => agent.destroy()

/** The value that this share of all is not above. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
