// What answers where no route does: 404, or 405 with Allow when the address is known under other methods.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { assert } from '../assert.ts'
import { Refusal } from '../refusal.ts'
import type { RateLimiter } from './rate-limit.ts'

interface KnownAddress {
  pattern: RegExp
  methods: Set<string>
}

function patternOf(url: string): RegExp {
  const parts = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  return new RegExp(`^${parts.join('/')}$`)
}

const unreachable = () => assert(false, 'a miss is answered before its handler')

/** Remembers every /api route, so that a miss can name the methods that would do. Looks only on a miss. */
export function answerMisses(app: FastifyInstance, limiter: RateLimiter): void {
  const known = new Map<string, KnownAddress>()
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.startsWith('/api/') || url.endsWith('*')) return
    const address = known.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() }
    for (const each of [method].flat()) address.methods.add(each)
    known.set(url, address)
  })

  const allowedAt = (path: string): string[] => {
    const found = [...known.values()].filter(({ pattern }) => pattern.test(path))
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort()
  }

  const miss = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const path = request.url.split('?')[0] ?? ''
    if (path === '/api' || path.startsWith('/api/')) {
      await limiter.count('read', { viewer: null, address: request.ip }, reply)
    }
    const allowed = allowedAt(path)
    // An address that the pattern knows and the router does not: a part of it is too long.
    if (allowed.length === 0 || allowed.includes(request.method)) throw new Refusal('not_found')
    reply.header('allow', [...allowed, 'OPTIONS'].join(', '))
    if (request.method === 'OPTIONS') return reply.code(204).send()
    throw new Refusal('method_not_allowed', `This address takes ${allowed.join(', ')}.`)
  }
  // In onRequest, so that no body is read for nothing. The wildcard keeps unknown API addresses away from the pages;
  // the hook takes what no router knows: other addresses when there are no pages, and unusual methods.
  app.all('/api/*', { onRequest: miss }, unreachable)
  app.addHook('onRequest', async (request, reply) => (request.is404 ? miss(request, reply) : undefined))
}
