// Who must have a second factor. Pure.
import type { Role } from '#contract/identity.ts'
import type { Config } from '#platform/config.ts'

export function isTwoFactorRequired(config: Pick<Config, 'isAdminTwoFactorRequired'>, role: Role): boolean {
  return config.isAdminTwoFactorRequired && role === 'admin'
}
