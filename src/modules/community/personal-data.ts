// The community's part in a copy of a person's data and in the end of an account: posts, comments, likes, and whom they follow,
// block and mute. What they remixed is in remix/personal-data.ts.
import { findAccounts } from '#modules/identity/index.ts'
import { listFile, type PersonalData, rowsById } from '#modules/privacy/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { creationPosts } from './posts/creation-posts.ts'
import { type ExportedPost, forgetPostWords, pageOfPosts } from './posts/posts-of-person.sql.ts'
import {
  forgetComments,
  forgetFollowing,
  forgetLikes,
  forgetStanding,
  pageOfComments,
  pageOfLikes,
  pageOfRelations,
} from './social/social-of-person.sql.ts'

type DataServices = Pick<Services, 'db' | 'clock'>

const rowsAtOnce = 200
const mostBatches = 5_000

const postOf = (id: string | null) => id && showId('post', id)

function showPost({ id, creation_id, parent_id, shown_prompt, ...facts }: ExportedPost): object {
  return {
    id: postOf(id),
    picture: showId('image', creation_id),
    madeFrom: postOf(parent_id),
    prompt: shown_prompt,
    ...facts,
  }
}

async function* comments({ db }: DataServices, userId: string): AsyncGenerator<object> {
  const page = (afterId: string) => pageOfComments(db, { userId, afterId, limit: rowsAtOnce })
  for await (const { id, post_id, parent_id, ...facts } of rowsById(rowsAtOnce, page)) {
    yield {
      id: showId('comment', id),
      post: postOf(post_id),
      answers: parent_id && showId('comment', parent_id),
      ...facts,
    }
  }
}

async function* likes({ db }: DataServices, userId: string): AsyncGenerator<object> {
  const page = (afterId: string) => pageOfLikes(db, { userId, afterId, limit: rowsAtOnce })
  for await (const { id, liked_at } of rowsById(rowsAtOnce, page)) yield { post: postOf(id), likedAt: liked_at }
}

/** By the others' handles of today, with the day of each. */
async function* people({ db }: DataServices, userId: string): AsyncGenerator<object> {
  const page = (afterId: string) => pageOfRelations(db, { userId, afterId, limit: rowsAtOnce })
  for await (const { id, ...since } of rowsById(rowsAtOnce, page)) {
    const [account] = await findAccounts(db, [id])
    yield { handle: account?.handle ?? null, ...since }
  }
}

export function communityData(services: DataServices): PersonalData {
  const { db, clock } = services
  const posts = (userId: string) =>
    rowsById(rowsAtOnce, (afterId) => pageOfPosts(db, { userId, afterId, limit: rowsAtOnce }))
  async function* shownPosts(userId: string) {
    for await (const post of posts(userId)) yield showPost(post)
  }
  return {
    name: 'community',
    async *exportFiles(userId) {
      const now = clock.now()
      yield listFile('posts.json', now, () => shownPosts(userId))
      yield listFile('comments.json', now, () => comments(services, userId))
      yield listFile('likes.json', now, () => likes(services, userId))
      yield listFile('people.json', now, () => people(services, userId))
    },
    async erase(userId, signal) {
      for await (const post of posts(userId)) {
        if (signal.aborted) return 'later'
        await db.transaction((tx) => erasePost(tx, post, clock.now()))
      }
      for (const forget of [forgetComments, forgetLikes, forgetFollowing]) {
        const step = (tx: Tx) => forget(tx, { userId, limit: rowsAtOnce, now: clock.now() })
        if (!(await untilNoneLeft(() => db.transaction(step), signal))) return 'later'
      }
      await db.transaction((tx) => forgetStanding(tx, userId))
      return 'done'
    },
  }
}

/** Twice is once: a post that has ended stays so. */
async function erasePost(tx: Tx, { id, creation_id }: ExportedPost, now: Date): Promise<void> {
  await creationPosts.withdraw(tx, [{ creationId: creation_id, postId: id }], now)
  await forgetPostWords(tx, id)
}

/** False when it was asked to stop. */
async function untilNoneLeft(step: () => Promise<number>, signal: AbortSignal): Promise<boolean> {
  for (let round = 0; round < mostBatches; round++) {
    if (signal.aborted) return false
    if ((await step()) < rowsAtOnce) break
  }
  return true
}
