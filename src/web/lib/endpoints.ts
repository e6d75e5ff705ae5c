// The endpoints the pages call: method, path and status only. Their types come from the contract, so a drift does not compile; its
// zod schemas (60 kB) stay out of the browser.
import type * as accountLanguage from '#contract/account-language.ts'
import type * as credits from '#contract/credits.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import type * as identity from '#contract/identity.ts'
import type * as studio from '#contract/studio.ts'
import type * as verify from '#contract/verify.ts'

export interface ClientEndpoint<E extends Endpoint> {
  readonly method: E['method']
  readonly path: E['path']
  /** Never set: it carries the contract's type. */
  readonly contract?: E
}

function clientEndpoint<E extends Endpoint>(method: E['method'], path: E['path']): ClientEndpoint<E> {
  return { method, path }
}

export const register = clientEndpoint<typeof identity.register>('POST', '/api/register')
export const login = clientEndpoint<typeof identity.login>('POST', '/api/login')
export const logout = clientEndpoint<typeof identity.logout>('POST', '/api/logout')
export const getProfile = clientEndpoint<typeof identity.getProfile>('GET', '/api/profile')
export const updateProfile = clientEndpoint<typeof identity.updateProfile>('PATCH', '/api/profile')
export const setLocale = clientEndpoint<typeof accountLanguage.setLocale>('PUT', '/api/profile/locale')
export const listSessions = clientEndpoint<typeof identity.listSessions>('GET', '/api/sessions')
export const endSession = clientEndpoint<typeof identity.endSession>('DELETE', '/api/sessions/:sessionId')

export const getBalance = clientEndpoint<typeof credits.getBalance>('GET', '/api/credits/balance')
export const listWalletEntries = clientEndpoint<typeof credits.listWalletEntries>('GET', '/api/wallet/entries')
export const exportWalletEntries = clientEndpoint<typeof credits.exportWalletEntries>('GET', '/api/wallet/entries.csv')

export const enhancePrompt = clientEndpoint<typeof studio.enhancePrompt>('POST', '/api/studio/enhance-prompt')
export const listCategories = clientEndpoint<typeof studio.listCategories>('GET', '/api/studio/categories')
export const listTemplates = clientEndpoint<typeof studio.listTemplates>('GET', '/api/studio/templates')
export const quote = clientEndpoint<typeof studio.quote>('POST', '/api/studio/quote')
export const generate = clientEndpoint<typeof studio.generate>('POST', '/api/studio/generate')
export const getJob = clientEndpoint<typeof studio.getJob>('GET', '/api/studio/generate/:jobId')
export const cancelJob = clientEndpoint<typeof studio.cancelJob>('POST', '/api/studio/generate/:jobId/cancel')
export const listCreations = clientEndpoint<typeof studio.listCreations>('GET', '/api/studio/my-creations')
export const getWatermark = clientEndpoint<typeof studio.getWatermark>('GET', '/api/studio/watermark')
export const shareCreation = clientEndpoint<typeof studio.shareCreation>(
  'POST',
  '/api/studio/my-creations/:imageId/share',
)
export const getCreation = clientEndpoint<typeof studio.getCreation>('GET', '/api/studio/my-creations/:imageId')
export const setCreationDesign = clientEndpoint<typeof studio.setCreationDesign>(
  'PUT',
  '/api/studio/my-creations/:imageId/design',
)
export const cropCreation = clientEndpoint<typeof studio.cropCreation>('POST', '/api/studio/my-creations/:imageId/crop')
export const deleteCreations = clientEndpoint<typeof studio.deleteCreations>('POST', '/api/studio/my-creations/delete')
export const restoreCreations = clientEndpoint<typeof studio.restoreCreations>(
  'POST',
  '/api/studio/my-creations/restore',
)

export const verifyFile = clientEndpoint<typeof verify.verifyFile>('POST', '/api/verify-file')
