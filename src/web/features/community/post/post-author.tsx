// Who made it, and following them.
'use client'
import { Check, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { PostDetail } from '#contract/posts.ts'
import { useWords } from '#words'
import { call } from '../../../lib/api.ts'
import { notify } from '../../../lib/notices.ts'
import { PageLink } from '../../../lib/page-link.tsx'
import { buttonLook } from '../../../ui/button-look.ts'
import { joinClasses } from '../../../ui/join-classes.ts'
import { Avatar } from '../avatar.tsx'
import { type KeptAct, signInFor, takeKeptAct } from '../kept-act.ts'
import { profilePath } from '../post-path.ts'
import { followPerson, unfollowPerson } from '../social-endpoints.ts'

export function PostAuthor({ post, isUser }: { post: PostDetail; isUser: boolean }) {
  const { t, format } = useWords()
  const { author } = post
  if (!author.handle) return <p className="min-w-0 flex-1 text-ink-soft">{t('explore.authorGone')}</p>
  return (
    <div className="flex min-w-0 flex-1 items-center gap-3">
      <PageLink href={profilePath(author.handle)} className="flex min-w-0 flex-1 items-center gap-3 rounded-control">
        <Avatar name={author.name} pictureUrl={author.pictureUrl} className="size-11" />
        <span className="min-w-0">
          <span dir="auto" className="block truncate font-semibold hover:underline">
            {author.name}
          </span>
          {/* The day where the reader is may be another one than where the server is. */}
          <time dateTime={post.createdAt} className="block text-ink-soft text-sm" suppressHydrationWarning>
            {format.day(post.createdAt)}
          </time>
        </span>
      </PageLink>
      {!post.isOwn && <Follow handle={author.handle} isOn={post.isFollowing} isUser={isUser} />}
    </div>
  )
}

function Follow({ handle, isOn, isUser }: { handle: string; isOn: boolean; isUser: boolean }) {
  const { t } = useWords()
  const [isFollowing, setFollowing] = useState(isOn)
  const [isSending, setSending] = useState(false)
  const set = async (wanted: boolean) => {
    if (!isUser) return signInFor({ kind: 'follow', handle })
    setFollowing(wanted)
    setSending(true)
    const asked = { params: { handle } }
    const answer = await (wanted ? call(followPerson, asked) : call(unfollowPerson, asked))
    setSending(false)
    if (answer.ok) return
    setFollowing(!wanted)
    notify(answer.refusal.detail)
  }
  useEffect(() => {
    if (!isUser || isOn) return
    const isMine = (act: KeptAct): act is KeptAct & { kind: 'follow' } => act.kind === 'follow' && act.handle === handle
    if (!takeKeptAct(isMine)) return
    setFollowing(true)
    void call(followPerson, { params: { handle } })
  }, [isUser, isOn, handle])
  return (
    <button
      type="button"
      aria-pressed={isFollowing}
      onClick={isSending ? undefined : () => void set(!isFollowing)}
      className={joinClasses(buttonLook({ look: isFollowing ? 'quiet' : 'outline' }), 'min-w-32')}
    >
      {isFollowing ? <Check aria-hidden="true" /> : <Plus aria-hidden="true" />}
      {t(isFollowing ? 'post.following' : 'post.follow')}
    </button>
  )
}
