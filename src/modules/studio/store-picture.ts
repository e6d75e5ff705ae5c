// Stores what an engine delivered, before any credit moves. A store that is away is tried again with the picture still in memory.
import type { Design } from '#contract/design.ts'
import { assert } from '#platform/assert.ts'
import { type PreparedImage, prepareImage, UnusablePicture } from '#platform/images/index.ts'
import { StorageUnavailable } from '#platform/storage/port.ts'
import { orAbort, pauseOrAbort } from './persist.ts'
import type { EnginePicture } from './providers/port.ts'
import type { Bench } from './workshop.ts'

/** How far the proportions may differ from what was ordered before it is another picture: rounding to whole pixels. */
const proportionTolerance = 0.02

/** Throws UnusablePicture, StorageUnavailable when all tries failed, and the signal's reason. */
export async function storePicture(bench: Bench, picture: EnginePicture): Promise<PreparedImage> {
  const { services, job, engine } = bench
  refuseBrokenPixels(picture, job)
  const order = {
    ...picture,
    provenance: { kind: engine.provenance, provider: engine.name },
    targetSize: { width: job.width, height: job.height },
  }
  return await storeAgain(bench, () => prepareImage(services, order))
}

/** The stored picture with the words that were ordered. Throws WordsNotDrawn, StorageUnavailable and the signal's reason. */
export async function storeWords(bench: Bench, clean: PreparedImage, design: Design): Promise<PreparedImage> {
  const { services, letterer, signal } = bench
  return await storeAgain(bench, () => letterer.letter(services, { cleanHash: clean.contentHash, design, signal }))
}

async function storeAgain(bench: Bench, store: () => Promise<PreparedImage>): Promise<PreparedImage> {
  const { services, job, signal, settings } = bench
  for (let failures = 0; ; failures++) {
    try {
      return await orAbort(store(), signal)
    } catch (error) {
      const pauseMs = settings.storePausesMs[failures]
      if (!(error instanceof StorageUnavailable) || pauseMs === undefined) throw error
      services.log.warn({ err: error, generationId: job.id, failures }, 'picture not stored yet')
      await pauseOrAbort(pauseMs, signal)
    }
  }
}

/** Pixels of an engine are numbers it chose: they may lie about their size. Files are checked where they are decoded. */
function refuseBrokenPixels(picture: EnginePicture, ordered: { width: number; height: number }): void {
  if (!('pixels' in picture)) return
  const { data, width, height, channels } = picture.pixels
  const isWhole = width > 0 && height > 0 && data.byteLength === width * height * channels
  if (!isWhole) throw new UnusablePicture('pixels of another size than they say')
  const proportion = (width * ordered.height) / (height * ordered.width)
  if (Math.abs(proportion - 1) > proportionTolerance) throw new UnusablePicture('of another shape than ordered')
  assert(ordered.width > 0 && ordered.height > 0, 'ordered size')
}
