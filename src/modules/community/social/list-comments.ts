// One page of the comments below a post: top ones newest first, the answers to one oldest first.

import type { listComments as contract } from '#contract/comments.ts'
import type { ParamsOf, QueryOf, ReplyOf } from '#contract/endpoint.ts'
import type { Viewer } from '#platform/http/viewer.ts'
import { parseId } from '#platform/ids.ts'
import { parseListCursor } from '#platform/list-cursor.ts'
import type { Services } from '#platform/module.ts'
import { admitReader } from './admit-reader.ts'
import { commentPage } from './comments.sql.ts'
import { cutPage } from './cut-page.ts'
import { findVisiblePost } from './find-visible-post.ts'
import { showComments } from './show-comments.ts'

type Asked = ParamsOf<typeof contract> & QueryOf<typeof contract>

/** Throws not_found for a post that is not there for this person, validation_failed for a cursor that is none. */
export async function listComments(
  services: Pick<Services, 'db' | 'clock'>,
  viewer: Viewer | null,
  { postId, parentId, cursor, limit }: Asked,
): Promise<ReplyOf<typeof contract>> {
  await admitReader(services, viewer)
  const { db } = services
  const viewerId = viewer?.userId ?? null
  const post = await findVisiblePost(db, viewerId, postId)
  const rows = await commentPage(db, {
    postId: post.id,
    parentId: parentId === undefined ? null : parseId('comment', parentId),
    viewerId,
    after: parseListCursor(cursor),
    limit: limit + 1,
  }).execute()
  const { shown, next } = cutPage(rows, limit)
  return { items: await showComments(db, shown, { viewerId, postAuthorId: post.author_id }), ...next }
}
