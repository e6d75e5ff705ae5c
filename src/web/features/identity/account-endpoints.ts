// The endpoints that only the pages of accounts call: apart from the others, so that no other page carries them.
import type * as security from '#contract/account-security.ts'
import type * as identity from '#contract/identity.ts'
import { clientEndpoint } from '../../lib/endpoints.ts'

export const forgotPassword = clientEndpoint<typeof security.forgotPassword>('POST', '/api/password/forgot')
export const resetPassword = clientEndpoint<typeof security.resetPassword>('POST', '/api/password/reset')
export const changePassword = clientEndpoint<typeof security.changePassword>('POST', '/api/password/change')
export const verifyEmail = clientEndpoint<typeof security.verifyEmail>('POST', '/api/email/verify')
export const resendVerification = clientEndpoint<typeof security.resendVerification>('POST', '/api/email/verify/resend')
export const changeEmail = clientEndpoint<typeof security.changeEmail>('POST', '/api/email/change')
export const getTwoFactor = clientEndpoint<typeof security.getTwoFactor>('GET', '/api/two-factor')
export const setUpTwoFactor = clientEndpoint<typeof security.setUpTwoFactor>('POST', '/api/two-factor/set-up')
export const confirmTwoFactor = clientEndpoint<typeof security.confirmTwoFactor>('POST', '/api/two-factor/confirm')
export const renewRecoveryCodes = clientEndpoint<typeof security.renewRecoveryCodes>(
  'POST',
  '/api/two-factor/recovery-codes',
)
export const disableTwoFactor = clientEndpoint<typeof security.disableTwoFactor>('POST', '/api/two-factor/disable')
export const signInWithCode = clientEndpoint<typeof security.signInWithCode>('POST', '/api/two-factor/sign-in')
export const listWaysIn = clientEndpoint<typeof security.listWaysIn>('GET', '/api/ways-in')
export const getGoogle = clientEndpoint<typeof security.getGoogle>('GET', '/api/google')
export const connectGoogle = clientEndpoint<typeof security.connectGoogle>('POST', '/api/google/connect')
export const disconnectGoogle = clientEndpoint<typeof security.disconnectGoogle>('DELETE', '/api/google')

export const setPicture = clientEndpoint<typeof identity.setPicture>('PUT', '/api/profile/picture')
export const deletePicture = clientEndpoint<typeof identity.deletePicture>('DELETE', '/api/profile/picture')
export const nameSession = clientEndpoint<typeof identity.nameSession>('PATCH', '/api/sessions/:sessionId')
export const endOtherSessions = clientEndpoint<typeof identity.endOtherSessions>('DELETE', '/api/sessions')
