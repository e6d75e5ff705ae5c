// Hands a picture over: to the device's own share sheet, to the clipboard as a picture or as an address. Never throws.
import type { CreationDetail } from '#contract/studio.ts'
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

/** The original, every pixel. Browsers take pictures as PNG only. */
export async function copyPicture({ id }: CreationDetail): Promise<ShareOutcome> {
  let failure: FileFailure | undefined
  // A promise, so that the browser sees the copy begin with the press, however long the file takes.
  const bytes = fetchPictureFile(id, 'png').then((answer) => {
    if ('file' in answer) return answer.file
    failure = answer.failure
    throw new Error(answer.failure)
  })
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': bytes })])
    return 'done'
  } catch {
    return failure ?? 'not_allowed'
  }
}

/** The signed address of the picture: open to whoever has it, for a day at least. */
export async function copyLink({ imageUrl }: CreationDetail): Promise<ShareOutcome> {
  try {
    await navigator.clipboard.writeText(new URL(imageUrl, window.location.origin).href)
    return 'done'
  } catch {
    return 'not_allowed'
  }
}
