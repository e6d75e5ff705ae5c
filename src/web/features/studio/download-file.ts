// Saves a picture in a chosen format. A format that is still being made is waited for, within limits; never throws.
import type { DownloadFormat } from '#contract/studio.ts'
import { addressOf } from '../../lib/api.ts'

// An AVIF of 4096 px takes the worker some 20 s; a minute and a half covers a busy one.
const longestWaitMs = 90_000

export type DownloadOutcome = 'saved' | 'not_found' | 'too_long' | 'unreachable'

const extensions: Record<DownloadFormat, string> = { png: 'png', jpeg: 'jpg', webp: 'webp', avif: 'avif' }

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Browsers read the blob after the click has returned; a minute is more than any of them needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

export async function downloadFile(imageId: string, format: DownloadFormat): Promise<DownloadOutcome> {
  const address = addressOf('/api/studio/my-creations/:imageId/download', { imageId }, { format })
  const deadline = Date.now() + longestWaitMs
  while (Date.now() < deadline) {
    try {
      const response = await fetch(address)
      if (response.ok) {
        save(await response.blob(), `rangoli-${imageId}.${extensions[format]}`)
        return 'saved'
      }
      if (response.status !== 409) return response.status === 404 ? 'not_found' : 'unreachable'
      const seconds = Number(response.headers.get('retry-after')) || 2
      await pause(Math.min(seconds, 10) * 1000)
    } catch {
      return 'unreachable'
    }
  }
  return 'too_long'
}
