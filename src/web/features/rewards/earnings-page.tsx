// Earnings: what one's posts brought in all and today, post by post, and every reward with what cut it.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { Earnings, PostEarnings } from '#contract/rewards.ts'
import { useWords } from '#words'
import { keys } from '../../lib/query-keys.ts'
import { Button } from '../../ui/button.tsx'
import { EarningsSummary, SummaryFailure, SummarySkeleton } from './earnings-summary.tsx'
import { ListSkeleton } from './list-parts.tsx'
import { PostEarningsList } from './post-earnings-list.tsx'
import { RewardList } from './reward-list.tsx'
import { useEarnings, useOnRise, usePostEarnings } from './use-earnings.ts'

export function EarningsPage() {
  const { format, t } = useWords()
  const client = useQueryClient()
  const earnings = useEarnings()
  useOnRise(useCallback(() => void client.invalidateQueries({ queryKey: keys.earnings }), [client]))
  const { isPending: isListPending } = usePostEarnings()
  const { data } = earnings
  return (
    <div className="mx-auto grid max-w-5xl gap-6 px-4 py-6 lg:px-6">
      <div className="grid gap-1">
        <h1 className="text-3xl">{t('earnings.title')}</h1>
        <p className="min-h-18 max-w-2xl text-ink-soft sm:min-h-12">
          {data && t('earnings.intro', { reward: format.credits(data.reward), most: format.number(data.postMax) })}
        </p>
      </div>
      {data ? (
        <EarningsSummary earnings={data} />
      ) : earnings.isError ? (
        <SummaryFailure sentence={earnings.error.message} onRetry={() => void earnings.refetch()} />
      ) : (
        <SummarySkeleton />
      )}
      {/* How long the list of posts is, nobody knows before it is there: what stands below it comes with it. */}
      {data && !isListPending ? <Lists limits={data} /> : !earnings.isError && <ListSkeleton />}
    </div>
  )
}

function Lists({ limits }: { limits: Earnings }) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<PostEarnings | null>(null)
  const rewards = useRef<HTMLElement>(null)
  const choose = (post: PostEarnings) => {
    setChosen(post)
    rewards.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <>
      <section aria-labelledby="posts-title" className="grid gap-3">
        <h2 id="posts-title" className="text-xl">
          {t('earnings.posts')}
        </h2>
        <PostEarningsList limits={limits} onChoose={choose} />
      </section>
      <section ref={rewards} aria-labelledby="rewards-title" className="grid min-h-80 scroll-mt-20 content-start gap-3">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 id="rewards-title" className="min-w-0 break-words text-xl">
            {chosen ? t('earnings.rewardsOf', { title: chosen.title }) : t('earnings.rewards')}
          </h2>
          {chosen && (
            <Button look="outline" size="small" onClick={() => setChosen(null)}>
              {t('earnings.allPosts')}
            </Button>
          )}
        </div>
        <RewardList limits={limits} postId={chosen?.id ?? null} />
      </section>
    </>
  )
}
