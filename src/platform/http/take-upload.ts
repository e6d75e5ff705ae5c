// Routes that take one file: multipart/form-data with a part `file`, or the bytes themselves. Bounded each and together; keeps nothing.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'
import { fileOfForm } from './multipart-file.ts'
import type { Http } from './serve.ts'

export interface UploadBounds {
  fileMaxBytes: number
  /** Of uploads under way in this process, by what they announce; whoever comes on top is asked to come again. */
  mostBytesAtOnce: number
}

type Done = (error: Error | null, body?: unknown) => void

// Around the file in a form: boundary, headers, other small fields.
const formExtraBytes = 64 * 1024
const comeAgainSeconds = 3

const tooLarge = (maxBytes: number) =>
  new Refusal('payload_too_large', `The file has more than ${Math.floor(maxBytes / 1024 / 1024)} MB.`)

/** Calls `register` with an Http whose routes get the body `{ file: File }`, or `{}` when there is none. */
export function takeUpload(http: Http, bounds: UploadBounds, register: (http: Http) => void): void {
  http.app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    readFiles(scope, bounds)
    limitUploads(scope, bounds)
    register({ ...http, app: scope })
  })
}

function readFiles(scope: FastifyInstance, { fileMaxBytes }: UploadBounds): void {
  const take = (bytes: Buffer, done: Done) => {
    if (bytes.length > fileMaxBytes) return done(tooLarge(fileMaxBytes))
    // The name a client gives is not looked at.
    done(null, bytes.length === 0 ? {} : { file: new File([bytes as Uint8Array<ArrayBuffer>], 'file') })
  }
  const ofForm = (request: FastifyRequest, body: Buffer, done: Done) => {
    const found = fileOfForm(body, request.headers['content-type'] ?? '')
    if (found === 'broken') return done(new Refusal('validation_failed', 'The form with the file cannot be read.'))
    take(found === 'none' ? Buffer.alloc(0) : found, done)
  }
  const whole = { parseAs: 'buffer', bodyLimit: fileMaxBytes + formExtraBytes } as const
  scope.addContentTypeParser('multipart/form-data', whole, ofForm)
  scope.addContentTypeParser(/^(?:image\/[\w.+-]+|application\/octet-stream)/, whole, (_request, bytes: Buffer, done) =>
    take(bytes, done),
  )
  scope.addContentTypeParser('*', (_request, _payload, done) => {
    done(new Refusal('unsupported_media_type', 'Send the file as multipart/form-data in a field named file.'))
  })
}

/** Behind the rate limit and in front of the first byte of the body. */
function limitUploads(scope: FastifyInstance, { fileMaxBytes, mostBytesAtOnce }: UploadBounds): void {
  let underWay = 0
  scope.addHook('preParsing', async (request: FastifyRequest, reply: FastifyReply) => {
    const most = fileMaxBytes + formExtraBytes
    // Sent without a length, it may become as large as any; announced larger, it is refused when it is read.
    const announced = Math.min(Number(request.headers['content-length'] ?? most), most)
    if (underWay + announced > mostBytesAtOnce) {
      const later = { retryAfterSeconds: comeAgainSeconds }
      throw new Refusal('unavailable', 'Many files are being looked at. Please try again in a moment.', later)
    }
    underWay += announced
    reply.raw.once('close', () => {
      underWay -= announced
    })
  })
}
