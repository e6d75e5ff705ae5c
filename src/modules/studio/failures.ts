// Why a generation ended without a picture: the sentence for the person, and the engine's words translated. Pure.
import type { JobFailure } from '#contract/studio.ts'
import { never } from '#platform/assert.ts'
import type { EngineErrorKind } from './providers/port.ts'

/** One sentence each that ends with what to do next. Nothing was charged in any of these cases. */
export const failureSentences: Record<JobFailure, string> = {
  provider_unavailable: 'The picture engine could not be reached, so please try again in a few minutes.',
  content_policy_violation: 'The picture engine refused this text, so please change the wording and try again.',
  timed_out: 'The picture took too long, so please try again or choose a smaller size.',
  unusable_picture: 'The picture engine sent something that is not a picture, so please try again.',
  storage_unavailable: 'The picture could not be saved, so please try again in a few minutes.',
  words_not_drawn: 'The words could not be put on the picture, so please change them and try again.',
  outcome_unknown: 'We lost touch with the picture engine before the picture arrived, so please order it again.',
  internal: 'Something went wrong on our side, so please try again.',
}

/** Why the credits came back, for the wallet's history. */
export const releaseReasons: Record<JobFailure | 'canceled', string> = {
  provider_unavailable: 'The picture engine was not available',
  content_policy_violation: 'The picture engine refused the text',
  timed_out: 'The picture took too long',
  unusable_picture: 'The picture engine sent no usable picture',
  storage_unavailable: 'The picture could not be saved',
  words_not_drawn: 'The words could not be put on the picture',
  outcome_unknown: 'The picture never arrived',
  internal: 'Something went wrong on our side',
  canceled: 'Canceled before it started',
}

/** What to do about an engine's error. `uncertain`: it may have run and been paid, so it is never simply sent again. */
export type Judgement = { type: 'again' } | { type: 'uncertain' } | { type: 'final'; failure: JobFailure }

export function judgeEngineError(kind: EngineErrorKind, isRepeatable: boolean): Judgement {
  switch (kind) {
    case 'rate_limited':
    case 'unavailable':
      return { type: 'again' }
    case 'lost':
    case 'timeout':
      return isRepeatable ? { type: 'again' } : { type: 'uncertain' }
    case 'content_policy':
      return { type: 'final', failure: 'content_policy_violation' }
    case 'invalid':
    case 'auth':
    case 'quota':
      return { type: 'final', failure: 'provider_unavailable' }
    case 'malformed':
      return { type: 'final', failure: 'unusable_picture' }
    default:
      return never(kind)
  }
}
