// The job that makes a post public: files for everybody first, then, in one commit, the post is live. Safe to run twice or at once.
import { z } from 'zod'
import type { Tx } from '#platform/db/database.ts'
import { publish } from '#platform/events/publish.ts'
import { labelDisplayFiles } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import { indexPost } from '../feed/index.ts'
import { showPostPicture } from './post-picture.ts'
import { changePost, findPost, lockPost, type PostRow } from './posts.sql.ts'

export const prepareJob = 'community.prepare_post'

const PrepareOrder = z.object({ postId: z.uuid() })

const isWaiting = (post: PostRow | null): post is PostRow => post?.state === 'preparing'

/** `data`: a PrepareOrder. A post that was withdrawn or made private meanwhile is no failure. Throws StorageUnavailable. */
export async function preparePost(services: Pick<Services, 'db' | 'storage' | 'clock'>, data: unknown): Promise<void> {
  const { postId } = PrepareOrder.parse(data)
  const post = await findPost(services.db, postId)
  if (!isWaiting(post)) return
  const { watermark } = post
  await labelDisplayFiles(services, post.content_hash.toString('hex'), { watermark, hasPreview: true })
  await services.db.transaction(async (tx) => {
    const locked = await lockPost(tx, postId)
    if (isWaiting(locked)) await goLive(tx, locked, services.clock.now())
  })
}

/** Its first moment in public stays its place in the feed, however often it was private since. */
async function goLive(tx: Tx, before: PostRow, now: Date): Promise<void> {
  const post = await changePost(tx, before.id, { state: 'live', published_at: before.published_at ?? now })
  await indexPost(tx, post.id)
  // Hidden while it was being made: restoring it shows it.
  if (!post.is_listed) return
  await showPostPicture(tx, post, now)
  if (before.published_at !== null) return
  await publish(tx, { name: 'image_published', userId: post.author_id, data: { postId: post.id }, occurredAt: now })
}
