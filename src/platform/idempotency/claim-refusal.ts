// What it means to a client that a key could not be claimed.
import { Refusal } from '../refusal.ts'

const retryAfterSeconds = 1

/** By SQLSTATE of idempotency_claim; null when the state has another cause. */
export function claimRefusal(sqlState: string): Refusal | null {
  switch (sqlState) {
    case 'RG422':
      return new Refusal('idempotency_conflict', 'Use a new Idempotency-Key: this one belongs to another request.')
    case '55P03':
      return new Refusal('conflict', 'The same request is still being worked on. Send it again in a second.', {
        retryAfterSeconds,
      })
    default:
      return null
  }
}
