// The demo's people use the API as browsers do: one call, typed by the contract. Throws on every refusal, with its sentence.
import { randomUUID } from 'node:crypto'
import type { BodyInput, Endpoint, ParamsInput, QueryInput, ReplyOf } from '#contract/endpoint.ts'

export interface CallInput<E extends Endpoint> {
  params?: ParamsInput<E>
  query?: QueryInput<E>
  body?: BodyInput<E>
}

/** One person's browser: it keeps their cookie. */
export interface Browser {
  call<E extends Endpoint>(endpoint: E, input?: CallInput<E>): Promise<ReplyOf<E>>
}

const patienceMs = 30_000

function addressOf(path: string, params: object, query: object): string {
  const values = new Map<string, unknown>(Object.entries(params))
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name) ?? '')))
  const pairs = Object.entries(query).map(([key, value]): [string, string] => [key, String(value)])
  return pairs.length === 0 ? filled : `${filled}?${new URLSearchParams(pairs)}`
}

export function openBrowser(address: string): Browser {
  let cookie = ''
  return {
    async call<E extends Endpoint>(endpoint: E, { params, query, body }: CallInput<E> = {}): Promise<ReplyOf<E>> {
      const url = address + addressOf(endpoint.path, params ?? {}, query ?? {})
      const answer = await fetch(url, {
        method: endpoint.method,
        headers: {
          ...(cookie === '' ? {} : { cookie }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(endpoint.idempotent ? { 'idempotency-key': randomUUID() } : {}),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(patienceMs),
      })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${endpoint.method} ${endpoint.path} answered ${answer.status}: ${text}`)
      const [set] = answer.headers.getSetCookie()
      if (set !== undefined) cookie = set.split(';', 1)[0] ?? ''
      // The server serialises by the very schema this type comes from.
      return (text === '' ? undefined : JSON.parse(text)) as ReplyOf<E>
    },
  }
}

/** Asks until it is so, every 250 ms; throws after `limitMs`. */
export async function until(what: string, isSo: () => Promise<boolean>, limitMs = 120_000): Promise<void> {
  const end = performance.now() + limitMs
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`${what}: not within ${limitMs / 1000} s`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
