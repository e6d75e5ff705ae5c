// Pages of the feed as everybody sees them, kept for half a second: what a thousand readers ask for at once is read once. Never
// holds anything of the one who asks.
import { setImmediate as turn } from 'node:timers/promises'
import type { Database } from '#platform/db/database.ts'

const keepMs = 500
/** A page is 20 kB; beyond this many the oldest goes. */
const mostPages = 500

interface Kept<Page> {
  page: Promise<Page>
  readAtMs: number
  /** About to be looked through. */
  checked?: Promise<Page> | undefined
}

interface Reading<Page> {
  read: () => Promise<Page>
  /** The page without what nobody may see any more. */
  check: (page: Page) => Promise<Page>
}

const kept = new WeakMap<Database, Map<string, Kept<unknown>>>()

/**
 * The page of this key: kept, under way for somebody else, or read now. One that was not read for this reader is looked through
 * before it is given: a post may have been hidden since, by another process too. A failure is not kept.
 */
export function sharedPage<Page>(db: Database, key: string, { read, check }: Reading<Page>): Promise<Page> {
  const pages = (kept.get(db) ?? new Map()) as Map<string, Kept<Page>>
  kept.set(db, pages)
  const nowMs = performance.now()
  const known = pages.get(key)
  if (known && nowMs - known.readAtMs < keepMs) return checkedPage(known, check)
  const entry = { page: read(), readAtMs: nowMs }
  pages.delete(key)
  pages.set(key, entry)
  entry.page.catch(() => pages.get(key) === entry && pages.delete(key))
  for (const oldest of pages.keys()) {
    if (pages.size <= mostPages) break
    pages.delete(oldest)
  }
  return entry.page
}

/** One look for all who ask before it begins; nobody joins one that is under way, which may have looked too early for them. */
function checkedPage<Page>(known: Kept<Page>, check: Reading<Page>['check']): Promise<Page> {
  known.checked ??= known.page.then(async (page) => {
    await turn()
    known.checked = undefined
    return check(page)
  })
  return known.checked
}

/** Call it after the commit that changed what a card shows, or brought a post back: this process shows it at once, others within half a second. */
export function forgetFeedPages(db: Database): void {
  kept.delete(db)
}
