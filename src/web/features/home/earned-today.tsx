// What one's posts have earned today, in one line that leads to all of it; who has earned nothing yet reads how it is done.
'use client'
import { ChevronRight, Repeat2 } from 'lucide-react'
import Link from 'next/link'
import type { Earnings } from '#contract/rewards.ts'
import { useWords } from '#words'
import type { Format } from '../../lib/format.ts'
import type { Translate } from '../../lib/words.ts'
import { useEarnings } from '../rewards/use-earnings.ts'

function lineOf({ total, today, reward }: Earnings, t: Translate, format: Format): string {
  if (total === 0) return t('home.earnFirst', { reward: format.credits(reward) })
  const earned = { today: format.credits(today), total: format.number(total) }
  return today === 0 ? t('home.earnedBefore', earned) : t('home.earnedToday', earned)
}

export function EarnedToday() {
  const { format, t } = useWords()
  const { data, isError } = useEarnings()
  return (
    <Link
      href={data?.total === 0 ? '/studio/my-creations' : '/earnings'}
      className="flex min-h-16 items-center gap-4 rounded-card border border-line bg-surface px-5 py-3 shadow-card transition-colors hover:border-line-strong"
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-xl bg-peacock-soft text-peacock">
        <Repeat2 className="size-5" aria-hidden="true" />
      </span>
      <span className="min-h-12 min-w-0 flex-1 content-center leading-snug sm:min-h-0">
        {data ? (
          lineOf(data, t, format)
        ) : isError ? (
          t('nav.earnings')
        ) : (
          <>
            <span className="sr-only">{t('nav.earnings')}</span>
            <span className="skeleton block h-4 w-48 max-w-full rounded-full" />
          </>
        )}
      </span>
      <ChevronRight className="size-5 shrink-0 text-ink-soft" aria-hidden="true" />
    </Link>
  )
}
