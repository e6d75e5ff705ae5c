// The addresses of identity. Handlers translate; the operations decide.
import type { FastifyReply } from 'fastify'
import { setLocale } from '#contract/account-language.ts'
import * as contract from '#contract/identity.ts'
import { type Http, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { type ProfileStats, showAccount } from './account.ts'
import { mintBearer } from './bearer-token.ts'
import { endSession, logOut } from './end-session.ts'
import { listSessions } from './list-sessions.ts'
import { saveLocale } from './locale.sql.ts'
import { logIn } from './log-in.ts'
import { type NewAccount, registerAccount } from './register-account.ts'
import { getProfile, updateProfile } from './update-profile.ts'

export function identityRoutes(http: Http, services: Services, stats: ProfileStats): void {
  const userAgentOf = (headers: { 'user-agent'?: string | undefined }) => headers['user-agent'] ?? ''
  const signedIn = async (account: NewAccount, reply: FastifyReply) => {
    http.sessionCookie.set(reply, { token: account.sessionToken, expiresAt: account.absoluteExpiresAt })
    const bearer = await mintBearer(services.secrets, account.sessionId, services.clock.now())
    return { user: await showAccount(account.user, stats), ...bearer }
  }

  serve(http, contract.register, async ({ body, request, reply }) =>
    signedIn(await registerAccount(services, { ...body, userAgent: userAgentOf(request.headers) }), reply),
  )
  serve(http, contract.login, async ({ body, request, reply }) =>
    signedIn(await logIn(services, { ...body, userAgent: userAgentOf(request.headers) }), reply),
  )
  serve(http, contract.logout, async ({ viewer, reply }) => {
    await logOut(services, viewer)
    http.sessionCookie.clear(reply)
  })
  serve(http, contract.renewToken, ({ viewer }) => mintBearer(services.secrets, viewer.sessionId, services.clock.now()))
  serve(http, contract.getProfile, ({ viewer }) => getProfile(services, stats, viewer))
  serve(http, contract.updateProfile, ({ viewer, body }) => updateProfile(services, stats, { viewer, ...body }))
  serve(http, setLocale, ({ viewer, body }) => saveLocale(services.db, viewer.userId, body.locale))
  serve(http, contract.listSessions, ({ viewer }) => listSessions(services, viewer))
  serve(http, contract.endSession, ({ viewer, params }) => endSession(services, viewer, params.sessionId))
}
