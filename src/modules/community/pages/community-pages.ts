// The pages of the community that are rendered on the server, for app.ts to mount; and what trends, for the front page.
import type { StripData } from '#contract/community-pages.ts'
import type { LivePages, LivePart } from '#platform/http/live-page.ts'
import type { Services } from '#platform/module.ts'
import { listFeed } from '../feed/list-feed.ts'
import { explorePage } from './explore-page.ts'
import { isOpenToVisitors } from './is-open-to-visitors.ts'
import { contentOf } from './page-content.ts'
import { personPage } from './person-page.ts'
import { postPage } from './post-page.ts'

const onFrontPage = 10

const frontPageStrip = (services: Services): LivePart => ({
  page: '/',
  name: 'community',
  renderedAt: '/live/strip',
  async load() {
    if (!(await isOpenToVisitors(services))) return null
    const { items } = await listFeed(services, {
      viewerId: null,
      query: { sort: 'trending', limit: onFrontPage },
    })
    if (items.length === 0) return null
    const data: StripData = { posts: items }
    return contentOf(services.db, data, items)
  },
})

export function communityPages(services: Services): LivePages {
  return {
    pages: [explorePage(services), postPage(services), personPage(services)],
    parts: [frontPageStrip(services)],
    isOpenToVisitors: () => isOpenToVisitors(services),
  }
}
