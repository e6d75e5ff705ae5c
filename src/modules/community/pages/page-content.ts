// What a rendering shows, and how long it may. A refusal of the operations is "there is nothing for visitors".
import type { Post } from '#contract/posts.ts'
import type { Database } from '#platform/db/database.ts'
import type { PageContent } from '#platform/http/live-page.ts'
import { parseId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { findUnlisted } from '../shown.sql.ts'

/** The data of a page, with every post that is seen on it. */
export function contentOf(db: Database, data: unknown, posts: readonly Pick<Post, 'id'>[]): PageContent {
  const ids = posts.map(({ id }) => parseId('post', id))
  return { data, isStillShown: async () => (await findUnlisted(db, ids)).size === 0 }
}

/** Null instead of a refusal. */
export async function unlessRefused<Found>(find: () => Promise<Found>): Promise<Found | null> {
  try {
    return await find()
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
