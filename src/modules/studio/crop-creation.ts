// Cuts a part out of a creation as a new one, for nothing: checks the part, claims the key, has a job do the work and waits for it a
// little. Must never touch pixels itself, nor money.
import { setTimeout as pause } from 'node:timers/promises'
import { type CropArea, cropPixels, type PixelRect, smallestCropSide } from '#contract/crop-area.ts'
import { cropCreation as contract } from '#contract/studio.ts'
import { requestFingerprint } from '#platform/http/idempotency.ts'
import { encodeReply } from '#platform/http/serve.ts'
import { claimRefusal } from '#platform/idempotency/claim-refusal.ts'
import { claimKey, findReply, type RememberedCall } from '#platform/idempotency/idempotency-keys.sql.ts'
import { newId, parseId, showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { isMade } from './creation-parts.sql.ts'
import { findCreation } from './creations.sql.ts'
import type { CreationOf } from './get-creation.ts'
import { type CropOrder, cropJob } from './make-crop.ts'

export interface CropCreation extends CreationOf {
  idempotencyKey: string
  area: CropArea
  /** Aborted when whoever asked has gone. */
  signal: AbortSignal
}

// A 1024 px picture is cut in a third of a second, one of 4096 px in three.
const longestWaitMs = 5_000
const lookAgainMs = 100

type CropServices = Pick<Services, 'db' | 'clock' | 'enqueue'>

/** Throws not_found, validation_failed with the side that is wrong, idempotency_conflict, and conflict while it is being cut. */
export async function cropCreation(
  services: CropServices,
  { userId, imageId, area, idempotencyKey, signal }: CropCreation,
): Promise<{ bytes: Buffer; isReplayed: boolean }> {
  const path = contract.path.replace(':imageId', imageId)
  const call: RememberedCall = {
    userId,
    route: contract.id,
    key: idempotencyKey,
    fingerprint: requestFingerprint({ method: contract.method, path, body: area }),
    now: services.clock.now(),
  }
  const stored = await findReply(services.db, call)
  const reply = stored ?? (await order(services, call, { imageId, area }))
  await waitUntilMade(services, newImageOf(reply), signal)
  return { bytes: Buffer.from(reply), isReplayed: stored !== null }
}

/** In one commit: the key with its answer, and the job that makes the answer true. */
async function order(
  { db, enqueue }: CropServices,
  call: RememberedCall,
  { imageId, area }: { imageId: string; area: CropArea },
): Promise<string> {
  const sourceId = parseId('image', imageId)
  const source = await findCreation(db, call.userId, sourceId)
  if (!source) throw new Refusal('not_found', 'There is no such picture.')
  const crop: CropOrder = { creationId: newId(), sourceId, area: checkedArea(area, source) }
  const reply = encodeReply(contract, { imageId: showId('image', crop.creationId) }).toString()
  try {
    return await db.transaction(async (tx) => {
      const stored = await claimKey(tx, call, { status: contract.status, reply })
      if (stored === null) await enqueue(tx, cropJob, crop)
      return stored ?? reply
    })
  } catch (error) {
    throw refusalOf(error) ?? error
  }
}

function checkedArea(area: CropArea, picture: { width: number; height: number }): PixelRect {
  const rect = cropPixels(area, picture)
  for (const side of ['width', 'height'] as const) {
    if (rect[side] < Math.min(smallestCropSide, picture[side])) {
      throw Refusal.field(side, `The part must have at least ${smallestCropSide} pixels on each side.`)
    }
  }
  if (rect.width === picture.width && rect.height === picture.height) {
    throw Refusal.field('width', 'This is the whole picture. Please choose a part of it.')
  }
  return rect
}

function refusalOf(error: unknown): Refusal | null {
  const state = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  return claimRefusal(state)
}

const newImageOf = (reply: string) => parseId('image', contract.reply.parse(JSON.parse(reply)).imageId)

async function waitUntilMade({ db }: Pick<Services, 'db'>, creationId: string, signal: AbortSignal): Promise<void> {
  const endMs = performance.now() + longestWaitMs
  while (!(await isMade(db, creationId))) {
    if (signal.aborted || performance.now() > endMs) {
      throw new Refusal('conflict', 'The part is being cut out. Please ask again in a second.', {
        retryAfterSeconds: 1,
      })
    }
    await pause(lookAgainMs)
  }
}
