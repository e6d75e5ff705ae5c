// Complaints as the console shows them: what is owed first stands first; each is answered, or closed with a reason.
import { z } from 'zod'
import { Reason } from './admin-users.ts'
import { endpoint } from './endpoint.ts'
import { Id, PageQuery, pageOf, Time } from './page.ts'
import { GrievanceTopic } from './privacy.ts'
import { isWritten } from './written-text.ts'

const GrievanceState = z.enum(['open', 'answered', 'closed'])

export const AdminGrievance = z.object({
  id: Id,
  reference: z.string(),
  createdAt: Time,
  /** When an answer is owed at the latest. */
  answerBy: Time,
  isOverdue: z.boolean(),
  topic: GrievanceTopic,
  state: GrievanceState,
  settledAt: Time.optional(),
})
export type AdminGrievance = z.infer<typeof AdminGrievance>

const grievanceParams = z.object({ grievanceId: Id })

export const listGrievances = endpoint({
  id: 'admin.list_grievances',
  method: 'GET',
  path: '/api/admin/grievances',
  summary: 'Complaints of one state: open ones by the time their answer is owed, others newest first',
  auth: 'admin',
  rateLimit: 'read',
  query: PageQuery.extend({ state: GrievanceState.default('open') }),
  reply: pageOf(AdminGrievance),
  status: 200,
  refusals: [],
})

export const getGrievance = endpoint({
  id: 'admin.get_grievance',
  method: 'GET',
  path: '/api/admin/grievances/:grievanceId',
  summary: 'One complaint with who sent it and what was answered; reading it is told in the audit log',
  auth: 'admin',
  rateLimit: 'read',
  params: grievanceParams,
  reply: AdminGrievance.extend({
    name: z.string(),
    email: z.string(),
    message: z.string(),
    answer: z.string().optional(),
  }),
  status: 200,
  refusals: ['not_found'],
})

export const answerGrievance = endpoint({
  id: 'admin.answer_grievance',
  method: 'POST',
  path: '/api/admin/grievances/:grievanceId/answer',
  summary: 'Answer a complaint by mail and settle it',
  auth: 'admin',
  rateLimit: 'write',
  params: grievanceParams,
  body: z.strictObject({
    answer: z
      .string()
      .trim()
      .min(20, 'Please answer in a sentence or two.')
      .max(4000, 'At most 4,000 characters.')
      .refine(isWritten, 'Control characters are not allowed.'),
  }),
  reply: AdminGrievance,
  status: 200,
  refusals: ['not_found', 'conflict'],
})

export const closeGrievance = endpoint({
  id: 'admin.close_grievance',
  method: 'POST',
  path: '/api/admin/grievances/:grievanceId/close',
  summary: 'Settle a complaint without an answer: sent twice, or no complaint at all',
  auth: 'admin',
  rateLimit: 'write',
  params: grievanceParams,
  body: z.strictObject({ reason: Reason }),
  reply: AdminGrievance,
  status: 200,
  refusals: ['not_found', 'conflict'],
})
