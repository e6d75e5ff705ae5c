// The settings of ways to sign in beside the password. config.ts alone reads them from the environment.
import { z } from 'zod'

/** `a, b` -> ['a', 'b'] */
export const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const hostRoles = z
  .string()
  .transform((text) => Object.fromEntries(list(text).map((pair) => pair.split('=').map((part) => part.trim()))))
  .pipe(z.record(z.string().min(1), z.enum(['user', 'moderator', 'admin'])))

export const signInSettings = z.object({
  ADMIN_EMAIL: z.email().toLowerCase().optional().meta({
    description: 'Whoever proves to read mail at this address becomes an admin',
  }),
  ADMIN_TWO_FACTOR: z.enum(['optional', 'required']).default('optional').meta({
    description: 'required: an admin without a second factor can do nothing but set one up',
  }),
  GOOGLE_CLIENT_ID: z.string().min(1).optional().meta({
    description: 'Sign-in with Google; its redirect address is PUBLIC_URL/auth/google/callback. Default: not offered',
  }),
  GOOGLE_CLIENT_SECRET: z.string().min(1).optional().meta({ description: 'Secret of GOOGLE_CLIENT_ID' }),
  GOOGLE_ISSUER: z
    .url({ protocol: /^https?$/ })
    .default('https://accounts.google.com')
    .meta({ description: 'OpenID provider behind sign-in with Google; plain http in local mode only' }),
  HOST_ISSUER: z.string().min(1).max(500).optional().meta({
    description:
      'Issuer (iss) of tokens of a host platform, which open accounts here by their subject. Default: none are taken',
  }),
  HOST_AUDIENCE: z.string().min(1).optional().meta({ description: 'Audience (aud) that the tokens of the host name' }),
  HOST_JWKS_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'Public keys of the host (JWKS); plain http in local mode only' }),
  HOST_ROLE_CLAIM: z.string().min(1).default('role').meta({ description: 'Claim of the host that names roles' }),
  HOST_ROLES: hostRoles.default({}).meta({
    description: 'Roles of the host and what they are here, such as staff=moderator,owner=admin; all others are users',
  }),
})

export interface HostPlatform {
  issuer: string
  audience: string
  jwksUrl: string
  roleClaim: string
  roles: Record<string, 'user' | 'moderator' | 'admin'>
}

export interface SignInConfig {
  adminEmail: string | undefined
  isAdminTwoFactorRequired: boolean
  google: { clientId: string; clientSecret: string; issuer: string } | undefined
  /** Tokens of a host platform are taken by issuer, audience and subject. */
  hostPlatform: HostPlatform | undefined
}

/** Half of a way in is none, and keys that come over plain http are anybody's. */
export function signInProblems(given: Record<string, string | undefined>): string[] {
  const problems: string[] = []
  const together = [
    ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
    ['HOST_ISSUER', 'HOST_AUDIENCE', 'HOST_JWKS_URL'],
  ]
  for (const keys of together) {
    const missing = keys.filter((key) => given[key] === undefined)
    if (missing.length > 0 && missing.length < keys.length) {
      problems.push(
        ...missing.map((key) => `${key}: must be set, as ${keys.filter((one) => one !== key).join(' and ')}`),
      )
    }
  }
  for (const key of ['GOOGLE_ISSUER', 'HOST_JWKS_URL']) {
    if (given.RANGOLI_MODE === 'production' && given[key]?.startsWith('http:')) problems.push(`${key}: must be https`)
  }
  return problems
}

export function readSignIn(s: z.infer<typeof signInSettings>): SignInConfig {
  return {
    adminEmail: s.ADMIN_EMAIL,
    isAdminTwoFactorRequired: s.ADMIN_TWO_FACTOR === 'required',
    google:
      s.GOOGLE_CLIENT_ID && s.GOOGLE_CLIENT_SECRET
        ? { clientId: s.GOOGLE_CLIENT_ID, clientSecret: s.GOOGLE_CLIENT_SECRET, issuer: s.GOOGLE_ISSUER }
        : undefined,
    hostPlatform:
      s.HOST_ISSUER && s.HOST_AUDIENCE && s.HOST_JWKS_URL
        ? {
            issuer: s.HOST_ISSUER,
            audience: s.HOST_AUDIENCE,
            jwksUrl: s.HOST_JWKS_URL,
            roleClaim: s.HOST_ROLE_CLAIM,
            roles: s.HOST_ROLES,
          }
        : undefined,
  }
}
