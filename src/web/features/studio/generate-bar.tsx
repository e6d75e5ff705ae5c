// The one button that spends: its price stands on it, and what will be left stands beside it.
'use client'
import { Sparkles } from 'lucide-react'
import type { Tier } from '#contract/studio.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { useBalance } from '../credits/use-balance.ts'
import { usePrices } from './use-prices.ts'

interface GenerateBarProps {
  tier: Tier
  /** Pictures, each at the price of the tier. */
  count: number
  isSending: boolean
  /** Nothing to draw yet: says what is missing. */
  isReady: boolean
  onGenerate: () => void
}

export function GenerateBar({ tier, count, isSending, isReady, onGenerate }: GenerateBarProps) {
  const { format, t } = useWords()
  const { data: prices } = usePrices()
  const price = prices && prices[tier] * count
  return (
    <div className="-mx-4 sticky bottom-[calc(4rem+env(safe-area-inset-bottom))] z-30 sm:mx-0 lg:bottom-0 lg:bg-linear-to-t lg:from-70% lg:from-ground lg:to-transparent lg:pt-6 lg:pb-4">
      <div className="flex items-center gap-4 border-line border-t bg-ground px-4 py-3 sm:rounded-card sm:border sm:bg-surface sm:shadow-float">
        <p className="min-w-0 flex-1 text-ink-soft text-sm leading-snug" aria-live="polite">
          {isReady ? <BalanceAfter price={price} /> : t('studio.writeFirst')}
        </p>
        <Button
          type="submit"
          size="large"
          pending={isSending}
          disabled={!isReady}
          onClick={onGenerate}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          className="min-w-52 max-[420px]:px-4"
        >
          {!isSending && <Sparkles aria-hidden="true" />}
          {price === undefined ? t('studio.generate') : t('studio.generateFor', { price: format.credits(price) })}
        </Button>
      </div>
    </div>
  )
}

function BalanceAfter({ price }: { price: number | undefined }) {
  const { format, t } = useWords()
  const { data: balance, ...balanceAsked } = useBalance()
  const pricesAsked = usePrices()
  if (price === undefined || !balance) {
    if (!balanceAsked.isError && !pricesAsked.isError)
      return <span className="skeleton inline-block h-4 w-24 rounded-full" />
    const askAgain = () => {
      if (pricesAsked.isError) void pricesAsked.refetch()
      if (balanceAsked.isError) void balanceAsked.refetch()
    }
    return (
      <button
        type="button"
        className="min-h-11 text-left font-semibold underline underline-offset-4"
        onClick={askAgain}
      >
        {t('studio.priceFailed')}
      </button>
    )
  }
  const after = balance.credits - price
  if (after < 0) return t('studio.notEnough', { missing: format.credits(-after) })
  return (
    <>
      {t('studio.balanceAfter')}{' '}
      <strong className="whitespace-nowrap text-ink tabular-nums" data-testid="balance-after">
        {format.number(after)}
      </strong>
    </>
  )
}
