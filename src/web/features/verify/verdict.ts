// From the server's answer to what the page says. Pure; must never say more than the answer does.
import type { FileSource, VerifiedFile } from '#contract/verify.ts'
import type { Refused } from '../../lib/api.ts'
import type { MessageKey, Translate } from '../../lib/words.ts'

export type Verdict = 'unchanged' | 'changed' | 'unconfirmed' | 'ai' | 'other' | 'vague' | 'silent'

const aiTypes = new Set(['trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia'])

export function verdictOf({ known, generation, source }: VerifiedFile): Verdict {
  if (known && generation) return generation.isUnchanged ? 'unchanged' : 'changed'
  if (!source) return 'silent'
  if (source.namesRangoli) return 'unconfirmed'
  if (source.digitalSourceType === undefined) return 'vague'
  return aiTypes.has(source.digitalSourceType) ? 'ai' : 'other'
}

export const verdictWords: Record<Verdict, { title: MessageKey; text: MessageKey }> = {
  unchanged: { title: 'verify.unchanged', text: 'verify.unchangedText' },
  changed: { title: 'verify.changed', text: 'verify.changedText' },
  unconfirmed: { title: 'verify.unconfirmed', text: 'verify.unconfirmedText' },
  ai: { title: 'verify.ai', text: 'verify.aiText' },
  other: { title: 'verify.other', text: 'verify.otherText' },
  vague: { title: 'verify.vague', text: 'verify.vagueText' },
  silent: { title: 'verify.silent', text: 'verify.silentText' },
}

/** The codes of the IPTC in words; several say the same to a reader. */
const typeWords: Record<string, MessageKey> = {
  trainedAlgorithmicMedia: 'sourceType.trainedAlgorithmicMedia',
  compositeWithTrainedAlgorithmicMedia: 'sourceType.compositeWithTrainedAlgorithmicMedia',
  algorithmicMedia: 'sourceType.algorithmicMedia',
  algorithmicallyEnhanced: 'sourceType.algorithmicallyEnhanced',
  digitalCapture: 'sourceType.digitalCapture',
  computationalCapture: 'sourceType.computationalCapture',
  negativeFilm: 'sourceType.film',
  positiveFilm: 'sourceType.film',
  print: 'sourceType.film',
  humanEdits: 'sourceType.humanEdits',
  minorHumanEdits: 'sourceType.humanEdits',
  digitalArt: 'sourceType.digitalCreation',
  digitalCreation: 'sourceType.digitalCreation',
  composite: 'sourceType.composite',
  compositeCapture: 'sourceType.composite',
  compositeSynthetic: 'sourceType.composite',
  screenCapture: 'sourceType.screenCapture',
}

export function sourceTypeName(code: string, t: Translate): string {
  const key = Object.hasOwn(typeWords, code) ? typeWords[code] : undefined
  return key ? t(key) : t('sourceType.unknown', { code })
}

/** Name and value of all that the file claims, in reading order. */
export function claimsOf(source: FileSource, t: Translate): { name: string; value: string }[] {
  const { digitalSourceType, provider, system, credit, tool } = source
  const claims: [MessageKey, string | undefined][] = [
    ['verify.origin', digitalSourceType && sourceTypeName(digitalSourceType, t)],
    ['verify.engine', provider],
    ['verify.system', system === provider ? undefined : system],
    ['verify.credit', credit],
    ['verify.tool', tool],
  ]
  return claims.flatMap(([key, value]) => (value ? [{ name: t(key), value }] : []))
}

export interface Failure {
  title: string
  text: string
  /** Worth sending the same file again. */
  canRetry: boolean
}

export function failureOf({ code, detail }: Pick<Refused, 'code' | 'detail'>, sizeText: string, t: Translate): Failure {
  switch (code) {
    case 'unsupported_media_type':
      return { title: t('verify.notPicture'), text: t('verify.notPictureText'), canRetry: false }
    case 'validation_failed':
      return { title: t('verify.damaged'), text: detail, canRetry: false }
    case 'payload_too_large':
      return { title: t('verify.tooLarge'), text: t('verify.tooLargeText', { size: sizeText }), canRetry: false }
    case 'rate_limited':
    case 'unavailable':
      return { title: t('verify.busy'), text: detail, canRetry: true }
    case 'unreachable':
      return { title: t('verify.unreachable'), text: t('verify.unreachableText'), canRetry: true }
    default:
      return { title: t('failure.internalTitle'), text: detail, canRetry: true }
  }
}
