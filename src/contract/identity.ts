// Accounts and sessions: register, login, logout, profile, one's own sessions.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, pageOf, Time } from './page.ts'

export const Role = z.enum(['user', 'moderator', 'admin'])
export type Role = z.infer<typeof Role>

/** A person's own view of themselves. Role and money fields are read-only everywhere. */
export const Account = z.object({
  id: Id,
  name: z.string(),
  handle: z.string(),
  /** Null: an account that signs in through a host platform. */
  email: z.string().nullable(),
  isEmailVerified: z.boolean(),
  role: Role,
  referralCode: z.string(),
  /** Square WebP of 256 pixels. */
  pictureUrl: z.string().nullable(),
  hasPassword: z.boolean(),
  hasTwoFactor: z.boolean(),
  /** The operator demands a second factor, and there is none yet: until then only its set-up is open. */
  isTwoFactorDue: z.boolean(),
  createdAt: Time,
  stats: z.object({ creations: z.int() }),
})
export type Account = z.infer<typeof Account>

// Visible characters only: no control or bidirectional override characters in a name that others will read.
const forbidden = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u
export const PersonName = z
  .string()
  .trim()
  .min(1, 'Please tell us your name.')
  .max(80, 'At most 80 characters.')
  .refine((name) => !forbidden.test(name), 'Please use ordinary letters.')
export const DeviceName = PersonName.pipe(z.string().max(60, 'At most 60 characters.'))
export const Email = z
  .string()
  .trim()
  .max(254, 'At most 254 characters.')
  .pipe(z.email('This is not an e-mail address.'))
export const NewPassword = z.string().min(10, 'At least 10 characters.').max(200, 'At most 200 characters.')

export const Registration = z.object({
  name: PersonName,
  email: Email,
  password: NewPassword,
  referralCode: z.string().trim().max(64).optional(),
})

export const SignedIn = z.object({
  user: Account,
  /** Bearer token for API clients, valid for an hour; the web uses the session cookie set beside it. */
  token: z.string(),
  expiresAt: Time,
})

/** The password was right, and the account wants a code as well: `challenge` goes to /api/two-factor/sign-in. */
export const SecondStep = z.object({ twoFactor: z.object({ challenge: z.string(), expiresAt: Time }) })

export const register = endpoint({
  id: 'identity.register',
  method: 'POST',
  path: '/api/register',
  summary: 'Create an account, its wallet and its welcome bonus, and sign in',
  auth: 'none',
  rateLimit: 'register',
  body: Registration,
  reply: SignedIn,
  status: 201,
  refusals: ['conflict'],
})

export const login = endpoint({
  id: 'identity.login',
  method: 'POST',
  path: '/api/login',
  summary: 'Sign in; the answer is the same whether the address or the password is wrong',
  auth: 'none',
  rateLimit: 'login',
  body: z.object({ email: z.string().trim().max(254), password: z.string().min(1).max(200) }),
  reply: z.union([SignedIn, SecondStep]),
  status: 200,
  refusals: [],
})

export const logout = endpoint({
  id: 'identity.logout',
  method: 'POST',
  path: '/api/logout',
  summary: 'End this session at once',
  auth: 'optional',
  beforeTwoFactor: true,
  rateLimit: 'write',
  reply: z.void(),
  status: 204,
  refusals: [],
})

export const renewToken = endpoint({
  id: 'identity.renew_token',
  method: 'POST',
  path: '/api/token',
  summary: 'A fresh bearer token for the present session',
  auth: 'user',
  rateLimit: 'login',
  reply: z.object({ token: z.string(), expiresAt: Time }),
  status: 200,
  refusals: [],
})

export const getProfile = endpoint({
  id: 'identity.get_profile',
  method: 'GET',
  path: '/api/profile',
  summary: 'The signed-in user',
  auth: 'user',
  beforeTwoFactor: true,
  rateLimit: 'read',
  reply: Account,
  status: 200,
  refusals: [],
})

export const updateProfile = endpoint({
  id: 'identity.update_profile',
  method: 'PATCH',
  path: '/api/profile',
  summary: 'Change name or handle',
  auth: 'user',
  rateLimit: 'write',
  body: z
    .strictObject({
      name: PersonName.optional(),
      handle: z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z0-9][a-z0-9_]{2,29}$/, 'Use 3 to 30 letters, digits or _.')
        .optional(),
    })
    .refine((change) => change.name !== undefined || change.handle !== undefined, 'Nothing to change.'),
  reply: Account,
  status: 200,
  refusals: ['conflict'],
})

/** Bytes of the largest file taken as a profile picture. */
export const pictureMaxBytes = 8 * 1024 * 1024

export const setPicture = endpoint({
  id: 'identity.set_picture',
  method: 'PUT',
  path: '/api/profile/picture',
  summary:
    'Set the profile picture: PNG, JPEG, WebP or AVIF up to 8 MB, cut to a square and stored without its metadata',
  auth: 'user',
  rateLimit: 'design',
  takes: 'file',
  body: z.object({ file: z.file() }),
  reply: Account,
  status: 200,
  refusals: [],
})

export const deletePicture = endpoint({
  id: 'identity.delete_picture',
  method: 'DELETE',
  path: '/api/profile/picture',
  summary: 'Remove the profile picture',
  auth: 'user',
  rateLimit: 'write',
  reply: Account,
  status: 200,
  refusals: [],
})

export const Session = z.object({
  id: Id,
  createdAt: Time,
  lastSeenAt: Time,
  expiresAt: Time,
  /** The owner's name for it, or browser and system in words: `Chrome on Android`. */
  device: z.string(),
  current: z.boolean(),
})
export type Session = z.infer<typeof Session>

export const listSessions = endpoint({
  id: 'identity.list_sessions',
  method: 'GET',
  path: '/api/sessions',
  summary: "One's own open sessions",
  auth: 'user',
  beforeTwoFactor: true,
  rateLimit: 'read',
  reply: pageOf(Session),
  status: 200,
  refusals: [],
})

export const nameSession = endpoint({
  id: 'identity.name_session',
  method: 'PATCH',
  path: '/api/sessions/:sessionId',
  summary: "Give the device of one of one's own sessions a name",
  auth: 'user',
  rateLimit: 'write',
  params: z.object({ sessionId: Id }),
  body: z.strictObject({ device: DeviceName }),
  reply: z.void(),
  status: 204,
  refusals: ['not_found'],
})

export const endOtherSessions = endpoint({
  id: 'identity.end_other_sessions',
  method: 'DELETE',
  path: '/api/sessions',
  summary: 'End all sessions but this one',
  auth: 'user',
  beforeTwoFactor: true,
  rateLimit: 'write',
  reply: z.object({ ended: z.int() }),
  status: 200,
  refusals: [],
})

export const endSession = endpoint({
  id: 'identity.end_session',
  method: 'DELETE',
  path: '/api/sessions/:sessionId',
  summary: "End one of one's own sessions",
  auth: 'user',
  beforeTwoFactor: true,
  rateLimit: 'write',
  params: z.object({ sessionId: Id }),
  reply: z.void(),
  status: 204,
  refusals: ['not_found'],
})
