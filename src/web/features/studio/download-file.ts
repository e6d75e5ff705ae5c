// Saves a picture in a chosen format among the downloads. Never throws.
import type { DownloadFormat } from '#contract/studio.ts'
import { type FileFailure, fetchPictureFile } from './picture-file.ts'

export type DownloadOutcome = 'saved' | FileFailure

function save(file: File): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // Browsers read the blob after the click has returned; a minute is more than any of them needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

export async function downloadFile(imageId: string, format: DownloadFormat): Promise<DownloadOutcome> {
  const answer = await fetchPictureFile(imageId, { format })
  if ('failure' in answer) return answer.failure
  save(answer.file)
  return 'saved'
}
