// Puts what was rendered into the place that a built page keeps for it. The page's policy stays the one of its build: a script in there
// would not run.
import type { Locale } from '#contract/locale.ts'
import { type BuiltPage, toPage, withFillings } from './built-pages.ts'
import type { LivePart } from './live-page.ts'
import type { LiveRenderings } from './live-renderings.ts'

/** `<section id="name">…</section>`, which holds no other section. */
function partOf(html: string, name: string): string {
  const begin = html.indexOf(`<section id="${name}"`)
  const end = html.indexOf('</section>', begin)
  return begin < 0 || end < 0 ? '' : html.slice(begin, end + '</section>'.length)
}

const mostKept = 20

export class LiveParts {
  readonly #renderings: LiveRenderings
  readonly #parts: readonly LivePart[]
  readonly #kept = new Map<string, { of: BuiltPage; into: BuiltPage; page: BuiltPage }>()

  constructor(renderings: LiveRenderings, parts: readonly LivePart[]) {
    this.#renderings = renderings
    this.#parts = parts
  }

  /** The page with its parts as they are now; as it was built where they cannot be had. */
  async fill(path: string, page: BuiltPage, locale: Locale): Promise<BuiltPage> {
    const part = this.#parts.find((each) => each.page === path)
    if (!part) return page
    const { name, renderedAt } = part
    const rendering = await this.#renderings
      .find({ address: renderedAt, renderedAt, locale, load: () => part.load() })
      .catch(() => null)
    if (rendering === null) return page
    const key = `${locale} ${name}`
    const kept = this.#kept.get(key)
    if (kept?.of === rendering && kept.into === page) return kept.page
    const markup = partOf(rendering.bytes.identity.toString(), name)
    const html = withFillings(page.bytes.identity.toString(), new Map([[name, markup]]))
    const filled = await toPage(html, page.policy)
    if (this.#kept.size >= mostKept) this.#kept.clear()
    this.#kept.set(key, { of: rendering, into: page, page: filled })
    return filled
  }
}
