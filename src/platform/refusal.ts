// An expected "no". Thrown, because a returned error inside a transaction would commit half the work.
import type { FieldProblem } from '#contract/problem.ts'
import { type RefusalCode, refusals } from '#contract/refusals.ts'

export interface RefusalExtra {
  fields?: FieldProblem[]
  phrase?: string
  rewrite?: string
  /** Credits that are missing (decimal). */
  missing?: number
  /** Seconds until it makes sense to try again; becomes Retry-After. */
  retryAfterSeconds?: number
}

/** Thrown by use cases; the HTTP edge turns it into problem+json. `detail` is one sentence a person can act on. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly detail: string
  readonly extra: RefusalExtra

  constructor(code: RefusalCode, detail?: string, extra: RefusalExtra = {}) {
    super(`${code}: ${detail ?? refusals[code].title}`)
    this.name = 'Refusal'
    this.code = code
    this.detail = detail ?? refusals[code].title
    this.extra = extra
  }

  /** A validation failure of one field. */
  static field(field: string, message: string): Refusal {
    return new Refusal('validation_failed', message, { fields: [{ field, message }] })
  }
}
