// What guards an account: proof of the address, a new password, the second factor, Google. Links hold tokens that are good once.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Email, NewPassword, SignedIn } from './identity.ts'
import { Time } from './page.ts'

/** What stands in a link of ours, or in a second step. */
const Token = z.string().min(1).max(200)
/** Wanted again before something is changed that keeps others out; empty for accounts without a password. */
const Password = z.string().max(200)
/** Six digits of the app, or a recovery code. */
const Code = z.string().trim().min(6, 'Six digits, or a recovery code.').max(40)

export const forgotPassword = endpoint({
  id: 'identity.forgot_password',
  method: 'POST',
  path: '/api/password/forgot',
  summary: 'Send a link for a new password; the answer is the same whether the address is known or not',
  auth: 'none',
  rateLimit: 'recover',
  body: z.object({ email: Email }),
  reply: z.object({}),
  status: 202,
  refusals: [],
})

export const resetPassword = endpoint({
  id: 'identity.reset_password',
  method: 'POST',
  path: '/api/password/reset',
  summary: 'Set a new password with the token of a link; ends all sessions and opens none',
  auth: 'none',
  rateLimit: 'login',
  body: z.object({ token: Token, password: NewPassword }),
  reply: z.object({}),
  status: 200,
  refusals: ['not_found'],
})

export const changePassword = endpoint({
  id: 'identity.change_password',
  method: 'POST',
  path: '/api/password/change',
  summary: 'Change the password; ends all other sessions',
  auth: 'user',
  rateLimit: 'login',
  body: z.object({ currentPassword: Password, password: NewPassword }),
  reply: z.void(),
  status: 204,
  refusals: ['conflict'],
})

export const verifyEmail = endpoint({
  id: 'identity.verify_email',
  method: 'POST',
  path: '/api/email/verify',
  summary: 'Prove an address with the token of a link: the one registered with, or the new one of a change',
  auth: 'none',
  rateLimit: 'login',
  body: z.object({ token: Token }),
  reply: z.object({ email: z.string() }),
  status: 200,
  refusals: ['not_found', 'conflict'],
})

export const resendVerification = endpoint({
  id: 'identity.resend_verification',
  method: 'POST',
  path: '/api/email/verify/resend',
  summary: 'Send the link that proves the address once more; older links end',
  auth: 'user',
  beforeTwoFactor: true,
  rateLimit: 'recover',
  reply: z.object({}),
  status: 202,
  refusals: [],
})

export const changeEmail = endpoint({
  id: 'identity.change_email',
  method: 'POST',
  path: '/api/email/change',
  summary: 'Send a link to a new address, which counts once it is proved; the same answer for a taken address',
  auth: 'user',
  rateLimit: 'recover',
  body: z.object({ email: Email, password: Password }),
  reply: z.object({}),
  status: 202,
  refusals: [],
})

export const getTwoFactor = endpoint({
  id: 'identity.get_two_factor',
  method: 'GET',
  path: '/api/two-factor',
  summary: 'The state of the second factor',
  auth: 'user',
  beforeTwoFactor: true,
  rateLimit: 'read',
  reply: z.object({
    enabledAt: Time.nullable(),
    recoveryCodesLeft: z.int(),
    /** The operator demands it of this role. */
    isRequired: z.boolean(),
  }),
  status: 200,
  refusals: [],
})

export const setUpTwoFactor = endpoint({
  id: 'identity.set_up_two_factor',
  method: 'POST',
  path: '/api/two-factor/set-up',
  summary: 'A fresh secret for an authenticator app; nothing changes before its first code is confirmed',
  auth: 'user',
  beforeTwoFactor: true,
  rateLimit: 'login',
  body: z.object({ password: Password }),
  reply: z.object({
    /** Base32, to type it in. */
    secret: z.string(),
    /** otpauth:// address, for the link on a phone. */
    address: z.string(),
    /** The address as a QR code: modules on a side, and an SVG path with one unit for each. */
    qr: z.object({ size: z.int(), path: z.string() }),
  }),
  status: 200,
  refusals: ['conflict'],
})

const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

export const confirmTwoFactor = endpoint({
  id: 'identity.confirm_two_factor',
  method: 'POST',
  path: '/api/two-factor/confirm',
  summary:
    'Switch the second factor on with a first code; answers with the recovery codes once and ends other sessions',
  auth: 'user',
  beforeTwoFactor: true,
  rateLimit: 'login',
  body: z.object({ code: Code }),
  reply: RecoveryCodes,
  status: 200,
  refusals: ['conflict'],
})

export const renewRecoveryCodes = endpoint({
  id: 'identity.renew_recovery_codes',
  method: 'POST',
  path: '/api/two-factor/recovery-codes',
  summary: 'New recovery codes; the old ones end',
  auth: 'user',
  rateLimit: 'login',
  body: z.object({ code: Code }),
  reply: RecoveryCodes,
  status: 200,
  refusals: ['conflict'],
})

export const disableTwoFactor = endpoint({
  id: 'identity.disable_two_factor',
  method: 'POST',
  path: '/api/two-factor/disable',
  summary: 'Switch the second factor off',
  auth: 'user',
  rateLimit: 'login',
  body: z.object({ password: Password, code: Code }),
  reply: z.void(),
  status: 204,
  refusals: ['conflict'],
})

export const signInWithCode = endpoint({
  id: 'identity.sign_in_with_code',
  method: 'POST',
  path: '/api/two-factor/sign-in',
  summary: 'The second step of signing in: a code of the app or a recovery code',
  auth: 'none',
  rateLimit: 'login',
  body: z.object({ challenge: Token, code: Code }),
  reply: SignedIn,
  status: 200,
  refusals: [],
})

export const listWaysIn = endpoint({
  id: 'identity.list_ways_in',
  method: 'GET',
  path: '/api/ways-in',
  summary: 'Ways to sign in here beside the password',
  auth: 'none',
  rateLimit: 'read',
  reply: z.object({ google: z.boolean() }),
  status: 200,
  refusals: [],
})

export const getGoogle = endpoint({
  id: 'identity.get_google',
  method: 'GET',
  path: '/api/google',
  summary: 'The Google account connected with this one',
  auth: 'user',
  rateLimit: 'read',
  reply: z.object({ isOffered: z.boolean(), connected: z.object({ email: z.string().nullable() }).nullable() }),
  status: 200,
  refusals: [],
})

export const connectGoogle = endpoint({
  id: 'identity.connect_google',
  method: 'POST',
  path: '/api/google/connect',
  summary: 'Begin to connect a Google account: the address to send the browser to',
  auth: 'user',
  rateLimit: 'login',
  body: z.object({ password: Password }),
  reply: z.object({ address: z.string() }),
  status: 200,
  refusals: ['not_found', 'provider_unavailable'],
})

export const disconnectGoogle = endpoint({
  id: 'identity.disconnect_google',
  method: 'DELETE',
  path: '/api/google',
  summary: 'Take the Google account away; refused while it is the only way in',
  auth: 'user',
  rateLimit: 'write',
  reply: z.void(),
  status: 204,
  refusals: ['conflict'],
})
