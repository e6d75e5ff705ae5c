// The wallet: what can be spent, from which bucket, and every movement with its reason.
'use client'
import { useState } from 'react'
import type { Balance, EntryFilter } from '#contract/credits.ts'
import { formatCreditAmount, formatDay, formatNumber } from '../../lib/format.ts'
import { t } from '../../lib/t.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CreditCoin } from '../../ui/price-tag.tsx'
import { EntryFilterBar } from './entry-filter-bar.tsx'
import { EntryList } from './entry-list.tsx'
import { useBalance } from './use-balance.ts'

export function WalletPage() {
  const balance = useBalance()
  const [filter, setFilter] = useState<EntryFilter>({})
  return (
    <div className="mx-auto grid max-w-5xl gap-6 px-4 py-6 lg:px-6">
      <h1 className="text-3xl">{t('nav.wallet')}</h1>
      {balance.data ? (
        <BalanceCards balance={balance.data} />
      ) : balance.isError ? (
        <EmptyState
          title={t('wallet.failed')}
          text={balance.error.message}
          action={<Button onClick={() => void balance.refetch()}>{t('common.tryAgain')}</Button>}
        />
      ) : (
        <BalanceSkeleton />
      )}
      <section aria-labelledby="history-title" className="grid gap-3">
        <h2 id="history-title" className="text-xl">
          {t('wallet.history')}
        </h2>
        <EntryFilterBar filter={filter} onChange={setFilter} />
        <EntryList filter={filter} onShowAll={() => setFilter({})} />
      </section>
    </div>
  )
}

export function BalanceSkeleton() {
  return (
    <div className="grid gap-4 lg:grid-cols-[3fr_4fr]" aria-busy="true">
      <div className="skeleton h-44 rounded-card" />
      <div className="grid gap-3 sm:grid-cols-3">
        {[0, 1, 2].map((index) => (
          <div key={index} className="skeleton h-full min-h-24 rounded-card" />
        ))}
      </div>
    </div>
  )
}

function BalanceCards({ balance }: { balance: Balance }) {
  return (
    <div className="grid gap-4 lg:grid-cols-[3fr_4fr]">
      <Card className="dots grid min-h-44 content-between">
        <p className="font-medium text-ink-soft">{t('wallet.available')}</p>
        <p className="flex items-center gap-3 font-bold text-5xl tabular-nums">
          <CreditCoin className="size-11" />
          {formatNumber(balance.credits)}
        </p>
        <p className="text-ink-soft text-sm">
          {balance.held > 0
            ? t('wallet.heldAndUsed', { held: formatNumber(balance.held), used: formatNumber(balance.monthlyUsed) })
            : t('wallet.used', { used: formatCreditAmount(balance.monthlyUsed) })}
        </p>
      </Card>
      <ul className="grid gap-3 sm:grid-cols-3">
        {balance.buckets.map(({ bucket, credits, nextExpiryAt }) => (
          <li key={bucket}>
            <Card className="grid h-full content-start gap-1 p-4">
              <p className="font-medium text-ink-soft text-sm">{t(`bucket.${bucket}`)}</p>
              <p className="font-bold text-2xl tabular-nums">{formatNumber(credits)}</p>
              <p className="text-ink-soft text-xs">
                {nextExpiryAt && credits > 0
                  ? t('wallet.expires', { day: formatDay(nextExpiryAt) })
                  : t(`bucketNote.${bucket}`)}
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </div>
  )
}
