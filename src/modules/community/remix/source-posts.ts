// The studio's port for the post that an order is made from: open for remixing at this moment, and opened by this very person today.
import type { SourcePosts } from '#modules/studio/index.ts'
import type { Database } from '#platform/db/database.ts'
import { parseId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { isKeptApart } from '../social/index.ts'
import { findRemixablePost, findRemixOpen } from './remix-opens.sql.ts'
import { openForMs, refuseUnremixable } from './remix-rule.ts'

export function sourcePosts({ db }: { db: Database }): SourcePosts {
  return {
    async findSource({ userId, postId: shown, now }) {
      const postId = parseId('post', shown)
      const [found, openedAt] = await Promise.all([
        findRemixablePost(db, postId),
        findRemixOpen(db, { userId, postId }),
      ])
      const isApart = found !== null && (await isKeptApart(db, userId, found.author_id))
      const { post, isSealed } = refuseUnremixable(found, { userId, isKeptApart: isApart })
      // Sooner than a clock of another process says it was opened is as good.
      if (openedAt === null || now.getTime() - openedAt.getTime() > openForMs) {
        throw new Refusal('forbidden', 'Please open this post for remixing again: that lasts for a day.')
      }
      return {
        postId,
        prompt: post.prompt,
        isSealed,
        templateId: isSealed ? null : post.template_id,
        imageType: post.image_type,
        aspectRatio: post.aspect_ratio,
      }
    },
  }
}
