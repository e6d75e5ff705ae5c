// HTTP of profile pictures: taking one, and serving the files to everybody by names that never change.
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as contract from '#contract/identity.ts'
import { sendFile } from '#platform/http/send-file.ts'
import { type Http, serve } from '#platform/http/serve.ts'
import { takeUpload } from '#platform/http/take-upload.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ProfileStats } from './account.ts'
import { deletePicture, pictureKey, setPicture } from './profile-picture.ts'

// A file is copied up to four times on its way.
const bounds = { fileMaxBytes: contract.pictureMaxBytes, mostBytesAtOnce: 48 * 1024 * 1024 }
const fileName = /^([0-9a-f]{64})-(96|256)\.webp$/

export function pictureRoutes(http: Http, services: Services, stats: ProfileStats): void {
  takeUpload(http, bounds, (uploads) =>
    serve(uploads, contract.setPicture, async ({ viewer, body }) =>
      setPicture(services, stats, { viewer, file: Buffer.from(await body.file.arrayBuffer()) }),
    ),
  )
  serve(http, contract.deletePicture, ({ viewer }) => deletePicture(services, stats, viewer))
  http.app.get('/media/u/:file', (request: FastifyRequest<{ Params: { file: string } }>, reply) =>
    sendPicture(services, request, reply, request.params.file),
  )
}

async function sendPicture({ storage }: Services, request: FastifyRequest, reply: FastifyReply, name: string) {
  const [, hash, size] = fileName.exec(name) ?? []
  const stored = hash === undefined ? null : await storage.open(pictureKey(hash, Number(size)))
  if (hash === undefined || stored === null) throw new Refusal('not_found')
  reply.header('cross-origin-resource-policy', 'cross-origin')
  return sendFile(request, reply, {
    open: (range) => stored.read(range),
    sizeBytes: stored.sizeBytes,
    etag: `${hash.slice(0, 32)}-${size}`,
    contentType: 'image/webp',
    cacheControl: 'public, max-age=31536000, immutable',
  })
}
