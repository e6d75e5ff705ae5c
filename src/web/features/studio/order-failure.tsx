// Why an order was not taken, and the one thing to do about it. The switch is checked: a new refusal of the contract does not compile.
'use client'
import { useWords } from '#words'
import type { MessageKey } from '../../lib/words.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import type { Order } from './draft.ts'
import { FailureCard } from './failure-card.tsx'
import type { OrderRefusal } from './use-order.ts'

interface OrderFailureProps {
  refusal: OrderRefusal
  order: Order
  onRetry: (order: Order) => void
  /** Puts a text into the prompt box. */
  onTakeText: (text: string) => void
  /** Back to the draft, which is kept. */
  onEdit: () => void
}

export function OrderFailure(props: OrderFailureProps) {
  const { t } = useWords()
  const { refusal, order, onRetry, onEdit } = props
  const retry = <Button onClick={() => onRetry(order)}>{t('common.tryAgain')}</Button>
  const edit = <Button onClick={onEdit}>{t('failure.editDraft')}</Button>
  const card = (title: MessageKey, step: typeof retry, isFree = true) => (
    <FailureCard title={t(title)} sentence={refusal.detail} isFree={isFree} traceId={refusal.traceId}>
      {step}
    </FailureCard>
  )
  switch (refusal.code) {
    case 'insufficient_credits':
      return <NotEnoughCredits {...props} />
    case 'content_policy_violation':
      return <PolicyFailure {...props} />
    case 'unauthenticated':
      return card('failure.signedOut', <ButtonLink href="/login?next=/studio">{t('login.action')}</ButtonLink>)
    case 'validation_failed':
    case 'payload_too_large':
    case 'unsupported_media_type':
    case 'method_not_allowed':
    case 'forbidden':
      return card('failure.notTaken', edit)
    case 'not_found':
      return card(order.remixOf === undefined ? 'failure.templateGone' : 'remix.goneTitle', edit)
    case 'unreachable':
      return card('failure.unreachableTitle', retry, false)
    case 'internal':
      return card('failure.internalTitle', retry, false)
    case 'conflict':
      return card('failure.stillRunning', retry, false)
    case 'rate_limited':
    case 'unavailable':
    case 'provider_unavailable':
    case 'idempotency_conflict':
    case 'idempotency_key_required':
      return card('failure.notNow', retry)
    default:
      return refusal.code satisfies never
  }
}

function NotEnoughCredits({ refusal, order, onEdit }: OrderFailureProps) {
  const { format, t } = useWords()
  const sentence =
    refusal.missing === undefined
      ? refusal.detail
      : t('failure.missingCredits', { missing: format.credits(refusal.missing) })
  return (
    <FailureCard title={t('failure.notEnoughTitle')} sentence={`${sentence} ${t('failure.howToEarn')}`}>
      {order.tier === 'standard' ? (
        <ButtonLink href="/wallet">{t('failure.seeWallet')}</ButtonLink>
      ) : (
        <Button onClick={onEdit}>{t('failure.chooseSmaller')}</Button>
      )}
    </FailureCard>
  )
}

function PolicyFailure({ refusal, onTakeText, onEdit }: OrderFailureProps) {
  const { t } = useWords()
  const { phrase, rewrite } = refusal
  return (
    <FailureCard
      title={t('failure.policyTitle')}
      sentence={phrase ? t('failure.policyPhrase', { phrase }) : refusal.detail}
    >
      {rewrite ? (
        <div className="grid gap-3">
          <blockquote className="max-w-md rounded-2xl bg-sunken px-4 py-3 text-left">{rewrite}</blockquote>
          <Button onClick={() => onTakeText(rewrite)}>{t('failure.useRewrite')}</Button>
        </div>
      ) : (
        <Button onClick={onEdit}>{t('failure.editDraft')}</Button>
      )}
    </FailureCard>
  )
}
