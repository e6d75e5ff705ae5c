// Puts what somebody wants changed together with a text that is there already. Pure. What was typed is words to draw and is never
// taken as an order to this program or its engines: the result is one text, and nothing reads it back to anybody.
import { promptMaxLength } from '#contract/studio.ts'
import { checkPolicy, refuseUnwanted } from '#modules/policy/index.ts'
import { Refusal } from '#platform/refusal.ts'

/** A text that grew by changes of changes ends somewhere: engines cut what is longer. */
const mergedMaxLength = 2 * promptMaxLength

/**
 * The changes go first: the illustrator and the models of picture engines give most weight to what they read first. A full stop
 * keeps words at the seam from becoming a phrase that neither text holds.
 */
export function mergeChanges(prompt: string, changes: string): string {
  if (changes === '') return prompt
  return `${changes.replace(/[\s.।]+$/u, '')}. ${prompt}`
}

/**
 * Throws validation_failed and content_policy_violation. What was typed may be quoted back; of the sealed text no refusal says a
 * word, not even which of its words does not go with the changes.
 */
export function mergeSealed(sealed: string, changes: string): string {
  refuseUnwanted(changes)
  const merged = mergeChanges(sealed, changes)
  if (merged.length > mergedMaxLength) {
    throw Refusal.field('changes', 'Please write less: with the words of the post this is too long.')
  }
  if (checkPolicy(merged).allowed) return merged
  throw new Refusal(
    'content_policy_violation',
    'These changes do not go with this post. Please write them in another way.',
  )
}
