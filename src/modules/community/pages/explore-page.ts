// The feed as visitors find it: trending or latest, all of it or one category. A search is not rendered here; its page asks for itself.
import type { ExplorePageData } from '#contract/community-pages.ts'
import { categoryNames } from '#modules/templates/index.ts'
import type { LivePage, PageContent } from '#platform/http/live-page.ts'
import type { Services } from '#platform/module.ts'
import { listFeed } from '../feed/list-feed.ts'
import { contentOf } from './page-content.ts'

const firstPage = 24

type Shown = Pick<ExplorePageData, 'sort' | 'categoryId'>

async function loadFeed(services: Services, { sort, categoryId }: Shown): Promise<PageContent | null> {
  const { db, config } = services
  const names = await categoryNames(db)
  if (categoryId !== undefined && !names.has(categoryId)) return null
  const page = await listFeed(services, { viewerId: null, query: { sort, categoryId, limit: firstPage } })
  const categories = [...names].map(([id, name]) => ({ id, name }))
  const origin = new URL(config.publicUrl).origin
  const data: ExplorePageData = { origin, sort, ...(categoryId !== undefined && { categoryId }), categories, page }
  return contentOf(db, data, page.items)
}

/** A page that asks for what it shows: what was searched for is in nobody's interest but the reader's. */
const withoutData: PageContent = { data: null, isStillShown: async () => true }

export function explorePage(services: Services): LivePage {
  return {
    renderedAt: '/live/explore',
    builtAt: '/community/explore',
    match(path, query) {
      if (path !== '/explore') return null
      const isThereFor = async () => true
      if (query.get('q') || query.get('sort') === 'following') {
        // `#` is in no address that is asked for: this rendering is nobody else's.
        return { address: '/explore#search', isThereFor, load: async () => withoutData }
      }
      const sort = query.get('sort') === 'latest' ? 'latest' : 'trending'
      const categoryId = query.get('category')?.slice(0, 64) || undefined
      const kept = new URLSearchParams({
        ...(categoryId && { category: categoryId }),
        ...(sort === 'latest' && { sort }),
      })
      const address = kept.size > 0 ? `/explore?${kept}` : '/explore'
      return { address, isThereFor, load: () => loadFeed(services, { sort, categoryId }) }
    },
  }
}
