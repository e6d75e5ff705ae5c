// /media: the files of public pictures by immutable names, of private and shared ones by signed addresses. Names no user and asks no session.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FileAnswer, sendFile } from '../http/send-file.ts'
import type { Http } from '../http/serve.ts'
import { Refusal } from '../refusal.ts'
import { type Storage, StorageUnavailable } from '../storage/port.ts'
import {
  checkSharedAddress,
  checkSignedAddress,
  type PictureRef,
  parseShortHash,
  privateFolder,
  publicFolder,
  sharedFolder,
} from './address.ts'
import {
  clean,
  type FileName,
  isDisplayFile,
  labelled,
  mediaTypes,
  parseFileName,
  preview,
  previewFileName,
  showFileName,
  variantOf,
} from './file-format.ts'
import { findMadeFile, type MadeFile } from './image-files.sql.ts'
import { isMark } from './provenance.ts'
import { findPublicFile, type PublicName } from './public-pictures.sql.ts'
import { openStamped } from './stamped-file.ts'

const name = '/:hash/:mark/:file'

/** Everything that is not to be had answers 404: 403 would tell that there is something. */
export function mediaRoutes(http: Http): void {
  const { db, storage, secrets, clock } = http.services

  const publicFile = async (request: FastifyRequest, reply: FastifyReply) => {
    // Shown on other sites too; a 404 is kept nowhere, since the picture may be published the next moment.
    reply.headers({ 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'no-store' })
    const wanted = readPublicName(request.params)
    const found = await findPublicFile(db, wanted.ref, wanted.file)
    const answer = await pictureFile(storage, wanted.ref, found)
    return sendFile(request, reply, { ...answer, cacheControl: 'public, max-age=31536000, immutable' })
  }

  const privateFile = async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('cache-control', 'no-store')
    const wanted = readDisplayName(request.params)
    const secondsLeft = checkSignedAddress(secrets, wanted.ref, { ...signatureOf(request), now: clock.now() })
    const found = secondsLeft === null ? null : await findMadeFile(db, wanted.ref.contentHash, clean(wanted.file))
    const answer = await pictureFile(storage, wanted.ref, found)
    return sendFile(request, reply, { ...answer, cacheControl: `private, max-age=${secondsLeft ?? 0}, immutable` })
  }

  const sharedFile = async (request: FastifyRequest, reply: FastifyReply) => {
    // Shown in other people's chats and pages for as long as the address is good.
    reply.headers({ 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'no-store' })
    const { ref, file } = readName(request.params)
    const watermark = textOf(request.query, 'by')
    const query = { ...signatureOf(request), now: clock.now() }
    const secondsLeft = checkSharedAddress(secrets, { ref, file: { fileName: showFileName(file), watermark } }, query)
    const found = secondsLeft === null ? null : await findMadeFile(db, ref.contentHash, labelled(file, watermark))
    const answer = await pictureFile(storage, ref, found)
    return sendFile(request, reply, { ...answer, cacheControl: `public, max-age=${secondsLeft ?? 0}, immutable` })
  }

  http.app.get(publicFolder + name, { exposeHeadRoute: true }, publicFile)
  http.app.get(privateFolder + name, { exposeHeadRoute: true }, privateFile)
  http.app.get(sharedFolder + name, { exposeHeadRoute: true }, sharedFile)
}

/** The answer for one file of a picture, without its caching. Throws not_found for null. */
export async function pictureFile(
  storage: Storage,
  ref: PictureRef,
  file: MadeFile | null,
): Promise<Omit<FileAnswer, 'cacheControl'>> {
  if (!file) throw new Refusal('not_found')
  const stamped = await openStamped(storage, ref, file)
  // The row says that it was made: its bytes are lost or not mounted, which is no 404 of the client's.
  if (!stamped) throw new StorageUnavailable('a stored file is missing', undefined)
  return {
    ...stamped,
    etag: `${ref.contentHash.slice(0, 32)}-${ref.mark}-${file.storageTag}-${variantOf(file)}${showFileName(file)}`,
    contentType: mediaTypes[file.format],
  }
}

function textOf(values: unknown, key: string): string {
  const value = typeof values === 'object' && values !== null ? Reflect.get(values, key) : undefined
  return typeof value === 'string' ? value : ''
}

function readName(params: unknown): { ref: PictureRef; file: FileName } {
  const file = parseFileName(textOf(params, 'file'))
  if (file === null) throw new Refusal('not_found')
  return { ref: readRef(params), file }
}

function readRef(params: unknown): PictureRef {
  const contentHash = parseShortHash(textOf(params, 'hash'))
  const mark = textOf(params, 'mark')
  if (contentHash === null || !isMark(mark)) throw new Refusal('not_found')
  return { contentHash, mark }
}

/** Originals and other widths leave as downloads or shared only, with the label on them. */
function readDisplayName(params: unknown): { ref: PictureRef; file: FileName } {
  const wanted = readName(params)
  if (!isDisplayFile(wanted.file)) throw new Refusal('not_found')
  return wanted
}

/** The link preview has a name of its own: it is of no width of the picture's. */
function readPublicName(params: unknown): { ref: PictureRef; file: PublicName } {
  if (textOf(params, 'file') === previewFileName) return { ref: readRef(params), file: preview('') }
  const { ref, file } = readDisplayName(params)
  return { ref, file: { ...file, isPreview: false } }
}

const signatureOf = ({ query }: FastifyRequest) => ({ until: textOf(query, 'until'), signature: textOf(query, 'sig') })
