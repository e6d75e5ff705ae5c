// The one way the pages talk to the API: typed by the contract, never throws, always ends. Every "no" is a value to switch over.
import type { BodyInput, Endpoint, ParamsInput, QueryInput, RefusalOf, ReplyOf } from '#contract/endpoint.ts'
import type { FieldProblem, Problem } from '#contract/problem.ts'
import type { CommonRefusalCode } from '#contract/refusals.ts'
import type { ClientEndpoint } from './endpoints.ts'
import type { Translate } from './words.ts'

export interface Refused<Code extends string = string> {
  /** `unreachable`: no answer came, so nobody knows whether the call had its effect. */
  code: Code | CommonRefusalCode | 'unreachable'
  /** One sentence a person can act on. */
  detail: string
  fields: readonly FieldProblem[]
  phrase?: string | undefined
  rewrite?: string | undefined
  /** Credits that are missing. */
  missing?: number | undefined
  retryAfterSeconds?: number | undefined
  traceId?: string | undefined
}

export type Answer<E extends Endpoint> = { ok: true; data: ReplyOf<E> } | { ok: false; refusal: Refused<RefusalOf<E>> }

type Required<Name extends string, Value> = [Value] extends [undefined] ? object : { [key in Name]: Value }
type Optional<Name extends string, Value> = [Value] extends [undefined] ? object : { [key in Name]?: Value }
export type CallInput<E extends Endpoint> = Required<'params', ParamsInput<E>> &
  Optional<'query', QueryInput<E>> &
  Required<'body', BodyInput<E>> &
  (E extends { idempotent: true } ? { idempotencyKey: string } : object) & { signal?: AbortSignal }

interface LooseInput {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  idempotencyKey?: string
  signal?: AbortSignal
}

// Said when no server says anything. A page has one language for as long as it is open; its provider of words tells it here.
let say: Translate = (key) => key

export function speakIn(t: Translate): void {
  say = t
}

const timeoutMs = 20_000
// 25 MB over a slow phone's connection; the server itself waits half as long.
const uploadTimeoutMs = 60_000

/** '/a/:id' + { id } + { q } -> '/a/x?q=y'. Absent query values are left out. */
export function addressOf(
  path: string,
  params: Record<string, string> = {},
  query: Record<string, unknown> = {},
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString()
  return search ? `${filled}?${search}` : filled
}

/** A body that holds a file goes as a form, every other one as JSON. */
function encode(body: unknown): { body: BodyInit; type?: string } {
  const entries = Object.entries(body ?? {})
  if (!entries.some(([, value]) => value instanceof Blob)) {
    return { body: JSON.stringify(body), type: 'application/json' }
  }
  const form = new FormData()
  for (const [name, value] of entries) form.set(name, value instanceof Blob ? value : String(value))
  return { body: form }
}

function send(endpoint: { method: string; path: string }, input: LooseInput): Promise<Response> {
  const encoded = input.body === undefined ? undefined : encode(input.body)
  const timeout = AbortSignal.timeout(encoded?.body instanceof FormData ? uploadTimeoutMs : timeoutMs)
  return fetch(addressOf(endpoint.path, input.params, input.query), {
    method: endpoint.method,
    headers: {
      accept: 'application/json',
      ...(encoded?.type ? { 'content-type': encoded.type } : {}),
      ...(input.idempotencyKey ? { 'idempotency-key': input.idempotencyKey } : {}),
    },
    ...(encoded ? { body: encoded.body } : {}),
    signal: input.signal ? AbortSignal.any([input.signal, timeout]) : timeout,
  })
}

async function refusalFrom(response: Response): Promise<Refused> {
  const problem: Partial<Problem> = await response.json().catch(() => ({}))
  const retryAfterSeconds = Number(response.headers.get('retry-after')) || undefined
  return {
    code: problem.code ?? 'internal',
    detail: problem.detail ?? say('failure.internal'),
    fields: problem.fields ?? [],
    phrase: problem.phrase,
    rewrite: problem.rewrite,
    missing: problem.missing,
    traceId: problem.traceId,
    retryAfterSeconds,
  }
}

/** Calls an endpoint. 20 s at most, 60 s with a file; an aborted, lost or timed-out call is `unreachable`. */
export async function call<E extends Endpoint>(endpoint: ClientEndpoint<E>, input: CallInput<E>): Promise<Answer<E>> {
  try {
    const response = await send(endpoint, input as LooseInput)
    if (!response.ok) return { ok: false, refusal: (await refusalFrom(response)) as Refused<RefusalOf<E>> }
    // The server serialises by the very schema this type comes from, so the shape is its promise, not a guess.
    const data = (response.status === 204 ? undefined : await response.json()) as ReplyOf<E>
    return { ok: true, data }
  } catch {
    return { ok: false, refusal: { code: 'unreachable', detail: say('failure.unreachable'), fields: [] } }
  }
}

/** A refusal on its way through react-query, which knows failure only as something thrown. */
export class RefusedError extends Error {
  readonly refusal: Refused
  constructor(refusal: Refused) {
    super(refusal.detail)
    this.refusal = refusal
  }
}

/** `call` for react-query: the data, or RefusedError. */
export async function load<E extends Endpoint>(endpoint: ClientEndpoint<E>, input: CallInput<E>): Promise<ReplyOf<E>> {
  const answer = await call(endpoint, input)
  if (answer.ok) return answer.data
  throw new RefusedError(answer.refusal)
}

/** What a field has to say about itself. */
export function fieldError(refusal: Refused | null, field: string): string | undefined {
  return refusal?.fields.find((problem) => problem.field === field)?.message
}
