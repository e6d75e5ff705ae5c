// Turns whatever went wrong into application/problem+json (RFC 9457). Never lets a cause, a stack or a query out.
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { hindiSentence } from '#contract/in-language.ts'
import { defaultLocale, type Locale, languageTags } from '#contract/locale.ts'
import type { FieldProblem, Problem } from '#contract/problem.ts'
import { commonRefusalCodes, type RefusalCode, refusals } from '#contract/refusals.ts'
import type { Logger } from '../log.ts'
import { Refusal } from '../refusal.ts'
import { localeOf } from './locale.ts'
import { isOutage } from './outage.ts'

export const problemType = 'application/problem+json; charset=utf-8'

/** Where a code is explained; the page behind it is made from the same list. */
export const problemAddress = (code: RefusalCode) => `/docs/errors#${code}`

const outageRetrySeconds = 2

export interface Verdict {
  refusal: Refusal
  /** What the log must know and the client must not. */
  cause?: unknown
}

/** What is said of a field whose fault has no sentence in Hindi. */
const fieldIsWrong = 'यह सही नहीं है।'

/** Every sentence of a problem in the reader's language. The name of a field stays as it was sent. */
function saidIn(locale: Locale, { code, detail, extra }: Refusal): Pick<Problem, 'title' | 'detail' | 'fields'> {
  const { title } = refusals[code]
  const { fields } = extra
  if (locale === 'en') return { title, detail, ...(fields && { fields }) }
  const only = fields?.length === 1 ? fields[0] : undefined
  const titleInHindi = hindiSentence(title) ?? title
  return {
    title: titleInHindi,
    detail: hindiSentence(detail) ?? (only && hindiSentence(only.message)) ?? titleInHindi,
    ...(fields && {
      fields: fields.map(({ field, message }) => ({ field, message: hindiSentence(message) ?? fieldIsWrong })),
    }),
  }
}

/** The body of one error answer. `refusals` gives the status. */
export function problemOf(refusal: Refusal, traceId: string, locale: Locale = defaultLocale): Problem {
  const { status } = refusals[refusal.code]
  const { phrase, rewrite, missing } = refusal.extra
  const { title, detail, fields } = saidIn(locale, refusal)
  return {
    type: problemAddress(refusal.code),
    title,
    status,
    code: refusal.code,
    detail,
    traceId,
    ...(fields && { fields }),
    ...(phrase !== undefined && { phrase }),
    ...(rewrite !== undefined && { rewrite }),
    ...(missing !== undefined && { missing }),
  }
}

function isDeclared(code: RefusalCode, endpoint: Endpoint | undefined): boolean {
  return (
    endpoint === undefined || endpoint.refusals.includes(code) || commonRefusalCodes.some((common) => common === code)
  )
}

function sentenceOf(issue: { keyword: string; message: string }): string {
  return issue.keyword === 'invalid_type' && issue.message.endsWith('received undefined')
    ? 'This is required.'
    : issue.message
}

function fieldsOf(error: FastifyError): FieldProblem[] {
  if (!hasZodFastifySchemaValidationErrors(error)) return []
  return error.validation.map((issue) => ({
    field: issue.instancePath.slice(1).replaceAll('/', '.'),
    message: sentenceOf({ keyword: issue.keyword, message: issue.message ?? '' }),
  }))
}

function invalid(error: FastifyError): Refusal {
  const fields = fieldsOf(error)
  const only = fields.length === 1 ? fields[0] : undefined
  const detail = only && (only.field === '' ? only.message : `${only.field}: ${only.message}`)
  return new Refusal('validation_failed', detail, { fields })
}

// What Fastify itself may refuse, by its error code. Everything else with a status below 500 is a malformed request.
const frameworkRefusals: Record<string, () => Refusal> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => new Refusal('payload_too_large'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new Refusal('unsupported_media_type', 'Send application/json in UTF-8.'),
  FST_ERR_BAD_URL: () => new Refusal('validation_failed', 'The address is not validly encoded.'),
  FST_ERR_MAX_PARAM_LENGTH: () => new Refusal('not_found'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new Refusal('validation_failed', 'The body is not as long as Content-Length says.'),
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
}

/** What to answer to an error thrown while serving `endpoint`, and what to log about it. */
export function judge(error: unknown, endpoint: Endpoint | undefined): Verdict {
  if (error instanceof Refusal) {
    if (isDeclared(error.code, endpoint)) return { refusal: error }
    return { refusal: new Refusal('internal'), cause: error }
  }
  if (isOutage(error)) {
    return { refusal: new Refusal('unavailable', undefined, { retryAfterSeconds: outageRetrySeconds }), cause: error }
  }
  if (isFastifyError(error)) {
    // An address that cannot exist is answered like one that does not.
    if (error.validation && error.validationContext === 'params') return { refusal: new Refusal('not_found') }
    if (error.validation) return { refusal: invalid(error) }
    const known = frameworkRefusals[error.code]
    if (known) return { refusal: known() }
    if (error.statusCode !== undefined && error.statusCode < 500) return { refusal: new Refusal('validation_failed') }
  }
  return { refusal: new Refusal('internal'), cause: error }
}

/** The app's error handler: one shape for every error, one log line for those that are ours. */
export function answerErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error, request, reply) => {
    const { refusal, cause } = judge(error, request.routeOptions.config.endpoint)
    request.problemCode = refusal.code
    if (cause !== undefined) {
      const route = request.routeOptions.url ?? 'unmatched'
      const line = { requestId: request.id, method: request.method, route, err: cause }
      if (refusal.code === 'unavailable') log.warn(line, 'database or storage is away')
      else log.error(line, 'request failed')
    }
    for (const name of headersOfContent) reply.removeHeader(name)
    return sendProblem(reply, refusal)
  })
}

// What a handler may have said about an answer that it then could not give.
const headersOfContent = ['content-length', 'content-range', 'content-disposition', 'accept-ranges', 'etag']

/** Answers with a problem. `status` only where HTTP has a finer one than the list. */
export function sendProblem(reply: FastifyReply, refusal: Refusal, status?: number): FastifyReply {
  const locale = localeOf(reply.request)
  const problem = problemOf(refusal, reply.request.id, locale)
  if (refusal.extra.retryAfterSeconds !== undefined) reply.header('retry-after', refusal.extra.retryAfterSeconds)
  return reply
    .code(status ?? problem.status)
    .header('content-type', problemType)
    .header('content-language', languageTags[locale])
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(status === undefined ? problem : { ...problem, status })
}
