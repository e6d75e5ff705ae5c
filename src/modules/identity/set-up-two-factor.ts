// Hands out a fresh secret for an authenticator app. Nothing changes before confirmTwoFactor.
import type { Viewer } from '#platform/http/viewer.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { sealText } from '#platform/sealed-text.ts'
import { secretSeal } from './check-code.ts'
import { proveIdentity } from './prove-identity.ts'
import { newTotpSecret, qrPath, totpAddress } from './totp.ts'
import { putPendingSecret } from './two-factor.sql.ts'

/** Throws `conflict` while it is on, `validation_failed` on `password`. */
export async function setUpTwoFactor(services: Services, viewer: Viewer, password: string) {
  const user = await proveIdentity(services, { viewer, password })
  const secret = newTotpSecret()
  const sealed = sealText(services.secrets, secretSeal(user.id), secret)
  if (!(await putPendingSecret(services.db, user.id, sealed, services.clock.now()))) {
    throw new Refusal('conflict', 'Two-factor sign-in is on already. Switch it off before you set up another app.')
  }
  const address = totpAddress(secret, user.email ?? user.handle)
  return { secret, address, qr: qrPath(address) }
}
