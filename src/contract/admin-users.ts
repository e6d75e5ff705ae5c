// People as an admin sees them: search, one page, and the acts on an account. Every act needs a reason and is in the audit log.
import { z } from 'zod'
import { Creation } from './creations.ts'
import { Balance, Bucket, WalletEntry } from './credits.ts'
import { Credits } from './credits-amount.ts'
import { endpoint } from './endpoint.ts'
import { Role, Session } from './identity.ts'
import { adjustmentBoundCredits } from './money-rules.ts'
import { Id, PageQuery, pageOf, Time } from './page.ts'
import { isWritten } from './written-text.ts'

/** Why, in the admin's own words; kept for ever. */
export const Reason = z
  .string()
  .trim()
  .min(3, 'Please say why, in a few words.')
  .max(300, 'At most 300 characters.')
  .refine(isWritten, 'Control characters are not allowed.')

export const AdminUser = z.object({
  id: Id,
  createdAt: Time,
  name: z.string(),
  handle: z.string(),
  /** Null: an account that signs in through a host platform. */
  email: z.string().nullable(),
  isEmailVerified: z.boolean(),
  hasTwoFactor: z.boolean(),
  role: Role,
  suspendedAt: Time.optional(),
})
export type AdminUser = z.infer<typeof AdminUser>

export const AdminUserDetail = AdminUser.extend({
  balance: Balance,
  creations: z.int(),
  /** One cannot take one's own role or suspend oneself. */
  isSelf: z.boolean(),
})
export type AdminUserDetail = z.infer<typeof AdminUserDetail>

const userParams = z.object({ userId: Id })

export const listUsers = endpoint({
  id: 'admin.list_users',
  method: 'GET',
  path: '/api/admin/users',
  summary: 'Accounts, newest first: by id, or by how a word of the name, the handle or the address begins',
  auth: 'admin',
  rateLimit: 'read',
  query: PageQuery.extend({
    q: z.string().trim().max(254).optional(),
    role: Role.optional(),
    state: z.enum(['active', 'suspended']).optional(),
  }),
  reply: pageOf(AdminUser),
  status: 200,
  refusals: [],
})

export const getUser = endpoint({
  id: 'admin.get_user',
  method: 'GET',
  path: '/api/admin/users/:userId',
  summary: 'One account with its balance',
  auth: 'admin',
  rateLimit: 'read',
  params: userParams,
  reply: AdminUserDetail,
  status: 200,
  refusals: ['not_found'],
})

export const listUserEntries = endpoint({
  id: 'admin.list_user_entries',
  method: 'GET',
  path: '/api/admin/users/:userId/entries',
  summary: "The ledger of one account's wallet, newest first",
  auth: 'admin',
  rateLimit: 'read',
  params: userParams,
  query: PageQuery,
  reply: pageOf(WalletEntry),
  status: 200,
  refusals: ['not_found'],
})

export const listUserCreations = endpoint({
  id: 'admin.list_user_creations',
  method: 'GET',
  path: '/api/admin/users/:userId/creations',
  summary: "One account's finished pictures, newest first",
  auth: 'admin',
  rateLimit: 'read',
  params: userParams,
  query: PageQuery,
  reply: pageOf(Creation),
  status: 200,
  refusals: ['not_found'],
})

export const listUserSessions = endpoint({
  id: 'admin.list_user_sessions',
  method: 'GET',
  path: '/api/admin/users/:userId/sessions',
  summary: "One account's open sessions",
  auth: 'admin',
  rateLimit: 'read',
  params: userParams,
  reply: pageOf(Session.omit({ current: true })),
  status: 200,
  refusals: ['not_found'],
})

export const setUserRole = endpoint({
  id: 'admin.set_user_role',
  method: 'POST',
  path: '/api/admin/users/:userId/role',
  summary: 'Give a role; not to oneself, and never away from the last admin',
  auth: 'admin',
  rateLimit: 'write',
  params: userParams,
  body: z.strictObject({ role: Role, reason: Reason }),
  reply: AdminUser,
  status: 200,
  refusals: ['not_found', 'conflict'],
})

export const suspendUser = endpoint({
  id: 'admin.suspend_user',
  method: 'POST',
  path: '/api/admin/users/:userId/suspend',
  summary: 'Sign an account out everywhere and let it sign in no more; not oneself',
  auth: 'admin',
  rateLimit: 'write',
  params: userParams,
  body: z.strictObject({ reason: Reason }),
  reply: AdminUser,
  status: 200,
  refusals: ['not_found', 'conflict'],
})

export const restoreUser = endpoint({
  id: 'admin.restore_user',
  method: 'POST',
  path: '/api/admin/users/:userId/restore',
  summary: 'Let a suspended account sign in again',
  auth: 'admin',
  rateLimit: 'write',
  params: userParams,
  body: z.strictObject({ reason: Reason }),
  reply: AdminUser,
  status: 200,
  refusals: ['not_found'],
})

export const adjustCredits = endpoint({
  id: 'admin.adjust_credits',
  method: 'POST',
  path: '/api/admin/adjustments',
  summary: 'Give credits to an account, or take some away; the reason stands in its history',
  auth: 'admin',
  rateLimit: 'write',
  idempotent: true,
  body: z
    .strictObject({
      userId: Id,
      /** The rules in force may set a lower limit. */
      credits: Credits.min(-adjustmentBoundCredits, `At most ${adjustmentBoundCredits} credits at a time.`)
        .max(adjustmentBoundCredits, `At most ${adjustmentBoundCredits} credits at a time.`)
        .refine((credits) => credits !== 0, 'Zero changes nothing.')
        .refine((credits) => Number.isInteger(Math.round(credits * 1e6) / 1e4), 'At most two decimals.'),
      /** Where given credits belong; what is taken away is taken in the order of spending. */
      bucket: Bucket.optional(),
      reason: Reason,
    })
    .refine(({ credits, bucket }) => credits < 0 || bucket !== undefined, {
      path: ['bucket'],
      message: 'Please say what kind of credits these are.',
    }),
  reply: z.object({ userId: Id, credits: Credits, auditId: Id }),
  status: 201,
  refusals: ['not_found', 'insufficient_credits', 'idempotency_key_required', 'idempotency_conflict', 'conflict'],
  aliases: ['/api/credits/reward'],
})
