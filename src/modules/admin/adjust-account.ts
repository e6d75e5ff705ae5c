// Gives credits to an account or takes some away: key, wallet and audit line in one transaction. The owner reads the reason.
import { adjustCredits as contract } from '#contract/admin-users.ts'
import type { BodyOf } from '#contract/endpoint.ts'
import { adjustCredits, currentRules } from '#modules/credits/index.ts'
import { recordAudit } from '#platform/audit/index.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { requestFingerprint } from '#platform/http/idempotency.ts'
import { encodeReply } from '#platform/http/serve.ts'
import { claimRefusal } from '#platform/idempotency/claim-refusal.ts'
import { claimKey, findReply, type RememberedCall } from '#platform/idempotency/idempotency-keys.sql.ts'
import { newId, showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Admin } from './act.ts'
import { requireAccount } from './require-account.ts'

type Body = BodyOf<typeof contract>

/** Throws validation_failed beyond what the rules let one adjustment move, not_found, insufficient_credits, idempotency_conflict, and conflict while a twin is still running. */
export async function adjustAccount(
  { db, clock }: Services,
  admin: Admin,
  { idempotencyKey, ...body }: Body & { idempotencyKey: string },
): Promise<{ bytes: Buffer; isReplayed: boolean }> {
  const call: RememberedCall = {
    userId: admin.userId,
    route: contract.id,
    key: idempotencyKey,
    fingerprint: requestFingerprint({ method: contract.method, path: contract.path, body }),
    now: clock.now(),
  }
  const known = await findReply(db, call)
  if (known !== null) return { bytes: Buffer.from(known), isReplayed: true }
  await refuseTooMuch(db, body.credits, call.now)
  const account = await requireAccount(db, body.userId)
  const auditId = newId()
  const { credits, userId } = body
  const reply = encodeReply(contract, { userId, credits, auditId: showId('audit', auditId) })
  try {
    const stored = await db.transaction(async (tx) => {
      const claimed = await claimKey(tx, call, { status: contract.status, reply: reply.toString() })
      if (claimed === null) await adjust(tx, { admin, body, accountId: account.id, auditId, now: call.now })
      return claimed
    })
    return { bytes: stored === null ? reply : Buffer.from(stored), isReplayed: stored !== null }
  } catch (error) {
    const state = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
    throw claimRefusal(state) ?? error
  }
}

async function refuseTooMuch(db: Database, credits: number, now: Date): Promise<void> {
  const { adjustmentMaxHundredths } = await currentRules(db, now)
  if (Math.round(Math.abs(credits) * 100) <= adjustmentMaxHundredths) return
  throw Refusal.field('credits', `At most ${adjustmentMaxHundredths / 100} credits at a time.`)
}

interface Adjusting {
  admin: Admin
  body: Body
  accountId: string
  auditId: string
  now: Date
}

async function adjust(tx: Tx, { admin, body, accountId, auditId, now }: Adjusting): Promise<void> {
  const { credits, reason, bucket } = body
  await adjustCredits(tx, {
    userId: accountId,
    hundredths: Math.round(credits * 100),
    // The ledger does not look at it when credits are taken away.
    bucket: bucket ?? 'bonus',
    ref: `admin:${auditId}`,
    reason,
    now,
  })
  await recordAudit(tx, {
    id: auditId,
    actorId: admin.userId,
    action: 'users.adjust_credits',
    subject: { kind: 'user', id: accountId },
    reason,
    after: credits > 0 ? { credits, bucket } : { credits },
    now,
  })
}
