// The policy as a refusal, for every use case that takes text to draw. Decides nothing itself.
import { Refusal } from '#platform/refusal.ts'
import { checkPolicy } from './check-policy.ts'

/** Throws content_policy_violation with the phrase at fault and a text that would pass. */
export function refuseUnwanted(text: string): void {
  const verdict = checkPolicy(text)
  if (verdict.allowed) return
  throw new Refusal('content_policy_violation', `“${verdict.phrase}” is not allowed here. Try the suggested wording.`, {
    phrase: verdict.phrase,
    rewrite: verdict.rewrite,
  })
}
