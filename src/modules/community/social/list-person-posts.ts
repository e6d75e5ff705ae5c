// One page of what somebody published, newest first. Of one's own also what others do not see, with how it is with it.

import type { QueryOf, ReplyOf } from '#contract/endpoint.ts'
import type { listPersonPosts as contract } from '#contract/people.ts'
import type { Post } from '#contract/posts.ts'
import type { Viewer } from '#platform/http/viewer.ts'
import { parseListCursor } from '#platform/list-cursor.ts'
import type { Services } from '#platform/module.ts'
import type { CardRow } from '../cards.sql.ts'
import { stateOfPost, withOwnPicture } from '../posts/show-post-detail.ts'
import { showCards } from '../show-cards.ts'
import { admitReader } from './admit-reader.ts'
import { cutPage } from './cut-page.ts'
import { findPerson } from './find-person.ts'
import { markLiked } from './mark-liked.ts'
import { listedPostsPage, ownPostsPage } from './profiles.sql.ts'

type Asked = { handle: string } & QueryOf<typeof contract>

/** Throws not_found, and validation_failed for a cursor that is none. Empty for somebody whom one has blocked. */
export async function listPersonPosts(
  services: Pick<Services, 'db' | 'clock' | 'secrets'>,
  viewer: Viewer | null,
  { handle, cursor, limit }: Asked,
): Promise<ReplyOf<typeof contract>> {
  await admitReader(services, viewer)
  const { db } = services
  const viewerId = viewer?.userId ?? null
  const { account, standing, isSelf } = await findPerson(db, viewerId, handle)
  const after = parseListCursor(cursor)
  if (standing.isBlocked) return { items: [] }
  const readPage = isSelf ? ownPostsPage : listedPostsPage
  const rows = await readPage(db, { authorId: account.id, after, limit: limit + 1 })
  const { shown, next } = cutPage(rows, limit)
  const posts = await markLiked(db, viewerId, await showCards(db, shown))
  if (!isSelf) return { items: posts, ...next }
  const items = posts.map((post, at) => ownPost(services, post, shown[at]))
  return { items, ...next }
}

function ownPost(services: Pick<Services, 'secrets' | 'clock'>, post: Post, row: CardRow | undefined) {
  if (row === undefined) return post
  const state = stateOfPost(row)
  const isPublic = state === 'live' && row.visibility === 'public'
  return { ...(isPublic ? post : withOwnPicture(services, post, row)), state, visibility: row.visibility }
}
