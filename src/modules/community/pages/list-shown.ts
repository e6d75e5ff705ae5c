// The first page of the feed for markup that is kept. What the feed itself keeps for half a second may hold a post that was hidden
// meanwhile in another process: then it is read anew, or that post would be sent once more.
import type { Post } from '#contract/posts.ts'
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { forgetFeedPages } from '../feed/index.ts'
import { listFeed } from '../feed/list-feed.ts'
import { areListed } from './shown.sql.ts'

type Query = Parameters<typeof listFeed>[1]['query']

/** As a visitor sees it. */
export async function listShown(services: Services, query: Query): Promise<{ items: Post[]; nextCursor?: string }> {
  const asked = { viewerId: null, query }
  const page = await listFeed(services, asked)
  const ids = page.items.map(({ id }) => parseId('post', id))
  if (await areListed(services.db, ids)) return page
  forgetFeedPages(services.db)
  return listFeed(services, asked)
}
