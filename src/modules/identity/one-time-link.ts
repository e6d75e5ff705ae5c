// Makes the token behind a link in the caller's transaction. The token goes into the message and is kept nowhere else.
import type { Tx } from '#platform/db/database.ts'
import { newId } from '#platform/ids.ts'
import { putLink, type TokenPurpose } from './one-time-tokens.sql.ts'
import { hashSessionToken, newSessionToken } from './session-token.ts'

const minute = 60_000
/** How long a link is good: long enough for slow mail, short enough for a mailbox that is read later by others. */
export const linkMinutes: Record<TokenPurpose, number> = {
  verify_email: 24 * 60,
  change_email: 60,
  reset_password: 60,
  second_step: 10,
}

export function newOneTimeToken(token: { userId: string; purpose: TokenPurpose; email: string | null; now: Date }) {
  const secret = newSessionToken()
  const expiresAt = new Date(token.now.getTime() + linkMinutes[token.purpose] * minute)
  const row = {
    id: newId(),
    token_hash: hashSessionToken(secret),
    user_id: token.userId,
    purpose: token.purpose,
    email: token.email,
    created_at: token.now,
    expires_at: expiresAt,
  }
  return { row, secret, expiresAt }
}

/** The newest link of a purpose is the only one. Returns what goes into the message. */
export async function makeLink(
  tx: Tx,
  link: { userId: string; purpose: TokenPurpose; email: string; now: Date },
): Promise<{ id: string; secret: string }> {
  const { row, secret } = newOneTimeToken(link)
  await putLink(tx, row)
  return { id: row.id, secret }
}
