// Puts other words on one's own picture, or none, at no cost. The same words twice is one change; the last of two at once wins.
import type { Design } from '#contract/design.ts'
import type { CreationDetail } from '#contract/studio.ts'
import type { Tx } from '#platform/db/database.ts'
import { canonicalJson } from '#platform/http/idempotency.ts'
import { parseId } from '#platform/ids.ts'
import { recordImage, releaseImage } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { findCreation } from '../creations.sql.ts'
import type { CreationOf } from '../get-creation.ts'
import { showCreationDetail } from '../show-creation.ts'
import { cleanPictureOf, lockCreation, type NewWords, updateWords } from './creation-designs.sql.ts'
import { designOrNull, refuseUnwantedWords } from './design-words.ts'
import type { Letterer } from './letterer.ts'

export interface EditingParts extends Pick<Services, 'db' | 'storage' | 'clock' | 'secrets'> {
  letterer: Letterer
}

export interface DesignChange extends CreationOf {
  /** Null, or one without layers: no words. */
  design: Design | null
}

/** Behind so many others the answer would come too late. A picture of 1024 px takes half a second, one of 4096 px eight. */
const mostWaiting = 16
const longestMs = 60_000

/**
 * Throws not_found, content_policy_violation naming the layer's field, and unavailable while too many are at it. A request
 * is not cut short when its client leaves: the words are then on the picture when it comes back.
 */
export async function setCreationDesign(parts: EditingParts, change: DesignChange): Promise<CreationDetail> {
  const { db } = parts
  const id = parseId('image', change.imageId)
  const design = designOrNull(change.design)
  const row = await findCreation(db, change.userId, id)
  if (!row) throw notFound()
  if (canonicalJson(row.design) === canonicalJson(design)) return showCreationDetail(parts, row)
  const words = design && (await drawWords(parts, cleanPictureOf(row).content_hash.toString('hex'), design))
  await db.transaction(async (tx) => {
    const locked = await lockCreation(tx, change.userId, id)
    if (!locked) throw notFound()
    const dropped = locked.clean_hash === null ? null : locked.content_hash.toString('hex')
    await updateWords(tx, locked, words)
    await countReferences(tx, { words, dropped, now: parts.clock.now() })
  })
  const changed = await findCreation(db, change.userId, id)
  if (!changed) throw notFound()
  return showCreationDetail(parts, changed)
}

const notFound = () => new Refusal('not_found', 'There is no such picture.')

async function drawWords(parts: EditingParts, cleanHash: string, design: Design): Promise<NewWords> {
  refuseUnwantedWords(design)
  if (parts.letterer.waiting() >= mostWaiting) throw tooBusy()
  const signal = AbortSignal.timeout(longestMs)
  try {
    return { design, lettered: await parts.letterer.letter(parts, { cleanHash, design, signal }) }
  } catch (error) {
    throw signal.aborted ? tooBusy() : error
  }
}

const tooBusy = () =>
  new Refusal('unavailable', 'Many pictures are being changed at this moment. Please try again in a few seconds.', {
    retryAfterSeconds: 5,
  })

interface Exchange {
  words: NewWords | null
  /** Hash of the picture with the words before, hex. */
  dropped: string | null
  now: Date
}

/** In the order of their hashes, as everybody locks pictures. */
async function countReferences(tx: Tx, { words, dropped, now }: Exchange): Promise<void> {
  const record = async () => words && (await recordImage(tx, words.lettered, now))
  const release = async () => dropped && (await releaseImage(tx, dropped, now))
  const isRecordFirst = dropped === null || (words !== null && words.lettered.contentHash <= dropped)
  for (const step of isRecordFirst ? [record, release] : [release, record]) await step()
}
