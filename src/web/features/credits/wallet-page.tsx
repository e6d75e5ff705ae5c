// The wallet: what can be spent, from which bucket, and every movement with its reason.
'use client'
import { Repeat2 } from 'lucide-react'
import { useState } from 'react'
import type { EntryFilter } from '#contract/credits.ts'
import { useWords } from '#words'
import { ButtonLink } from '../../ui/button.tsx'
import { BalanceCards, BalanceFailure, BalanceSkeleton } from './balance-cards.tsx'
import { EntryFilterBar } from './entry-filter-bar.tsx'
import { EntryList } from './entry-list.tsx'
import { useBalance } from './use-balance.ts'

export function WalletPage() {
  const { t } = useWords()
  const balance = useBalance()
  const [filter, setFilter] = useState<EntryFilter>({})
  return (
    <div className="mx-auto grid max-w-5xl gap-6 px-4 py-6 lg:px-6">
      <h1 className="text-3xl">{t('nav.wallet')}</h1>
      {balance.data ? (
        <BalanceCards balance={balance.data} />
      ) : balance.isError ? (
        <BalanceFailure
          sentence={balance.error?.message ?? t('wallet.failed')}
          onRetry={() => void balance.refetch()}
        />
      ) : (
        <BalanceSkeleton />
      )}
      <ButtonLink href="/earnings" look="outline" className="justify-self-start">
        <Repeat2 aria-hidden="true" />
        {t('wallet.earnings')}
      </ButtonLink>
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
