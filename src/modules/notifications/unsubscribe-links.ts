// The address in the header of a message (RFC 8058): a mail program's POST stops at once, a person who opens it gets the page that asks.
import type { FastifyRequest } from 'fastify'
import type { Http } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { unsubscribe } from './unsubscribe.ts'

type Asked = FastifyRequest<{ Params: { token: string } }>

const url = '/unsubscribe/:token'
const tokenSyntax = /^[\w.-]{1,200}$/
/** `List-Unsubscribe=One-Click` as a form, of either kind. */
const bodyMostBytes = 4 * 1024

export function unsubscribeLinks({ app, limiter }: Http, services: Services): void {
  app.register(async (scope) => {
    // A form, and not JSON as everywhere else. What it says is nothing that the address does not.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: bodyMostBytes }, (_request, _body, done) =>
      done(null),
    )
    scope.post(url, async (request: Asked, reply) => {
      await limiter.count('read', { viewer: null, address: request.ip }, reply)
      await unsubscribe(services, request.params.token)
      return reply.header('cache-control', 'no-store').code(204).send()
    })
    scope.get(url, async ({ params }: Asked, reply) => {
      if (!tokenSyntax.test(params.token)) throw new Refusal('not_found')
      return reply.header('cache-control', 'no-store').redirect(`/unsubscribe#${params.token}`, 303)
    })
  })
}
