// What stands after publishing: the way to the post, and ways to show it to others.
'use client'
import { CircleCheck, Copy, ExternalLink, Share2 } from 'lucide-react'
import { useWords } from '#words'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { buttonLook } from '../../ui/button-look.ts'
import { postPath } from './post-path.ts'

interface PublishedViewProps {
  postId: string
  title: string
  isPublic: boolean
}

export function PublishedView({ postId, title, isPublic }: PublishedViewProps) {
  const { t } = useWords()
  const address = () => new URL(postPath(postId), window.location.origin).href
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address())
      notify(t('publish.linkCopied'))
    } catch {
      notify(t('publish.linkNotCopied'))
    }
  }
  // Whoever closes the sheet of the system has changed their mind; there is nothing to say about it.
  const share = () => void navigator.share({ title, url: address() }).catch(() => undefined)
  const canShare = typeof navigator !== 'undefined' && typeof navigator.share === 'function'
  return (
    <div className="grid gap-5" role="status">
      <p className="flex items-center gap-3 font-bold text-2xl">
        <CircleCheck className="size-8 shrink-0 text-peacock" aria-hidden="true" />
        {t('publish.done')}
      </p>
      <p className="text-ink-soft">{t(isPublic ? 'publish.doneText' : 'publish.donePrivate')}</p>
      <div className="flex flex-wrap gap-2">
        <a href={postPath(postId)} className={buttonLook()}>
          <ExternalLink aria-hidden="true" />
          {t('publish.seePost')}
        </a>
        {isPublic && canShare && (
          <Button look="outline" onClick={share}>
            <Share2 aria-hidden="true" />
            {t('publish.share')}
          </Button>
        )}
        {isPublic && (
          <Button look="outline" onClick={() => void copy()}>
            <Copy aria-hidden="true" />
            {t('publish.copyLink')}
          </Button>
        )}
      </div>
    </div>
  )
}
