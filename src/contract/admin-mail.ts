// Messages as the console shows them: on their way, sent, kept because no mail server is set, or given up.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, PageQuery, pageOf, Time } from './page.ts'

const MailState = z.enum(['queued', 'sent', 'kept', 'failed'])

export const AdminMail = z.object({
  id: Id,
  createdAt: Time,
  recipient: z.string(),
  subject: z.string(),
  template: z.string(),
  state: MailState,
  attempts: z.int(),
  /** What the mail server said last. */
  lastProblem: z.string().optional(),
})
export type AdminMail = z.infer<typeof AdminMail>

const mailParams = z.object({ mailId: Id })

export const listMails = endpoint({
  id: 'admin.list_mails',
  method: 'GET',
  path: '/api/admin/mails',
  summary: 'Messages, newest first',
  auth: 'admin',
  rateLimit: 'read',
  query: PageQuery.extend({ state: MailState.optional() }),
  reply: pageOf(AdminMail),
  status: 200,
  refusals: [],
})

export const getMail = endpoint({
  id: 'admin.get_mail',
  method: 'GET',
  path: '/api/admin/mails/:mailId',
  summary: 'One message with its text, while it has not been sent',
  auth: 'admin',
  rateLimit: 'read',
  params: mailParams,
  /** No text: it was sent, and links in it open accounts. */
  reply: AdminMail.extend({ text: z.string().optional() }),
  status: 200,
  refusals: ['not_found'],
})

export const sendMailAgain = endpoint({
  id: 'admin.send_mail_again',
  method: 'POST',
  path: '/api/admin/mails/:mailId/send',
  summary: 'Try a kept message, or one that was given up, once more',
  auth: 'admin',
  rateLimit: 'write',
  params: mailParams,
  reply: z.void(),
  status: 204,
  refusals: ['not_found', 'conflict'],
})
