// The addresses of identity. Handlers translate; the operations decide.
import type { FastifyReply } from 'fastify'
import { setLocale } from '#contract/account-language.ts'
import * as contract from '#contract/identity.ts'
import { type Http, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { type ProfileStats, showAccount } from './account.ts'
import { askerOf } from './asker.ts'
import { mintBearer } from './bearer-token.ts'
import { closeStreams } from './close-streams.ts'
import { endOtherSessions, endSession, logOut } from './end-session.ts'
import type { NewSession, SignIn } from './finish-sign-in.ts'
import { listSessions } from './list-sessions.ts'
import { saveLocale } from './locale.sql.ts'
import { logIn } from './log-in.ts'
import { nameSession } from './name-session.ts'
import { pictureRoutes } from './picture-routes.ts'
import { registerAccount } from './register-account.ts'
import { renewBearer } from './renew-bearer.ts'
import { securityRoutes } from './security-routes.ts'
import { getProfile, updateProfile } from './update-profile.ts'

export function identityRoutes(http: Http, services: Services, stats: ProfileStats): void {
  closeStreams(http, services)
  const enter = async (session: NewSession, reply: FastifyReply) => {
    http.sessionCookie.set(reply, { token: session.sessionToken, expiresAt: session.absoluteExpiresAt })
    const bearer = await mintBearer(services.secrets, session.sessionId, services.clock.now())
    return { user: await showAccount(services.config, session.user, stats), ...bearer }
  }
  const answer = (signIn: SignIn, reply: FastifyReply) =>
    signIn.kind === 'session'
      ? enter(signIn, reply)
      : { twoFactor: { challenge: signIn.challenge, expiresAt: signIn.expiresAt.toISOString() } }

  serve(http, contract.register, async ({ body, request, reply }) =>
    enter(await registerAccount(services, { ...body, asker: askerOf(request) }), reply),
  )
  serve(http, contract.login, async ({ body, request, reply }) =>
    answer(await logIn(services, { ...body, asker: askerOf(request) }), reply),
  )
  serve(http, contract.logout, async ({ viewer, reply }) => {
    await logOut(services, viewer)
    http.sessionCookie.clear(reply)
  })
  serve(http, contract.renewToken, ({ viewer }) => renewBearer(services, viewer))
  serve(http, contract.getProfile, ({ viewer }) => getProfile(services, stats, viewer))
  serve(http, contract.updateProfile, ({ viewer, body }) => updateProfile(services, stats, { viewer, ...body }))
  serve(http, setLocale, ({ viewer, body }) => saveLocale(services.db, viewer.userId, body.locale))
  serve(http, contract.listSessions, ({ viewer }) => listSessions(services, viewer))
  serve(http, contract.nameSession, ({ viewer, params, body }) => nameSession(services, { viewer, ...params, ...body }))
  serve(http, contract.endOtherSessions, ({ viewer }) => endOtherSessions(services, viewer))
  serve(http, contract.endSession, ({ viewer, params }) => endSession(services, viewer, params.sessionId))
  pictureRoutes(http, services, stats)
  securityRoutes(http, services, enter)
}
