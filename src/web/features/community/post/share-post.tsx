// Handing a post on: WhatsApp, the device's own sheet where there is one, the link.
'use client'
import { Link2, MessageCircle, Share2 } from 'lucide-react'
import { useState } from 'react'
import type { PostDetail } from '#contract/posts.ts'
import { useWords } from '#words'
import { notify } from '../../../lib/notices.ts'
import { useHydrated } from '../../../lib/use-hydrated.ts'
import { buttonLook } from '../../../ui/button-look.ts'
import { postPath } from '../post-path.ts'

export function SharePost({ post }: { post: PostDetail }) {
  const { t } = useWords()
  const [isBusy, setBusy] = useState(false)
  const isHydrated = useHydrated()
  const canShare = isHydrated && typeof navigator.share === 'function'
  const link = () => new URL(postPath(post.id), window.location.origin).href
  const share = async () => {
    if (isBusy) return
    setBusy(true)
    // One who closes the sheet has changed their mind: nothing to say.
    await navigator.share({ title: post.title, url: link() }).catch(() => undefined)
    setBusy(false)
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link())
      notify(t('post.linkCopied'))
    } catch {
      notify(t('post.notCopied'))
    }
  }
  const look = buttonLook({ look: 'outline', size: 'icon' })
  return (
    <>
      <a
        href={isHydrated ? `https://wa.me/?text=${encodeURIComponent(`${post.title} ${link()}`)}` : '#'}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t('post.shareWhatsApp')}
        className={buttonLook({ look: 'outline' })}
      >
        <MessageCircle aria-hidden="true" />
        WhatsApp
      </a>
      <button type="button" onClick={() => void copy()} aria-label={t('post.shareLink')} className={look}>
        <Link2 aria-hidden="true" />
      </button>
      {canShare && (
        <button type="button" onClick={() => void share()} aria-label={t('post.shareSheet')} className={look}>
          <Share2 aria-hidden="true" />
        </button>
      )}
    </>
  )
}
