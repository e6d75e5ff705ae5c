// The one thing to suggest to a person who comes home. Pure: what is known goes in, what to say comes out.

export interface Situation {
  /** Of the draft in this browser. */
  hasDraft: boolean
  creations: number
  credits: number
  /** Of a picture of the standard tier; undefined while it is not known. */
  price: number | undefined
}

export type NextStep = 'first_picture' | 'finish_draft' | 'out_of_credits' | 'use_template'

export function nextStep({ hasDraft, creations, credits, price }: Situation): NextStep {
  // A draft that cannot be paid for is no next step.
  if (price !== undefined && credits < price) return 'out_of_credits'
  if (hasDraft) return 'finish_draft'
  return creations === 0 ? 'first_picture' : 'use_template'
}
