// A post: the picture, how it was made as far as its author lets it be known, where it came from and what came of it.
'use client'
import { usePathname } from 'next/navigation'
import { type ReactNode, useMemo } from 'react'
import type { PostPageData } from '#contract/community-pages.ts'
import { useWords } from '#words'
import { useHydrated } from '../../../lib/use-hydrated.ts'
import { GoneState, UnansweredState } from '../page-states.tsx'
import { PostSkeleton } from './post-skeleton.tsx'
import { PostView } from './post-view.tsx'
import { usePost } from './use-post.ts'

interface PostPageProps {
  /** What came with the page; null: it asks for itself, by its address. */
  initial: Pick<PostPageData, 'post' | 'remixes'> | null
  isUser: boolean
}

const address = /^\/post\/([^/]+)$/

export function PostPage({ initial, isUser }: PostPageProps) {
  const { t } = useWords()
  const pathname = usePathname()
  const isHydrated = useHydrated()
  const asked = isHydrated ? (address.exec(pathname)?.[1] ?? null) : null
  const postId = initial?.post.id ?? asked
  const { state, retry, change } = usePost(postId, initial?.post ?? null)
  const remixes = useMemo(() => initial?.remixes ?? null, [initial])
  switch (state.status) {
    case 'loading':
      return <PostSkeleton />
    case 'ready':
      return <PostView key={state.post.id} post={state.post} remixes={remixes} isUser={isUser} onChanged={change} />
    case 'gone':
      return (
        <Frame>
          <GoneState title={t('post.gone')} text={t('post.goneText')} action={t('post.toExplore')} />
        </Frame>
      )
    case 'failed':
    case 'offline':
      return (
        <Frame>
          <UnansweredState title={t('post.failed')} isOffline={state.status === 'offline'} onRetry={retry} />
        </Frame>
      )
    default:
      return state satisfies never
  }
}

function Frame({ children }: { children: ReactNode }) {
  return <div className="mx-auto max-w-3xl px-4 py-8 lg:py-14">{children}</div>
}
