// What can be spent now, in the header; a change is announced politely.
'use client'
import Link from 'next/link'
import { useWords } from '#words'
import { CreditCoin } from '../../ui/price-tag.tsx'
import { useAccount } from '../identity/use-account.ts'
import { useBalance } from './use-balance.ts'

export function BalanceChip() {
  const { format, t } = useWords()
  const { status } = useAccount()
  const { data, isError } = useBalance()
  return (
    <Link
      href="/wallet"
      className="inline-flex h-10 min-w-34 items-center justify-center gap-2 rounded-full border border-line bg-surface px-3.5 font-semibold text-sm tabular-nums transition-colors hover:border-line-strong"
    >
      <CreditCoin className="size-4.5" />
      <span className="sr-only">{t('wallet.balance')}</span>
      <output aria-live="polite" data-testid="balance" className="min-w-14 whitespace-nowrap text-center">
        {data ? (
          format.credits(data.credits)
        ) : isError || status === 'unreachable' ? (
          t('wallet.unknown')
        ) : (
          <span className="skeleton inline-block h-4 w-14 rounded-full" />
        )}
      </output>
    </Link>
  )
}
