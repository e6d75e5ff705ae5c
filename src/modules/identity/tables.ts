// Row shapes of the identity tables. Only *.sql.ts files of this module use them.
import type { Generated } from 'kysely'
import type { Role } from '#contract/identity.ts'

export type UsersTable = {
  id: string
  email: string | null
  email_verified_at: Date | null
  name: string
  handle: string
  password_hash: string | null
  role: Generated<Role>
  referral_code: string
  created_at: Date
  suspended_at: Date | null
  two_factor_at: Date | null
  picture_hash: Buffer | null
}

export type SessionsTable = {
  id: string
  user_id: string
  token_hash: Buffer
  user_agent: string
  device_name: string | null
  created_at: Date
  last_seen_at: Date
  expires_at: Date
  absolute_expires_at: Date
  ended_at: Date | null
}

export type LoginFailuresTable = {
  subject_hash: Buffer
  failures: number
  window_started_at: Date
}

export type OneTimeTokensTable = {
  id: string
  token_hash: Buffer
  user_id: string
  purpose: 'verify_email' | 'reset_password' | 'change_email' | 'second_step'
  email: string | null
  created_at: Date
  expires_at: Date
}

export type TwoFactorSecretsTable = {
  user_id: string
  sealed_secret: Buffer
  created_at: Date
  confirmed_at: Date | null
  last_step: number | null
}

export type RecoveryCodesTable = {
  user_id: string
  code_hash: Buffer
  used_at: Date | null
}

export type OutsideIdentitiesTable = {
  id: string
  kind: 'google' | 'host'
  issuer: string
  subject: string
  user_id: string
  email: string | null
  created_at: Date
}

export type IdentityTables = {
  users: UsersTable
  sessions: SessionsTable
  login_failures: LoginFailuresTable
  one_time_tokens: OneTimeTokensTable
  two_factor_secrets: TwoFactorSecretsTable
  recovery_codes: RecoveryCodesTable
  outside_identities: OutsideIdentitiesTable
}
