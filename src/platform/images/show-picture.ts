// A picture as the API shows it: addresses of its files, size and placeholder. Pure; what it names was made by prepareImage.
import type { Picture } from '#contract/studio.ts'
import type { Clock } from '../clock.ts'
import type { Secrets } from '../secrets.ts'
import { type PictureRef, publicAddress, signedAddress } from './address.ts'
import { derivedFiles, type FileName, mediaTypes, previewFileName, showFileName } from './file-format.ts'

export interface ShownPicture extends PictureRef {
  /** Of the original. */
  width: number
  height: number
  placeholder: string
}

function show(picture: ShownPicture, addressOf: (fileName: string) => string): Picture {
  const { width, height, placeholder } = picture
  const url = (file: FileName) => addressOf(showFileName(file))
  const files = derivedFiles(width)
  const widest = files[files.length - 1] ?? { format: 'webp', width }
  return {
    imageUrl: url(widest),
    width,
    height,
    placeholder,
    sources: files.map((file) => ({ url: url(file), width: file.width, type: mediaTypes[file.format] })),
  }
}

/** For its owner only: the addresses open the files without a session, for one to two days. */
export function privatePicture({ secrets, clock }: { secrets: Secrets; clock: Clock }, picture: ShownPicture): Picture {
  return show(picture, signedAddress(secrets, picture, clock.now()))
}

/** Address of the link preview; works while the picture is published with one. */
export function publicPreview(picture: PictureRef): string {
  return publicAddress(picture)(previewFileName)
}

/** Works while the picture is published. */
export function publicPicture(picture: ShownPicture): Picture {
  return show(picture, publicAddress(picture))
}
