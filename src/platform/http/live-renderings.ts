// What was rendered is kept for some seconds and sent to everybody who asks for it meanwhile. Must never keep anything of a viewer, and
// never send what may not be shown any more.
import { randomBytes } from 'node:crypto'
import type { Locale } from '#contract/locale.ts'
import type { Services } from '../module.ts'
import { type BuiltPage, toPage } from './built-pages.ts'
import type { PageContent } from './live-page.ts'
import { addressIn } from './locale.ts'
import { noncePolicy } from './page-policy.ts'
import { type NextHandler, renderPage } from './render-page.ts'
import { RenderQueue } from './render-queue.ts'

/** Two languages of the feed in its categories, and the posts that are looked at now. Some 150 kB each, three forms together. */
const mostKept = 200
const freshMs = 10_000
/** While the database is gone, what was rendered before is better than nothing. */
const longestMs = 5 * 60_000

export interface Wanted {
  /** Without the language, as the reader asked, with what counts of the query. */
  address: string
  /** Where Next renders it. */
  renderedAt: string
  locale: Locale
  load(): Promise<PageContent | null>
}

interface Rendering {
  page: BuiltPage
  isStillShown(): Promise<boolean>
  renderedAt: number
  /** One question for all who ask at the same moment. */
  asked?: Promise<boolean> | undefined
}

export interface RenderingParts {
  services: Services
  next: () => Promise<NextHandler>
  /** Hashes of the scripts in <head> that every built page has. */
  ownScripts: readonly string[]
}

export class LiveRenderings {
  readonly #kept = new Map<string, Rendering>()
  readonly #underWay = new Map<string, Promise<BuiltPage | null>>()
  readonly #queue = new RenderQueue()
  readonly #parts: RenderingParts

  constructor(parts: RenderingParts) {
    this.#parts = parts
  }

  get size(): number {
    return this.#kept.size
  }

  /** Null: there is nothing there for visitors. */
  async find(wanted: Wanted): Promise<BuiltPage | null> {
    const key = `${wanted.locale} ${wanted.address}`
    const kept = this.#kept.get(key)
    if (kept && this.#ageOf(kept) < freshMs && (await this.#isShown(kept))) return kept.page
    return this.#shared(key, () => this.#renew(key, wanted))
  }

  #ageOf({ renderedAt }: Rendering): number {
    const age = this.#parts.services.clock.now().getTime() - renderedAt
    // A clock that was set back.
    return age < 0 ? Number.POSITIVE_INFINITY : age
  }

  /** Without the database nobody hides anything either. */
  async #isShown(kept: Rendering): Promise<boolean> {
    kept.asked ??= kept
      .isStillShown()
      .catch(() => true)
      .finally(() => {
        kept.asked = undefined
      })
    return kept.asked
  }

  /** All who miss the same page at the same moment wait for one rendering of it. */
  #shared(key: string, make: () => Promise<BuiltPage | null>): Promise<BuiltPage | null> {
    const underWay = this.#underWay.get(key)
    if (underWay) return underWay
    const made = make().finally(() => this.#underWay.delete(key))
    this.#underWay.set(key, made)
    return made
  }

  async #renew(key: string, wanted: Wanted): Promise<BuiltPage | null> {
    const kept = this.#kept.get(key)
    let content: PageContent | null
    try {
      content = await wanted.load()
    } catch (error) {
      this.#parts.services.log.warn({ err: error }, 'a page gets no data')
      return kept && this.#ageOf(kept) < longestMs ? kept.page : this.#withoutData(wanted)
    }
    if (content === null) {
      this.#kept.delete(key)
      return null
    }
    const { data, isStillShown } = content
    const rendering = this.#queue.run(() => this.#render(wanted, data))
    if (rendering === null) return this.#withoutData(wanted)
    try {
      this.#keep(key, { page: await rendering, isStillShown })
      return await rendering
    } catch (error) {
      this.#parts.services.log.error({ err: error, page: wanted.renderedAt }, 'a page was not rendered')
      return this.#withoutData(wanted)
    }
  }

  /** The page as it is before its data has come: it asks the API itself. The same for every address of a kind. */
  #withoutData({ renderedAt, locale }: Wanted): Promise<BuiltPage | null> {
    const key = `${locale} empty ${renderedAt}`
    const kept = this.#kept.get(key)
    if (kept) return Promise.resolve(kept.page)
    return this.#shared(key, async () => {
      const page = await this.#render({ address: '', renderedAt, locale }, null)
      this.#keep(key, { page, isStillShown: async () => true })
      return page
    })
  }

  async #render(wanted: Omit<Wanted, 'load'>, data: unknown): Promise<BuiltPage> {
    const { services, next, ownScripts } = this.#parts
    const nonce = randomBytes(16).toString('base64url')
    const policy = noncePolicy(nonce, ownScripts, services.config)
    const [, query] = wanted.address.split('?', 2)
    const address = addressIn(wanted.locale, wanted.renderedAt) + (query ? `?${query}` : '')
    return toPage(await renderPage(await next(), { address, data, policy }), policy)
  }

  /** The oldest makes room. */
  #keep(key: string, { page, isStillShown }: Pick<Rendering, 'page' | 'isStillShown'>): void {
    this.#kept.delete(key)
    this.#kept.set(key, { page, isStillShown, renderedAt: this.#parts.services.clock.now().getTime() })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest)
  }
}
