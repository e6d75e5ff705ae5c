// The addresses of what guards an account: passwords, proof of addresses, the second factor, Google.
import type { FastifyReply } from 'fastify'
import * as contract from '#contract/account-security.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import { type Http, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { askerOf } from './asker.ts'
import { beginConnecting } from './begin-connecting.ts'
import { changeEmail } from './change-email.ts'
import { changePassword } from './change-password.ts'
import { confirmTwoFactor } from './confirm-two-factor.ts'
import { disconnectGoogle, showGoogle } from './connect-google.ts'
import { disableTwoFactor } from './disable-two-factor.ts'
import type { NewSession } from './finish-sign-in.ts'
import { forgotPassword } from './forgot-password.ts'
import { createGoogleClient } from './google-client.ts'
import { googleRoutes } from './google-routes.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import { resetPassword } from './reset-password.ts'
import { sendVerification } from './send-verification.ts'
import { setUpTwoFactor } from './set-up-two-factor.ts'
import { showTwoFactor } from './show-two-factor.ts'
import { signInWithCode } from './sign-in-with-code.ts'
import { verifyEmail } from './verify-email.ts'

type Enter = (session: NewSession, reply: FastifyReply) => Promise<ReplyOf<typeof contract.signInWithCode>>

export function securityRoutes(http: Http, services: Services, enter: Enter): void {
  const google = createGoogleClient(services.config, services.log)
  serve(http, contract.forgotPassword, ({ body, request }) =>
    forgotPassword(services, { ...body, locale: askerOf(request).locale }),
  )
  serve(http, contract.resetPassword, ({ body, request }) => resetPassword(services, askerOf(request), body))
  serve(http, contract.changePassword, ({ viewer, body, request }) =>
    changePassword(services, { viewer, ...body, asker: askerOf(request) }),
  )
  serve(http, contract.verifyEmail, ({ body, request }) => verifyEmail(services, askerOf(request), body.token))
  serve(http, contract.resendVerification, ({ viewer, request }) =>
    sendVerification(services, viewer, askerOf(request)),
  )
  serve(http, contract.changeEmail, ({ viewer, body, request }) =>
    changeEmail(services, { viewer, ...body, asker: askerOf(request) }),
  )
  serve(http, contract.getTwoFactor, ({ viewer }) => showTwoFactor(services, viewer))
  serve(http, contract.setUpTwoFactor, ({ viewer, body }) => setUpTwoFactor(services, viewer, body.password))
  serve(http, contract.confirmTwoFactor, ({ viewer, body, request }) =>
    confirmTwoFactor(services, { viewer, ...body, asker: askerOf(request) }),
  )
  serve(http, contract.renewRecoveryCodes, ({ viewer, body, request }) =>
    renewRecoveryCodes(services, { viewer, ...body, asker: askerOf(request) }),
  )
  serve(http, contract.disableTwoFactor, ({ viewer, body, request }) =>
    disableTwoFactor(services, { viewer, ...body, asker: askerOf(request) }),
  )
  serve(http, contract.signInWithCode, async ({ body, request, reply }) =>
    enter(await signInWithCode(services, { ...body, asker: askerOf(request) }), reply),
  )
  serve(http, contract.listWaysIn, () => ({ google: google !== null }))
  serve(http, contract.getGoogle, ({ viewer }) => showGoogle(services, viewer))
  serve(http, contract.connectGoogle, ({ viewer, body, reply }) =>
    beginConnecting(services, google, { viewer, password: body.password, reply }),
  )
  serve(http, contract.disconnectGoogle, ({ viewer, request }) => disconnectGoogle(services, viewer, askerOf(request)))
  if (google) googleRoutes(http, services, google)
}
