// The file of one of the user's pictures, for saving, sending and copying. Waits for one that is still being made, within limits; never throws.
import type { DownloadFormat } from '#contract/studio.ts'
import { addressOf } from '../../lib/api.ts'

// An AVIF of 4096 px takes the worker some 20 s; a minute and a half covers a busy one.
const longestWaitMs = 90_000

export type FileFailure = 'not_found' | 'too_long' | 'unreachable'
export type FileAnswer = { file: File } | { failure: FileFailure }

const extensions: Record<DownloadFormat, string> = { png: 'png', jpeg: 'jpg', webp: 'webp', avif: 'avif' }

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export interface FileWish {
  format: DownloadFormat
  /** For others to see, with or without the watermark; absent: for oneself. */
  share?: { watermark: boolean }
}

export async function fetchPictureFile(imageId: string, { format, share }: FileWish): Promise<FileAnswer> {
  const query = { format, ...(share && { purpose: 'share', watermark: share.watermark }) }
  const address = addressOf('/api/studio/my-creations/:imageId/download', { imageId }, query)
  const deadline = Date.now() + longestWaitMs
  while (Date.now() < deadline) {
    try {
      const response = await fetch(address)
      if (response.ok) {
        const name = `rangoli-${imageId}.${extensions[format]}`
        return { file: new File([await response.blob()], name, { type: `image/${format}` }) }
      }
      if (response.status !== 409) return { failure: response.status === 404 ? 'not_found' : 'unreachable' }
      const seconds = Number(response.headers.get('retry-after')) || 2
      await pause(Math.min(seconds, 10) * 1000)
    } catch {
      return { failure: 'unreachable' }
    }
  }
  return { failure: 'too_long' }
}
