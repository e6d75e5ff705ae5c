// The loaded pages of a list of creations, edited in place of asking again for all of them: ten thousand pictures are 167 pages. Pure.
import type { Creation } from '#contract/studio.ts'

export interface CreationPage {
  items: Creation[]
  nextCursor?: string | undefined
}

/** As react-query keeps an endless list. */
export interface CreationPages {
  pages: CreationPage[]
  pageParams: unknown[]
}

/** Newest first, as the server sorts them. */
function isOlder(one: Creation, other: Creation): boolean {
  return one.createdAt === other.createdAt ? one.id < other.id : one.createdAt < other.createdAt
}

export function withoutCreations(known: CreationPages, ids: ReadonlySet<string>): CreationPages {
  const pages = known.pages.map((page) => {
    const items = page.items.filter(({ id }) => !ids.has(id))
    return items.length === page.items.length ? page : { ...page, items }
  })
  return { ...known, pages }
}

/** Each comes back to its place. What belongs behind the last loaded picture is left to the page it will come with. */
export function withCreations(known: CreationPages, creations: readonly Creation[]): CreationPages {
  const left = new Map(creations.map((creation) => [creation.id, creation]))
  for (const { items } of known.pages) for (const { id } of items) left.delete(id)
  const pages = known.pages.map((page, index) => {
    const oldest = page.items.at(-1)
    const isEnd = index === known.pages.length - 1 && page.nextCursor === undefined
    const mine = [...left.values()].filter((creation) => isEnd || (oldest !== undefined && isOlder(oldest, creation)))
    if (mine.length === 0) return page
    for (const { id } of mine) left.delete(id)
    return { ...page, items: [...page.items, ...mine].sort((one, other) => (isOlder(one, other) ? 1 : -1)) }
  })
  return { ...known, pages }
}

/** `head` is a fresh first page: what is new comes in, what went away goes, and what lies behind it stays as it is. */
export function withFreshHead(known: CreationPages, head: CreationPage): CreationPages {
  const last = head.items.at(-1)
  const ids = new Set(head.items.map(({ id }) => id))
  const touches = known.pages.some(({ items }) => items.some(({ id }) => ids.has(id)))
  const [firstPage, ...others] = known.pages
  // Nothing in common: between the two there may be pictures that neither has.
  if (!touches || last === undefined || head.nextCursor === undefined || firstPage === undefined) {
    return { pages: [head], pageParams: known.pageParams.slice(0, 1) }
  }
  const behind = (page: CreationPage) => page.items.filter((item) => isOlder(item, last))
  const first = { ...firstPage, items: [...head.items, ...behind(firstPage)] }
  return { ...known, pages: [first, ...others.map((page) => ({ ...page, items: behind(page) }))] }
}
