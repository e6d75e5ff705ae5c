// The watermark of what somebody shows to others (BR-3): who has bought something may leave it off, nobody else.
import { hasPurchased } from '#modules/credits/index.ts'
import { findReferralCode } from '#modules/identity/index.ts'
import { must } from '#platform/assert.ts'
import type { Database } from '#platform/db/database.ts'
import { watermarkWords } from '#platform/images/index.ts'
import { Refusal } from '#platform/refusal.ts'

interface Parts {
  db: Database
}

async function codeOf(db: Database, userId: string): Promise<string> {
  return must(await findReferralCode(db, userId), 'a person without a referral code')
}

export async function getWatermark({ db }: Parts, { userId }: { userId: string }) {
  const [code, isOptional] = await Promise.all([codeOf(db, userId), hasPurchased(db, userId)])
  return { words: watermarkWords(code), isOptional }
}

/** The code to put on the picture, '' for none. Throws forbidden. */
export async function chooseWatermark(
  { db }: Parts,
  { userId, isWanted }: { userId: string; isWanted: boolean },
): Promise<string> {
  if (isWanted) return codeOf(db, userId)
  if (await hasPurchased(db, userId)) return ''
  throw new Refusal('forbidden', 'The watermark can be left off after your first purchase of credits.')
}
