// What the studio begins with when somebody remixes a post, and the note that they did: for a day their orders may name it.
import type { ReplyOf } from '#contract/endpoint.ts'
import type { openRemix as contract } from '#contract/remix.ts'
import { findAccount } from '#modules/identity/index.ts'
import { fillTemplate, findTemplate } from '#modules/templates/index.ts'
import type { Database } from '#platform/db/database.ts'
import { publish } from '#platform/events/publish.ts'
import { parseId, showId } from '#platform/ids.ts'
import { publicPicture } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { isKeptApart } from '../social/index.ts'
import { findRemixablePost, type RemixablePost, upsertRemixOpen } from './remix-opens.sql.ts'
import { refuseUnremixable } from './remix-rule.ts'

type Opening = ReplyOf<typeof contract>

/** Throws not_found and forbidden. */
export async function openRemix(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { userId, postId: shown }: { userId: string; postId: string },
): Promise<Opening> {
  const postId = parseId('post', shown)
  const found = await findRemixablePost(db, postId)
  const isApart = found !== null && (await isKeptApart(db, userId, found.author_id))
  const { post, isSealed } = refuseUnremixable(found, { userId, isKeptApart: isApart })
  const opening = await showOpening(db, post, isSealed)
  const now = clock.now()
  await db.transaction(async (tx) => {
    await upsertRemixOpen(tx, { userId, postId }, now)
    await publish(tx, { name: 'remix_opened', userId, data: { postId }, occurredAt: now })
  })
  return opening
}

async function showOpening(db: Database, post: RemixablePost, isSealed: boolean): Promise<Opening> {
  const author = await findAccount(db, post.author_id)
  const settings = { imageType: post.image_type, aspectRatio: post.aspect_ratio, tier: post.tier }
  const texts = isSealed ? { templatePrompt: '', enhancedPrompt: '', settings } : await openTexts(db, post, settings)
  return {
    sourcePostId: showId('post', post.id),
    title: post.title,
    author: { handle: author?.handle ?? '', name: author?.name ?? '' },
    // For the one who asks: one's own is open, whatever others may do, and sealed when it came of somebody else's sealed post.
    remix: isSealed ? 'sealed' : 'open',
    ...texts,
    ...pictureOf(post),
  }
}

type Settings = Opening['settings']

async function openTexts(db: Database, post: RemixablePost, settings: Settings) {
  const { template_id: templateId, slots, design } = post
  return {
    templatePrompt: await templateText(db, post),
    enhancedPrompt: post.prompt,
    settings: {
      ...settings,
      ...(templateId !== null && { templateId }),
      ...(slots !== null && { slots }),
      ...(design !== null && { design }),
    },
  }
}

/** Empty when the template is gone, or has other slots by now. */
async function templateText(db: Database, { template_id, slots }: RemixablePost): Promise<string> {
  if (template_id === null) return ''
  try {
    return fillTemplate(await findTemplate(db, template_id), slots ?? {})
  } catch (error) {
    if (error instanceof Refusal) return ''
    throw error
  }
}

function pictureOf({ content_hash, generation_id, width, height, placeholder }: RemixablePost) {
  const mark = showId('generation', generation_id)
  const shown = publicPicture({ contentHash: content_hash.toString('hex'), mark, width, height, placeholder })
  return { imageUrl: shown.imageUrl, width, height, placeholder }
}
