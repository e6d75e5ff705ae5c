// What stands after publishing: the picture, the way to the post, and ways to show it to others.
'use client'
import { CircleCheck, Copy, ExternalLink, Share2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { CreationDetail } from '#contract/studio.ts'
import { useWords } from '#words'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { buttonLook } from '../../ui/button-look.ts'
import { Picture } from '../../ui/picture.tsx'
import { pictureBox } from '../studio/picture-box.ts'
import { postPath } from './post-path.ts'

interface PublishedViewProps {
  creation: CreationDetail
  postId: string
  title: string
  isPublic: boolean
  /** It was published before this dialog was opened. */
  isKnown?: boolean
}

/** What one does next stays in sight. */
const mostDvh = 46

export function PublishedView({ creation, postId, title, isPublic, isKnown = false }: PublishedViewProps) {
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone with its form: without this the focus would fall out of the dialog, and nothing be read out.
  useEffect(() => heading.current?.focus(), [])
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
    <div className="mx-auto grid max-w-md justify-items-center gap-4 py-2 text-center sm:py-6">
      <div className="overflow-hidden rounded-card shadow-card" style={pictureBox(creation, mostDvh)}>
        <Picture
          picture={creation}
          alt={title}
          sizes="(min-width: 28rem) 28rem, 92vw"
          eager
          cover
          className="size-full"
        />
      </div>
      <h3 ref={heading} tabIndex={-1} className="mt-2 flex items-center gap-3 text-2xl outline-none">
        <CircleCheck className="size-8 shrink-0 text-peacock" aria-hidden="true" />
        {t(isKnown ? 'publish.already' : 'publish.done')}
      </h3>
      {!isKnown && <p className="text-ink-soft">{t(isPublic ? 'publish.doneText' : 'publish.donePrivate')}</p>}
      <div className="mt-1 flex flex-wrap justify-center gap-2">
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
