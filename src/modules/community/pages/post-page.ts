// One post as visitors find it, with what it came from and the first of what came of it.
import type { PostPageData } from '#contract/community-pages.ts'
import type { LivePage, PageContent } from '#platform/http/live-page.ts'
import type { Services } from '#platform/module.ts'
import { noPostModeration } from '../ports.ts'
import { getPost } from '../posts/get-post.ts'
import { listRemixes } from '../remix/list-remixes.ts'
import { findVisiblePost } from '../social/find-visible-post.ts'
import { contentOf, unlessRefused } from './page-content.ts'

const firstRemixes = 12
const address = /^\/post\/([a-z0-9_]{1,64})$/

async function loadPost(services: Services, postId: string): Promise<PageContent | null> {
  const { db, config } = services
  const query = { limit: firstRemixes }
  const found = await unlessRefused(() =>
    Promise.all([
      // Its owner alone hears of moderation.
      getPost({ ...services, moderation: noPostModeration }, { viewerId: null, postId }),
      listRemixes(services, { postId, viewerId: null, query }),
    ]),
  )
  if (found === null) return null
  const [post, remixes] = found
  const data: PostPageData = { origin: new URL(config.publicUrl).origin, post, remixes }
  return contentOf(db, data, [
    post,
    ...remixes.items,
    ...post.ancestors.flatMap((ancestor) => (ancestor.post ? [ancestor.post] : [])),
  ])
}

export function postPage(services: Services): LivePage {
  return {
    renderedAt: '/live/post',
    builtAt: '/community/post',
    match(path) {
      const [, postId] = address.exec(path) ?? []
      if (postId === undefined) return null
      return {
        address: path,
        load: () => loadPost(services, postId),
        isThereFor: async (userId) =>
          (await unlessRefused(() => findVisiblePost(services.db, userId, postId))) !== null,
      }
    },
  }
}
