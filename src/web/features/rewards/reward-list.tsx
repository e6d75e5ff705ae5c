// Every reward, newest first: who remixed what, what it brought, and which limit cut it.
'use client'
import type { Earnings, RewardEntry } from '#contract/rewards.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { cutSentence } from './cut-sentence.ts'
import { ListSkeleton, MoreButton } from './list-parts.tsx'
import { useRewards } from './use-earnings.ts'

interface RewardListProps {
  limits: Earnings
  /** Null: of all posts. */
  postId: string | null
}

export function RewardList({ limits, postId }: RewardListProps) {
  const { t } = useWords()
  const rewards = useRewards(postId)
  if (rewards.isPending) return <ListSkeleton />
  if (!rewards.data) {
    return (
      <EmptyState
        title={t('earnings.rewardsFailed')}
        text={rewards.error.message}
        action={<Button onClick={() => void rewards.refetch()}>{t('common.tryAgain')}</Button>}
      />
    )
  }
  const items = rewards.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <EmptyState title={t('earnings.noRewards')} text={t('earnings.noRewardsText')} />
  return (
    <>
      <ul
        className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-card"
        data-testid="rewards"
      >
        {items.map((entry) => (
          <RewardRow key={entry.id} entry={entry} limits={limits} />
        ))}
      </ul>
      <MoreButton list={rewards} />
    </>
  )
}

function RewardRow({ entry, limits }: { entry: RewardEntry; limits: Earnings }) {
  const { format, t } = useWords()
  const { by, title } = entry
  const notes = [
    cutSentence(entry, limits, { t, format }),
    ...(entry.paidWithBonus ? [t('earnings.paidWithBonus')] : []),
    format.moment(entry.createdAt),
  ]
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-0.5 px-4 py-3.5 sm:px-5">
      <p className="min-w-0 break-words font-medium">
        {by === null ? t('earnings.byGone', { title }) : t('earnings.by', { person: `@${by}`, title })}
      </p>
      <p
        className={classNames(
          'row-span-2 text-right font-bold tabular-nums',
          entry.granted > 0 ? 'text-peacock' : 'text-ink-soft',
        )}
      >
        {format.change(entry.granted)}
      </p>
      <p className="text-ink-soft text-sm">{notes.join(' · ')}</p>
    </li>
  )
}
