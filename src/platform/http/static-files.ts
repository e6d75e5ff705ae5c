// Scripts, styles and fonts of the build, kept in memory in the forms that the build left. An address is found in a table, never on disk.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'
import { type Encoding, encodingFor } from './compress.ts'
import { isKnown } from './send-file.ts'

interface StaticFile {
  bytes: { identity: Buffer } & Partial<Record<Encoding, Buffer>>
  /** Without quotes and without the suffix of the encoding. */
  etag: string
  contentType: string
}

/** By address: `/_next/static/chunks/a.js`. */
export type StaticFiles = ReadonlyMap<string, StaticFile>

export const staticAddress = '/_next/static/'

/** What a build leaves; scripts/bootstrap/compress-static.mjs adds the compressed forms. */
const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

const suffixes = { br: '.br', gzip: '.gz' } as const

function readForms(path: string): StaticFile['bytes'] {
  const form = (encoding: keyof typeof suffixes) => {
    const name = path + suffixes[encoding]
    return existsSync(name) ? { [encoding]: readFileSync(name) } : {}
  }
  return { identity: readFileSync(path), ...form('br'), ...form('gzip') }
}

/** `folder` is the build's (`.next`). A folder without such files has none; a few megabytes otherwise. */
export function readStaticFiles(folder: string): StaticFiles {
  const root = join(folder, 'static')
  if (!existsSync(root)) return new Map()
  const found = new Map<string, StaticFile>()
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const contentType = contentTypes[extname(name)]
    if (contentType === undefined) continue
    const bytes = readForms(join(root, name))
    const etag = createHash('sha256').update(bytes.identity).digest('base64url').slice(0, 22)
    found.set(encodeURI(staticAddress + name.split(sep).join('/')), { bytes, etag, contentType })
  }
  return found
}

/** Every name holds the hash of its contents, so nobody has to ask twice; what is not there may be there tomorrow. */
export function sendStatic(request: FastifyRequest, reply: FastifyReply, files: StaticFiles): FastifyReply {
  const file = files.get(request.url.split('?')[0] ?? '')
  if (file === undefined) {
    reply.header('cache-control', 'no-store')
    throw new Refusal('not_found')
  }
  const { bytes, contentType } = file
  const wanted = encodingFor(request)
  const encoding = bytes[wanted] === undefined ? 'identity' : wanted
  const etag = `${file.etag}-${encoding}`
  reply.header('etag', `"${etag}"`).header('cache-control', 'public, max-age=31536000, immutable')
  if (bytes.br !== undefined || bytes.gzip !== undefined) reply.header('vary', 'accept-encoding')
  if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send()
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply.header('content-type', contentType).send(bytes[encoding])
}
