// A post that is there. Two columns on wide screens, one on phones. What is not seen at once is loaded later.
'use client'
import { EyeOff, Hourglass, WandSparkles } from 'lucide-react'
import { lazy, Suspense } from 'react'
import type { PostsPage } from '#contract/community-pages.ts'
import type { PostDetail } from '#contract/posts.ts'
import { useWords } from '#words'
import { PageLink } from '../../../lib/page-link.tsx'
import { buttonLook } from '../../../ui/button-look.ts'
import { joinClasses } from '../../../ui/join-classes.ts'
import { Note } from '../../../ui/note.tsx'
import { LikeButton } from '../like-button.tsx'
import { remixPath } from '../remix-path.ts'
import { LazyComments } from './lazy-comments.tsx'
import { OwnerBar } from './owner-bar.tsx'
import { PostAncestors } from './post-ancestors.tsx'
import { PostAuthor } from './post-author.tsx'
import { PostFacts } from './post-facts.tsx'
import { PostPicture } from './post-picture.tsx'
import { PostPrompt } from './post-prompt.tsx'
import { PostRemixes } from './post-remixes.tsx'
import { SharePost } from './share-post.tsx'

const HiddenNote = lazy(() => import('../hidden-note.tsx').then((module) => ({ default: module.HiddenNote })))
const ReportButton = lazy(() => import('../report-button.tsx').then((module) => ({ default: module.ReportButton })))

interface PostViewProps {
  post: PostDetail
  /** The first of what came of it, when it came with the page. */
  remixes: PostsPage | null
  isUser: boolean
  onChanged: (post: PostDetail | null) => void
}

export function PostView({ post, remixes, isUser, onChanged }: PostViewProps) {
  const isPublic = post.state === 'live' && post.visibility === 'public'
  return (
    <div className="mx-auto grid max-w-7xl gap-6 px-4 py-4 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr] lg:gap-x-10 lg:gap-y-8 lg:px-8 lg:py-8">
      <PostPicture post={post} />
      <div className="grid min-w-0 content-start gap-5 lg:row-span-2">
        <State post={post} />
        <h1 dir="auto" className="wrap-anywhere text-2xl leading-tight sm:text-3xl">
          {post.title}
        </h1>
        <div className="flex items-center gap-3">
          <PostAuthor post={post} isUser={isUser} />
          {post.isOwn && <OwnerBar post={post} onChanged={onChanged} />}
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <LikeButton postId={post.id} liked={post.liked} likes={post.likes} look="outline" />
          {isPublic && <SharePost post={post} />}
        </div>
        <RemixDoor post={post} />
        <PostAncestors post={post} />
        <PostPrompt post={post} />
        <PostFacts post={post} />
        {!post.isOwn && (
          <div className="-ml-3 h-9">
            <Suspense>
              <ReportButton subject={{ kind: 'post', id: post.id }} isVisitor={!isUser} />
            </Suspense>
          </div>
        )}
      </div>
      <div className="grid min-w-0 content-start gap-10">
        <PostRemixes post={post} initial={remixes} />
        <LazyComments post={post} isClosed={!isPublic} />
      </div>
    </div>
  )
}

/** What its owner is told of a post that others do not see. */
function State({ post }: { post: PostDetail }) {
  const { t } = useWords()
  if (post.state === 'hidden') {
    return post.moderation ? (
      <Suspense fallback={<div className="skeleton h-48 rounded-2xl" />}>
        <HiddenNote postId={post.id} moderation={post.moderation} />
      </Suspense>
    ) : null
  }
  if (post.state === 'preparing') {
    return (
      <Note icon={Hourglass}>
        <p role="status">{t('post.preparing')}</p>
      </Note>
    )
  }
  if (post.visibility === 'private') {
    return (
      <Note icon={EyeOff}>
        <p>{t('post.private')}</p>
      </Note>
    )
  }
  return null
}

function RemixDoor({ post }: { post: PostDetail }) {
  const { t } = useWords()
  if (post.remix === 'closed') return null
  return (
    <div className="grid gap-2">
      <PageLink
        href={remixPath(post.id)}
        className={joinClasses(buttonLook({ size: 'large', look: post.isOwn ? 'outline' : 'primary' }), 'w-full')}
      >
        <WandSparkles aria-hidden="true" />
        {t('post.remix')}
      </PageLink>
      {/* Nobody earns by remixing their own. */}
      {!post.isOwn && <p className="text-ink-soft text-sm">{t('post.remixText')}</p>}
    </div>
  )
}
