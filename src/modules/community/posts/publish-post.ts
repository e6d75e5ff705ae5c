// Publishes one's own picture: everything is checked first, then post, reference and job are made in one commit. Never makes a file itself.
import type { BodyOf } from '#contract/endpoint.ts'
import type { publishPost as contract } from '#contract/posts.ts'
import { chooseWatermark, findPublishable, lockPublishable, setCreationPost } from '#modules/studio/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { newId, parseId, showId } from '#platform/ids.ts'
import { recordImageAgain } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { findLineageOf } from '../remix/lineage.ts'
import { newPost } from './new-post.ts'
import { tagsOf, titleOf } from './post-words.ts'
import { insertPost, isKeptOut } from './posts.sql.ts'
import { prepareJob } from './prepare-post.ts'
import { refuseClosedCategory, refuseOpenSeal } from './publishing-rules.ts'
import { refuseUnwantedPicture, refuseUnwantedWords } from './refuse-unwanted-post.ts'

type PublishServices = Pick<Services, 'db' | 'clock' | 'enqueue'>

export type Publication = BodyOf<typeof contract> & { userId: string }

const noSuchPicture = () => new Refusal('not_found', 'There is no such picture.')

/** Throws not_found, validation_failed (category), content_policy_violation, forbidden and conflict. */
export async function publishPost(
  services: PublishServices,
  { userId, imageId, ...wanted }: Publication,
): Promise<{ postId: string }> {
  const { db, clock } = services
  const id = parseId('image', imageId)
  const seen = await findPublishable(db, { userId, id })
  if (!seen) throw noSuchPicture()
  const order = { ...wanted, title: titleOf(wanted.title), tags: tagsOf(wanted.tags) }
  await refuseClosedCategory(db, order.categoryId)
  refuseUnwantedWords(order)
  refuseUnwantedPicture(seen)
  refuseOpenSeal(seen.is_prompt_sealed, order.remix)
  const watermark = await chooseWatermark(services, { userId, isWanted: order.watermark })
  const postId = newId()
  await db.transaction(async (tx) => {
    const creation = await lockPublishable(tx, { userId, id })
    if (!creation) throw noSuchPicture()
    if (!creation.content_hash.equals(seen.content_hash)) throw justChanged()
    if (await isKeptOut(tx, creation.generation_id)) throw keptOut()
    const source = creation.source_post_id === null ? null : await findLineageOf(tx, id)
    const lineage = source?.lineage ?? null
    const post = newPost({ postId, userId, creation, lineage, order: { ...order, watermark }, now: clock.now() })
    await record(tx, services, post)
  })
  return { postId: showId('post', postId) }
}

async function record(tx: Tx, { enqueue }: PublishServices, post: ReturnType<typeof newPost>): Promise<void> {
  if (!(await insertPost(tx, post))) throw new Refusal('conflict', 'This picture is published already.')
  await setCreationPost(tx, { creationId: post.creation_id, postId: post.id })
  await recordImageAgain(tx, post.content_hash.toString('hex'))
  if (post.state === 'preparing') await enqueue(tx, prepareJob, { postId: post.id })
}

const justChanged = () =>
  new Refusal('conflict', 'The words on this picture were changed just now. Please look at it and publish again.')

const keptOut = () =>
  new Refusal('forbidden', 'A post of this picture was hidden or removed, so it cannot be published again.')
