// What each post has earned, what is left of what it can, and what the limits took, in plain words.
'use client'
import { CircleCheck } from 'lucide-react'
import type { Earnings, PostEarnings } from '#contract/rewards.ts'
import { useWords } from '#words'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Picture } from '../../ui/picture.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { postPath } from '../community/post-path.ts'
import { ListSkeleton, MoreButton } from './list-parts.tsx'
import { usePostEarnings } from './use-earnings.ts'

interface PostEarningsListProps {
  limits: Earnings
  onChoose: (post: PostEarnings) => void
}

export function PostEarningsList({ limits, onChoose }: PostEarningsListProps) {
  const { format, t } = useWords()
  const posts = usePostEarnings()
  if (posts.isPending) return <ListSkeleton />
  if (!posts.data) {
    return (
      <EmptyState
        title={t('earnings.postsFailed')}
        text={posts.error.message}
        action={<Button onClick={() => void posts.refetch()}>{t('common.tryAgain')}</Button>}
      />
    )
  }
  const items = posts.data.pages.flatMap((page) => page.items)
  if (items.length === 0) {
    return (
      <EmptyState
        title={t('earnings.noPosts')}
        text={t('earnings.noPostsText', { reward: format.credits(limits.reward) })}
        action={<ButtonLink href="/studio/my-creations">{t('earnings.toCreations')}</ButtonLink>}
      />
    )
  }
  return (
    <>
      <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">
        {items.map((post) => (
          <PostRow key={post.id} post={post} postMax={limits.postMax} onChoose={() => onChoose(post)} />
        ))}
      </ul>
      <MoreButton list={posts} />
    </>
  )
}

interface PostRowProps {
  post: PostEarnings
  postMax: number
  onChoose: () => void
}

function PostRow({ post, postMax, onChoose }: PostRowProps) {
  const { format, t } = useWords()
  const { imageUrl, width, height, placeholder } = post
  const cuts = [
    post.cutByPost > 0 && t('earnings.cutByPost', { credits: format.credits(post.cutByPost) }),
    post.cutByDay > 0 && t('earnings.cutByDay', { credits: format.credits(post.cutByDay) }),
    post.cutByBonus > 0 && t('earnings.cutByBonus', { credits: format.credits(post.cutByBonus) }),
  ].filter((text) => text !== false)
  return (
    <li className="grid grid-cols-[5rem_minmax(0,1fr)] gap-4 rounded-card border border-line bg-surface p-4 shadow-card">
      <span className="size-20 overflow-hidden rounded-2xl bg-sunken">
        {imageUrl !== null && (
          <Picture
            picture={{ imageUrl, width, height, placeholder, sources: [] }}
            alt=""
            sizes="80px"
            cover
            className="size-full"
          />
        )}
      </span>
      <div className="grid grid-cols-1 content-start gap-1.5">
        <div className="flex items-baseline justify-between gap-3">
          <a
            href={postPath(post.id)}
            dir="auto"
            className="wrap-anywhere line-clamp-2 font-semibold leading-snug hover:underline"
          >
            {post.title}
          </a>
          <span className="shrink-0 font-bold tabular-nums" data-testid="post-earned">
            {format.change(post.earned)}
          </span>
        </div>
        <p className="text-ink-soft text-sm">{t('earnings.reuses', { count: post.reuses })}</p>
        <ProgressBar label={t('earnings.postBar')} value={Math.round((post.earned / postMax) * 100)} />
        <p className="flex items-center gap-1.5 text-ink-soft text-sm tabular-nums">
          {post.left > 0 ? (
            t('earnings.left', { left: format.number(post.left), most: format.credits(postMax) })
          ) : (
            <>
              <CircleCheck className="size-4 shrink-0 text-peacock" aria-hidden="true" />
              {t('earnings.postFull')}
            </>
          )}
        </p>
        {cuts.map((text) => (
          <p key={text} className="text-ink-soft text-sm">
            {text}
          </p>
        ))}
        {post.reuses > 0 && (
          <Button look="ghost" size="small" className="-ml-3 justify-self-start" onClick={onChoose}>
            {t('earnings.chooseRewards')}
          </Button>
        )}
      </div>
    </li>
  )
}
