// Lets a try at a secret of one account through, or refuses it. Counts before the secret is looked at: tries at once are tries.
import { createHash } from 'node:crypto'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { countTry, forgetTries } from './failures.sql.ts'

const windowMinutes = 15
/** Per account and window, over all addresses: enough for a forgetful person, too few for a guesser. */
const maxTries = { password: 20, 'two-factor': 10 }

interface Try {
  at: keyof typeof maxTries
  subject: string
}

const hashOf = ({ at, subject }: Try) => createHash('sha256').update(`${at} ${subject}`).digest()

export const forgetTriesOf = (services: Services, tried: Try) => forgetTries(services.db, hashOf(tried))

/** Throws `rate_limited`. The returned function forgets the tries, once the secret was right. */
export async function admitTry(services: Services, tried: Try): Promise<() => Promise<void>> {
  const { db, clock } = services
  const now = clock.now()
  const subjectHash = hashOf(tried)
  const tries = await countTry(db, subjectHash, now, new Date(now.getTime() - windowMinutes * 60_000))
  if (tries > maxTries[tried.at]) {
    const wrong = tried.at === 'password' ? 'wrong passwords' : 'wrong codes'
    throw new Refusal('rate_limited', `Too many ${wrong} for this account. Please wait ${windowMinutes} minutes.`, {
      retryAfterSeconds: windowMinutes * 60,
    })
  }
  return () => forgetTries(db, subjectHash)
}
