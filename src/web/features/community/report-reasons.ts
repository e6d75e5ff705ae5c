// The reasons of a report, in the order in which they are offered.
import type { ReportReason } from '#contract/moderation.ts'

export const reasons = [
  'spam',
  'misleading',
  'copyright',
  'privacy',
  'harassment',
  'hate',
  'sexual',
  'violence',
  'illegal',
  'other',
] as const satisfies readonly ReportReason[]
