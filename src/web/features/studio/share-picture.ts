// Hands a picture over: to the device's own share sheet, to the clipboard as a picture or as an address. Never throws.
import { call } from '../../lib/api.ts'
import { shareCreation } from '../../lib/endpoints.ts'
import { type FileFailure, fetchPictureFile } from './picture-file.ts'

export type ShareOutcome = 'done' | 'dismissed' | 'not_allowed' | FileFailure

/** Phones and some desks: the sheet takes files. */
export function canShareFiles(): boolean {
  if (typeof navigator === 'undefined' || typeof navigator.canShare !== 'function') return false
  return navigator.canShare({ files: [new File([''], 'a.png', { type: 'image/png' })] })
}

export function canCopyPictures(): boolean {
  return typeof ClipboardItem === 'function' && typeof navigator.clipboard?.write === 'function'
}

const nameOf = (error: unknown) => (error instanceof DOMException ? error.name : '')

/** `not_allowed`: the press that asked for it is too long ago; another one is needed. */
export async function shareFile(file: File, title: string): Promise<ShareOutcome> {
  try {
    await navigator.share({ files: [file], title })
    return 'done'
  } catch (error) {
    return nameOf(error) === 'AbortError' ? 'dismissed' : 'not_allowed'
  }
}

export interface Shared {
  imageId: string
  /** False leaves our mark off, for those who may. */
  watermark: boolean
}

/** Every pixel. Browsers take pictures as PNG only. */
export function copyPicture({ imageId, watermark }: Shared): Promise<ShareOutcome> {
  const file = fetchPictureFile(imageId, { format: 'png', share: { watermark } })
  return copy('image/png', file)
}

/** An address that is open to whoever has it, for a week. */
export function copyLink(shared: Shared): Promise<ShareOutcome> {
  const text = fetchLink(shared).then((answer) =>
    'url' in answer
      ? { file: new Blob([new URL(answer.url, window.location.origin).href], { type: 'text/plain' }) }
      : answer,
  )
  return copy('text/plain', text)
}

async function copy(type: string, wanted: Promise<{ file: Blob } | { failure: FileFailure }>): Promise<ShareOutcome> {
  let failure: FileFailure | undefined
  // A promise, so that the browser sees the copy begin with the press, however long the file takes.
  const bytes = wanted.then((answer) => {
    if ('file' in answer) return answer.file
    failure = answer.failure
    throw new Error(answer.failure)
  })
  try {
    await navigator.clipboard.write([new ClipboardItem({ [type]: bytes })])
    return 'done'
  } catch {
    return failure ?? 'not_allowed'
  }
}

const mostTries = 30

async function fetchLink({ imageId, watermark }: Shared): Promise<{ url: string } | { failure: FileFailure }> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const answer = await call(shareCreation, { params: { imageId }, body: { watermark } })
    if (answer.ok) return answer.data
    const { code, retryAfterSeconds } = answer.refusal
    // Without a time to come again it is a no that stays: the picture has as many files as it may.
    if (code !== 'conflict' || retryAfterSeconds === undefined) {
      return { failure: code === 'not_found' ? 'not_found' : 'unreachable' }
    }
    await new Promise((resolve) => setTimeout(resolve, retryAfterSeconds * 1000))
  }
  return { failure: 'too_long' }
}
