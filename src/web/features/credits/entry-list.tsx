// The movements of the wallet that a filter leaves, newest first, with its reason and the balance after it.
'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import {
  CalendarX2,
  Gift,
  HandCoins,
  Hourglass,
  ImageIcon,
  type LucideIcon,
  Repeat2,
  RotateCcw,
  ShoppingBag,
  SlidersHorizontal,
  Undo2,
} from 'lucide-react'
import type { EntryFilter, WalletEntry } from '#contract/credits.ts'
import { useWords } from '#words'
import { load } from '../../lib/api.ts'
import { listWalletEntries } from '../../lib/endpoints.ts'
import { keys } from '../../lib/query-keys.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

interface EntryListProps {
  filter: EntryFilter
  onShowAll: () => void
}

export function EntryList({ filter, onShowAll }: EntryListProps) {
  const { t } = useWords()
  const entries = useInfiniteQuery({
    queryKey: keys.walletEntriesOf(filter),
    queryFn: ({ pageParam }) => load(listWalletEntries, { query: { ...filter, cursor: pageParam || undefined } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    // The list of the choice before stays until the next is there: nothing jumps.
    placeholderData: keepPreviousData,
  })
  if (entries.isPending) return <EntrySkeleton />
  if (!entries.data) {
    return (
      <EmptyState
        title={t('wallet.historyFailed')}
        text={entries.error.message}
        action={<Button onClick={() => void entries.refetch()}>{t('common.tryAgain')}</Button>}
      />
    )
  }
  // The platform's share is the other half of a delivery: to the owner both are one event, and neither changes the balance.
  const items = entries.data.pages.flatMap((page) => page.items).filter(({ kind }) => kind !== 'commission')
  if (items.length === 0 && (filter.group || filter.month)) {
    return (
      <EmptyState
        title={t('wallet.noMatch')}
        text={t('wallet.noMatchText')}
        action={<Button onClick={onShowAll}>{t('wallet.showAll')}</Button>}
      />
    )
  }
  if (items.length === 0) {
    return (
      <EmptyState
        title={t('wallet.empty')}
        text={t('wallet.emptyText')}
        action={<ButtonLink href="/studio">{t('home.toStudio')}</ButtonLink>}
      />
    )
  }
  return (
    <>
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-card">
        {items.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      {entries.hasNextPage && (
        <Button
          look="outline"
          className="justify-self-center"
          pending={entries.isFetchingNextPage}
          onClick={() => void entries.fetchNextPage()}
        >
          {t('wallet.older')}
        </Button>
      )}
    </>
  )
}

const icons: Record<WalletEntry['kind'], LucideIcon> = {
  welcome_bonus: Gift,
  hold: Hourglass,
  release: Undo2,
  capture: ImageIcon,
  commission: ImageIcon,
  expiry: CalendarX2,
  adjustment: SlidersHorizontal,
  purchase: ShoppingBag,
  clawback: RotateCcw,
  debt_repayment: HandCoins,
  reuse_reward: Repeat2,
}

function Entry({ entry }: { entry: WalletEntry }) {
  const { format, t } = useWords()
  const Icon = icons[entry.kind]
  return (
    <li className="grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-0.5 px-4 py-3.5 sm:gap-x-4 sm:px-5">
      <span
        className={classNames(
          'row-span-2 grid size-10 place-items-center self-center rounded-xl',
          entry.change > 0 ? 'bg-peacock-soft text-peacock' : 'bg-sunken text-ink-soft',
        )}
      >
        <Icon className="size-5" aria-hidden="true" />
      </span>
      <p className="font-semibold">{t(`entry.${entry.kind}`)}</p>
      <p
        className={classNames(
          'text-right font-bold tabular-nums',
          entry.change > 0 ? 'text-peacock' : entry.change < 0 ? 'text-ink' : 'text-ink-faint',
        )}
      >
        {format.change(entry.change)}
      </p>
      <p className="text-ink-soft text-sm">
        {entry.reason} <span className="whitespace-nowrap text-ink-faint">{format.moment(entry.createdAt)}</span>
      </p>
      <p className="text-right text-ink-soft text-sm tabular-nums">
        {t('wallet.after', { balance: format.number(entry.balanceAfter) })}
      </p>
    </li>
  )
}

function EntrySkeleton() {
  return (
    <div className="grid gap-px overflow-hidden rounded-card border border-line" aria-busy="true">
      {[0, 1, 2, 3].map((index) => (
        <div key={index} className="skeleton h-18" />
      ))}
    </div>
  )
}
