// The one list of every expected "no": code -> HTTP status -> title. A code that is not here cannot be thrown or sent.

export const refusals = {
  validation_failed: { status: 400, title: 'Some of what was sent is not valid.' },
  idempotency_key_required: { status: 400, title: 'This call spends credits and needs an Idempotency-Key header.' },
  unauthenticated: { status: 401, title: 'Please sign in.' },
  insufficient_credits: { status: 402, title: 'Not enough credits.' },
  forbidden: { status: 403, title: 'You may not do this.' },
  not_found: { status: 404, title: 'There is nothing here.' },
  method_not_allowed: { status: 405, title: 'This address does not take that method.' },
  conflict: { status: 409, title: 'This cannot be done in the present state.' },
  payload_too_large: { status: 413, title: 'That is too large.' },
  unsupported_media_type: { status: 415, title: 'This address does not take that content type.' },
  idempotency_conflict: { status: 422, title: 'This Idempotency-Key was used for another request.' },
  content_policy_violation: { status: 422, title: 'This text goes against the content policy.' },
  moderation_required: { status: 422, title: 'A moderator has to look at this first.' },
  rate_limited: { status: 429, title: 'Too many requests. Please wait a little.' },
  internal: { status: 500, title: 'Something went wrong on our side.' },
  provider_unavailable: { status: 503, title: 'The picture engine is not available right now.' },
  unavailable: { status: 503, title: 'Rangoli is not reachable for a moment.' },
} as const satisfies Record<string, { status: number; title: string }>

export type RefusalCode = keyof typeof refusals

/** Codes any endpoint may answer with, declared or not: they come from the plumbing in front of the use case. */
export type CommonRefusalCode =
  | 'validation_failed'
  | 'unauthenticated'
  | 'forbidden'
  | 'method_not_allowed'
  | 'payload_too_large'
  | 'unsupported_media_type'
  | 'rate_limited'
  | 'internal'
  | 'unavailable'

export const commonRefusalCodes: readonly CommonRefusalCode[] = [
  'validation_failed',
  'unauthenticated',
  'forbidden',
  'method_not_allowed',
  'payload_too_large',
  'unsupported_media_type',
  'rate_limited',
  'internal',
  'unavailable',
]
