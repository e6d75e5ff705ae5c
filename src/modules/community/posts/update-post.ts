// Changes title, category, tags, visibility or permission of one's own post. What it shows stays what was published: other words
// on the picture come with another post.
import type { BodyOf } from '#contract/endpoint.ts'
import type { updatePost as contract, PostDetail } from '#contract/posts.ts'
import type { Tx } from '#platform/db/database.ts'
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { forgetFeedPages, indexPost } from '../feed/index.ts'
import { getPost, type PostParts } from './get-post.ts'
import { isOwnPost, noSuchPost, requireOwnPost } from './own-post.ts'
import { hidePostPicture } from './post-picture.ts'
import { tagsOf, titleOf } from './post-words.ts'
import { changePost, findDrawnText, lockPost, type PostChange, type PostRow } from './posts.sql.ts'
import { prepareJob } from './prepare-post.ts'
import { refuseClosedCategory, refuseOpenSeal } from './publishing-rules.ts'
import { refuseUnwantedPicture, refuseUnwantedWords } from './refuse-unwanted-post.ts'

type UpdateParts = PostParts & Pick<Services, 'enqueue'>
type Wanted = BodyOf<typeof contract>

/** Throws not_found, validation_failed (category), forbidden and content_policy_violation. */
export async function updatePost(
  parts: UpdateParts,
  { userId, postId: shown, ...wanted }: Wanted & { userId: string; postId: string },
): Promise<PostDetail> {
  const { db, clock } = parts
  const id = parseId('post', shown)
  const change = await checkChange(parts, await requireOwnPost(db, userId, id), wanted)
  await db.transaction(async (tx) => {
    const locked = await lockPost(tx, id)
    if (!isOwnPost(locked, userId)) throw noSuchPost()
    const now = clock.now()
    const post = await changePost(tx, id, { ...change, ...stateOf(locked, wanted), updated_at: now })
    if (post.visibility !== locked.visibility) await followVisibility(tx, parts, post)
    // A prompt that is sealed now is found by its words no more.
    await indexPost(tx, id)
  })
  forgetFeedPages(db)
  return getPost(parts, { viewerId: userId, postId: shown })
}

/**
 * What it will say passes every check of publishing; what it was drawn from does when it becomes public. Names only what is to
 * change: whatever somebody changes in another window at the same moment stays.
 */
async function checkChange({ db }: UpdateParts, post: PostRow, wanted: Wanted): Promise<PostChange> {
  const { remix, categoryId } = wanted
  const words = {
    ...(wanted.title !== undefined && { title: titleOf(wanted.title) }),
    ...(wanted.tags !== undefined && { tags: tagsOf(wanted.tags) }),
  }
  // One that was closed since keeps its posts.
  if (categoryId !== undefined && categoryId !== post.category_id) await refuseClosedCategory(db, categoryId)
  refuseUnwantedWords({ title: post.title, tags: post.tags, ...words })
  refuseOpenSeal(post.is_prompt_sealed, remix ?? post.remix)
  if (wanted.visibility === 'public' && post.visibility === 'private') {
    refuseUnwantedPicture({ ...post, prompt: await findDrawnText(db, post.id) })
  }
  return {
    ...words,
    ...(remix !== undefined && { remix }),
    ...(categoryId !== undefined && { category_id: categoryId }),
  }
}

function stateOf(post: PostRow, { visibility = post.visibility }: Wanted): PostChange {
  if (visibility === post.visibility) return {}
  return { visibility, state: visibility === 'public' ? 'preparing' : 'live' }
}

async function followVisibility(tx: Tx, { clock, enqueue }: UpdateParts, post: PostRow): Promise<void> {
  if (post.visibility === 'public') await enqueue(tx, prepareJob, { postId: post.id })
  else await hidePostPicture(tx, post, clock.now())
}
