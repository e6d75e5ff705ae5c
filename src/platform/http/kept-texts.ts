// Long texts that everybody gets, kept for minutes: made once for all who ask meanwhile, one after the other, and never in the way of the API.
import { createHash } from 'node:crypto'
import type { Clock } from '../clock.ts'
import { Refusal } from '../refusal.ts'
import { RenderQueue } from './render-queue.ts'

/** Of 1 MB each. */
const mostKept = 20

export interface KeptText {
  text: string
  /** Without quotes. */
  etag: string
}

interface Entry extends KeptText {
  madeAt: number
}

export class KeptTexts {
  readonly #kept = new Map<string, Entry>()
  readonly #underWay = new Map<string, Promise<Entry | null>>()
  readonly #queue = new RenderQueue()
  readonly #clock: Clock
  readonly #freshMs: number

  constructor(clock: Clock, freshMs: number) {
    this.#clock = clock
    this.#freshMs = freshMs
  }

  get size(): number {
    return this.#kept.size
  }

  /** Null is not kept. Throws unavailable when too many others are being made, and what `make` throws when nothing older is there. */
  async find(key: string, make: () => Promise<string | null>): Promise<KeptText | null> {
    const kept = this.#kept.get(key)
    const age = kept ? this.#clock.now().getTime() - kept.madeAt : Number.POSITIVE_INFINITY
    if (kept && age >= 0 && age < this.#freshMs) return kept
    const underWay = this.#underWay.get(key) ?? this.#renew(key, make)
    if (!kept) return underWay
    // While the database is gone, what was true before is better than nothing.
    return underWay.catch(() => kept)
  }

  #renew(key: string, make: () => Promise<string | null>): Promise<Entry | null> {
    const turn = this.#queue.run(make)
    if (turn === null) {
      return Promise.reject(new Refusal('unavailable', undefined, { retryAfterSeconds: 10 }))
    }
    const made = turn.then((text) => this.#keep(key, text)).finally(() => this.#underWay.delete(key))
    this.#underWay.set(key, made)
    return made
  }

  /** The oldest makes room. */
  #keep(key: string, text: string | null): Entry | null {
    this.#kept.delete(key)
    if (text === null) return null
    const etag = createHash('sha256').update(text).digest('base64url').slice(0, 22)
    const entry = { text, etag, madeAt: this.#clock.now().getTime() }
    this.#kept.set(key, entry)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest)
    return entry
  }
}
