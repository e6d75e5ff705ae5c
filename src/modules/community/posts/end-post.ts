// Ends a post for good, in the caller's transaction: its public files close, its picture is given free, its creation is unpublished.
import { clearCreationPost } from '#modules/studio/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { releaseImage } from '#platform/images/index.ts'
import { hidePostPicture } from './post-picture.ts'
import { lockPost, markEnded, type PostRow } from './posts.sql.ts'

interface Ending {
  post: Pick<PostRow, 'id' | 'creation_id'>
  state: 'withdrawn' | 'removed'
  now: Date
}

/** Null when it had ended before; a withdrawn one is removed all the same. */
export async function endPost(tx: Tx, { post, state, now }: Ending): Promise<PostRow | null> {
  // Creation before post, as everybody locks them.
  await clearCreationPost(tx, { creationId: post.creation_id, postId: post.id })
  const locked = await lockPost(tx, post.id)
  if (!locked || locked.state === 'removed' || locked.state === state) return null
  await markEnded(tx, post.id, { state, now })
  if (locked.state === 'withdrawn') return locked
  await hidePostPicture(tx, locked, now)
  await releaseImage(tx, locked.content_hash.toString('hex'), now)
  return locked
}
