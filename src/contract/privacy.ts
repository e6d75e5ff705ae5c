// One's own data: what was agreed to, a copy of everything, the end of an account, and where to complain.
import { z } from 'zod'
import { ConsentPurpose, NoticeVersion } from './consent.ts'
import { endpoint } from './endpoint.ts'
import { Email, PersonName } from './identity.ts'
import { Id, Time } from './page.ts'

export const ConsentEntry = z.object({
  purpose: ConsentPurpose,
  isGiven: z.boolean(),
  noticeVersion: z.string(),
  /** Where it was said. */
  how: z.enum(['registration', 'settings', 'notice']),
  at: Time,
})
export type ConsentEntry = z.infer<typeof ConsentEntry>

export const ExportState = z.enum(['queued', 'running', 'ready', 'failed', 'expired'])

export const DataExport = z.object({
  id: Id,
  state: ExportState,
  orderedAt: Time,
  /** While it is ready. */
  expiresAt: Time.optional(),
  sizeBytes: z.int().optional(),
})
export type DataExport = z.infer<typeof DataExport>

export const PrivacyState = z.object({
  notice: z.object({
    /** The one in force. */
    version: z.string(),
    /** True: agreed to an earlier one, or to none. */
    isDue: z.boolean(),
  }),
  productMail: z.boolean(),
  /** The last 20 entries, newest first. */
  consents: z.array(ConsentEntry),
  /** The latest. */
  export: DataExport.optional(),
  /** The account will be erased then. */
  erasure: z.object({ requestedAt: Time, dueAt: Time }).optional(),
})
export type PrivacyState = z.infer<typeof PrivacyState>

export const getPrivacy = endpoint({
  id: 'privacy.get_state',
  method: 'GET',
  path: '/api/privacy',
  summary: 'What one agreed to, the latest copy of one’s data and whether the account is to be erased',
  auth: 'user',
  rateLimit: 'read',
  reply: PrivacyState,
  status: 200,
  refusals: [],
})

export const setConsent = endpoint({
  id: 'privacy.set_consent',
  method: 'PUT',
  path: '/api/privacy/consents',
  summary: 'Agree to the notice in force, or give or withdraw an optional consent',
  auth: 'user',
  rateLimit: 'write',
  body: z.strictObject({ purpose: ConsentPurpose, isGiven: z.boolean(), noticeVersion: NoticeVersion }),
  reply: PrivacyState,
  status: 200,
  refusals: ['conflict'],
})

export const orderExport = endpoint({
  id: 'privacy.order_export',
  method: 'POST',
  path: '/api/privacy/exports',
  summary: 'Order a copy of all one’s data as a ZIP; a mail tells when it is ready. One a day',
  auth: 'user',
  rateLimit: 'export',
  reply: DataExport,
  status: 202,
  refusals: ['conflict'],
})

export const downloadExport = endpoint({
  id: 'privacy.download_export',
  method: 'GET',
  path: '/api/privacy/exports/:exportId/file',
  summary: 'The ZIP of one’s own data, for seven days',
  auth: 'user',
  rateLimit: 'export',
  params: z.object({ exportId: Id }),
  reply: z.void(),
  status: 200,
  answers: 'file',
  refusals: ['not_found'],
})

export const requestErasure = endpoint({
  id: 'privacy.request_erasure',
  method: 'POST',
  path: '/api/privacy/erasure',
  summary: 'Have the account erased in seven days; asks for the password, or for having signed in just now',
  auth: 'user',
  rateLimit: 'login',
  body: z.strictObject({ password: z.string().max(200).optional() }),
  reply: PrivacyState,
  status: 202,
  refusals: ['conflict'],
})

export const cancelErasure = endpoint({
  id: 'privacy.cancel_erasure',
  method: 'DELETE',
  path: '/api/privacy/erasure',
  summary: 'Keep the account after all',
  auth: 'user',
  rateLimit: 'write',
  reply: PrivacyState,
  status: 200,
  refusals: ['conflict'],
})

export const GrievanceTopic = z.enum(['content', 'personal_data', 'payment', 'account', 'other'])
export type GrievanceTopic = z.infer<typeof GrievanceTopic>

export const sendGrievance = endpoint({
  id: 'privacy.send_grievance',
  method: 'POST',
  path: '/api/grievances',
  summary: 'Complain to the grievance officer; the acknowledgement comes by mail with a reference',
  auth: 'optional',
  rateLimit: 'register',
  body: z.strictObject({
    name: PersonName,
    email: Email,
    topic: GrievanceTopic,
    message: z
      .string()
      .trim()
      .min(20, 'Please describe it in a sentence or two.')
      .max(4000, 'At most 4,000 characters.'),
  }),
  reply: z.object({
    reference: z.string(),
    /** When an answer is owed at the latest. */
    answerBy: Time,
  }),
  status: 202,
  refusals: [],
})
