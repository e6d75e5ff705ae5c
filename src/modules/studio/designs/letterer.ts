// Puts the words of a design on a stored picture and stores what comes of it. The picture without words stays as it is.
import type { Design } from '#contract/design.ts'
import { type ImageServices, type PreparedImage, prepareImage, readOriginal } from '#platform/images/index.ts'
import { StorageUnavailable } from '#platform/storage/port.ts'
import { createThreadPool } from '#platform/thread-pool.ts'
import { LetteredPicture, type LetteringOrder } from './letterer-messages.ts'

/** The words could not be drawn. Trying the same words on the same picture again is useless. */
export class WordsNotDrawn extends Error {
  constructor(cause: unknown) {
    super('the words of a design could not be drawn', { cause })
    this.name = 'WordsNotDrawn'
  }
}

export interface LetteringJob {
  /** sha256 of the original without words, hex. Somebody must keep a reference to it, or have prepared it within the hour. */
  cleanHash: string
  design: Design
  signal: AbortSignal
}

export interface Letterer {
  /**
   * Outside transactions. Goes into recordImage within the hour. The files say of their origin what the picture's own say.
   * Throws WordsNotDrawn, StorageUnavailable when trying again later may help, and the signal's reason.
   */
  letter(services: ImageServices, job: LetteringJob): Promise<PreparedImage>
  /** Pictures that wait for their turn. */
  waiting(): number
  close(): Promise<void>
}

const thread = new URL('./letterer-thread.ts', import.meta.url)
// A crash may have come from what the thread did before: one more try on a fresh one tells.
const tries = 2

/** `threads`: pictures lettered at once in this process. Nothing is started before the first. */
export function createLetterer(threads: number, entry = thread): Letterer {
  const pool = createThreadPool({ size: threads, entry, ordersPerThread: 200 })

  async function draw(order: LetteringOrder, signal: AbortSignal): Promise<LetteredPicture> {
    for (let left = tries - 1; ; left -= 1) {
      try {
        return await pool.run(order, { signal, read: (message) => LetteredPicture.parse(message) })
      } catch (error) {
        signal.throwIfAborted()
        if (left === 0) throw new WordsNotDrawn(error)
      }
    }
  }

  return {
    async letter(services, { cleanHash, design, signal }) {
      const original = await readOriginal(services, cleanHash)
      if (!original) throw new StorageUnavailable('a picture to put words on is gone', undefined)
      const { data, width, height } = original.pixels
      const drawn = await draw({ pixels: data, width, height, design }, signal)
      const pixels = { data: drawn.pixels, width, height, channels: 4, premultiplied: true } as const
      return await prepareImage(services, { pixels, origin: original })
    },
    waiting: () => pool.waiting(),
    close: () => pool.close(),
  }
}
