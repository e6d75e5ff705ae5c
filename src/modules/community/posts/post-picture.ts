// The public files of a post: opened and closed together with what the post says, in the same transaction.
import type { Tx } from '#platform/db/database.ts'
import { showId } from '#platform/ids.ts'
import { hidePicture, type PictureRef, publishPicture } from '#platform/images/index.ts'
import { findTwin, type PostRow } from './posts.sql.ts'

export function postPictureRef(post: Pick<PostRow, 'content_hash' | 'generation_id'>): PictureRef {
  return { contentHash: post.content_hash.toString('hex'), mark: showId('generation', post.generation_id) }
}

/** Its files are made and it is listed. */
export async function showPostPicture(tx: Tx, post: PostRow, now: Date): Promise<void> {
  await publishPicture(tx, postPictureRef(post), { reason: 'post', watermark: post.watermark, now })
}

/** Of a post that is not listed any more. Hides first and looks for a twin then: of two at once the later sees the other gone. */
export async function hidePostPicture(tx: Tx, post: PostRow, now: Date): Promise<void> {
  await hidePicture(tx, postPictureRef(post), now)
  const twin = await findTwin(tx, post)
  if (twin) await publishPicture(tx, postPictureRef(post), { reason: 'post', watermark: twin.watermark, now })
}
