// The built-in illustrator as an engine: no key, no network, no cost, so a drawing that was interrupted is simply drawn again.
import { assert } from '#platform/assert.ts'
import { newId } from '#platform/ids.ts'
import type { PreviewArtist } from '../draw-template-previews.ts'
import { createDrawingThreads } from './drawing-threads.ts'
import type { PictureEngine } from './port.ts'

export const illustratorName = 'builtin'

/** `threads`: pictures drawn at once in this process. Nothing is started before the first order. */
export function createIllustrator(threads: number): PictureEngine {
  const pool = createDrawingThreads(threads, new URL('./illustrator-thread.ts', import.meta.url))
  return {
    name: illustratorName,
    provenance: 'drawn',
    isRepeatable: true,
    maxRunning: null,
    async start({ request, signal, onProgress }) {
      const { prompt, imageType, seed } = request
      const drawn = await pool.draw(
        { prompt, imageType, seed, width: request.width, height: request.height },
        { signal, onProgress },
      )
      const { pixels: data, width, height, drawnSize } = drawn
      const pixels = { data, width, height, channels: 4, premultiplied: true } as const
      return { type: 'done', picture: { pixels, ...(drawnSize && { enlargedFrom: drawnSize }) } }
    },
    close: () => pool.close(),
  }
}

/** The same illustrator for pictures that nobody ordered: the previews of templates. */
export function illustratorAsArtist(illustrator: PictureEngine, letterer: PreviewArtist['letterer']): PreviewArtist {
  return {
    letterer,
    provenance: { kind: illustrator.provenance, provider: illustrator.name },
    async draw({ signal, ...request }) {
      const asked = { attemptId: newId(), request: { ...request, tier: 'standard' as const }, signal }
      const outcome = await illustrator.start({ ...asked, onProgress() {} })
      assert(outcome.type === 'done', 'the illustrator draws at once')
      return outcome.picture
    },
  }
}
