// The body of every error answer: RFC 9457 problem+json with our code, a trace id and the fields at fault.
import { z } from 'zod'
import { type RefusalCode, refusals } from './refusals.ts'

// Object.keys types its result as string[]; the cast restores what the const object guarantees.
const codes = Object.keys(refusals) as [RefusalCode, ...RefusalCode[]]

export const FieldProblem = z.object({
  /** Dotted path of the field: `email`, `slots.price`; empty when the whole body is at fault. */
  field: z.string(),
  message: z.string(),
})

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(codes),
  /** One sentence a person can act on. */
  detail: z.string(),
  traceId: z.string(),
  fields: z.array(FieldProblem).optional(),
  /** content_policy_violation: the words at fault and a text that would pass. */
  phrase: z.string().optional(),
  rewrite: z.string().optional(),
  /** insufficient_credits: what is missing, in credits. */
  missing: z.number().optional(),
})

export type Problem = z.infer<typeof Problem>
export type FieldProblem = z.infer<typeof FieldProblem>
