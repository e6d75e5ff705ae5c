// The state of one's own second factor.
import { must } from '#platform/assert.ts'
import type { Viewer } from '#platform/http/viewer.ts'
import type { Services } from '#platform/module.ts'
import { countRecoveryCodes } from './two-factor.sql.ts'
import { isTwoFactorRequired } from './two-factor-rule.ts'
import { findUser } from './users.sql.ts'

export async function showTwoFactor({ db, config }: Services, { userId }: Viewer) {
  const user = must(await findUser(db, userId), 'a session without its account')
  return {
    enabledAt: user.two_factor_at?.toISOString() ?? null,
    recoveryCodesLeft: await countRecoveryCodes(db, userId),
    isRequired: isTwoFactorRequired(config, user.role),
  }
}
