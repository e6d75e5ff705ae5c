// Somebody's profile as visitors find it, with the first of what they published.
import type { PersonPageData } from '#contract/community-pages.ts'
import type { LivePage, PageContent } from '#platform/http/live-page.ts'
import type { Services } from '#platform/module.ts'
import { findPerson } from '../social/find-person.ts'
import { getPerson } from '../social/get-person.ts'
import { listPersonPosts } from '../social/list-person-posts.ts'
import { contentOf, unlessRefused } from './page-content.ts'

const firstPage = 24
const address = /^\/u\/([a-z0-9_]{1,64})$/

async function loadPerson(services: Services, handle: string): Promise<PageContent | null> {
  const { db, config } = services
  const found = await unlessRefused(() =>
    Promise.all([getPerson(services, null, handle), listPersonPosts(services, null, { handle, limit: firstPage })]),
  )
  if (found === null) return null
  const [person, page] = found
  const data: PersonPageData = { origin: new URL(config.publicUrl).origin, person, page }
  const { isStillShown } = contentOf(db, data, page.items)
  const isThere = async () => (await unlessRefused(() => findPerson(db, null, handle))) !== null
  return { data, isStillShown: async () => (await isThere()) && (await isStillShown()) }
}

export function personPage(services: Services): LivePage {
  return {
    renderedAt: '/live/person',
    builtAt: '/community/person',
    match(path) {
      const [, handle] = address.exec(path) ?? []
      if (handle === undefined) return null
      return {
        address: path,
        load: () => loadPerson(services, handle),
        isThereFor: async (userId) => (await unlessRefused(() => findPerson(services.db, userId, handle))) !== null,
      }
    },
  }
}
