// Pages of the feed as everybody sees them, kept for half a second: what a thousand readers ask for at once is read once. Never
// holds anything of the one who asks.
import type { Database } from '#platform/db/database.ts'

const keepMs = 500
/** A page is 20 kB; beyond this many the oldest goes. */
const mostPages = 500

interface Kept<Page> {
  page: Promise<Page>
  readAtMs: number
}

const kept = new WeakMap<Database, Map<string, Kept<unknown>>>()

/** The page of this key: kept, under way for somebody else, or read now. A failure is not kept. */
export function sharedPage<Page>(db: Database, key: string, read: () => Promise<Page>): Promise<Page> {
  const pages = (kept.get(db) ?? new Map()) as Map<string, Kept<Page>>
  kept.set(db, pages)
  const nowMs = performance.now()
  const known = pages.get(key)
  if (known && nowMs - known.readAtMs < keepMs) return known.page
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

/**
 * Call it after the commit that took a post out of sight or changed what its card shows: this process shows it at once, others
 * within half a second.
 */
export function forgetFeedPages(db: Database): void {
  kept.delete(db)
}
