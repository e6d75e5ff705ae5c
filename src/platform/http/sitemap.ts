// What a module tells search engines of: its public addresses, in parts that are named by nothing that moves. No business words here.

export interface SitemapEntry {
  /** `/post/pst_1`, as it is asked for. */
  path: string
  changedAt?: Date
}

export interface SitemapPart {
  /** Lower-case letters, digits and dashes: `posts-2026-11-21`. */
  name: string
  changedAt?: Date
}

export interface Sitemap {
  /** At most `mostParts`, the newest first. */
  listParts(): Promise<SitemapPart[]>
  /** At most `mostEntries`. Null: there is no such part, or nothing of it is for everybody. */
  readPart(name: string): Promise<SitemapEntry[] | null>
}

export const noSitemap: Sitemap = { listParts: async () => [], readPart: async () => null }

/** The protocol allows 50,000 of each; a file of this many is 1 MB. */
export const mostEntries = 10_000
export const mostParts = 2_000
