// Whose picture the draft is made from, and the way out. Opens the link again when it grows old, without a word unless it cannot be.
'use client'
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useWords } from '#words'
import { call } from '../../../lib/api.ts'
import { notify } from '../../../lib/notices.ts'
import { Button } from '../../../ui/button.tsx'
import { Picture } from '../../../ui/picture.tsx'
import { postPath } from '../../community/post-path.ts'
import type { ChangeDraft } from '../use-draft.ts'
import { isStale, leaveRemix, remixOfReply } from './begin-remix.ts'
import type { DraftRemix } from './draft-remix.ts'
import { openRemix } from './endpoints.ts'

interface RemixNoteProps {
  remix: DraftRemix
  change: ChangeDraft
}

export function RemixNote({ remix, change }: RemixNoteProps) {
  const { t } = useWords()
  const isClosed = useFreshLink(remix, change)
  const leave = () => {
    change(leaveRemix)
    notify(t('remix.left'))
  }
  const { title, author, picture, postId } = remix
  return (
    // Of the width of its place: a title in one line would else make the studio wider than a phone.
    <aside className="grid min-w-0 grid-cols-1 gap-2 rounded-card border border-line bg-marigold-soft p-3">
      {/* Room for a title of two lines, also while one does not know it. */}
      <div className="flex min-h-20 items-center gap-3">
        <span className="block size-16 shrink-0 overflow-hidden rounded-2xl">
          <Picture picture={{ ...picture, sources: [] }} alt="" sizes="64px" cover eager className="size-full" />
        </span>
        <p className="min-w-0 flex-1 leading-snug">
          <span className="block text-ink-soft text-xs">{t('remix.of')}</span>
          <a href={postPath(postId)} dir="auto" className="wrap-anywhere line-clamp-2 font-semibold hover:underline">
            {title}
          </a>
          <span className="block truncate text-sm">{t('remix.by', { author })}</span>
        </p>
        <Button look="ghost" size="icon" aria-label={t('remix.leave')} title={t('remix.leave')} onClick={leave}>
          <X aria-hidden="true" />
        </Button>
      </div>
      {isClosed && (
        <p role="alert" className="text-sm">
          <strong>{t('remix.closedTitle')}.</strong> {t('remix.closedText')}
        </p>
      )}
    </aside>
  )
}

/** True when the link has grown old and its author does not let it be opened again. */
function useFreshLink(remix: DraftRemix, change: ChangeDraft): boolean {
  const [isClosed, setClosed] = useState(false)
  useEffect(() => {
    const renew = async () => {
      if (!isStale(remix, Date.now())) return
      const answer = await call(openRemix, { params: { postId: remix.postId } })
      if (!answer.ok) return setClosed(answer.refusal.code === 'forbidden' || answer.refusal.code === 'not_found')
      const { openedAtMs, isSealed } = remixOfReply(answer.data, Date.now())
      // Opened before and sealed since: what was shown once stays with whoever saw it.
      change((draft) =>
        draft.remix ? { ...draft, remix: { ...draft.remix, openedAtMs, isSealed: remix.isSealed && isSealed } } : draft,
      )
    }
    void renew()
    // A tab that was left open over night.
    const look = () => void renew()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [remix, change])
  return isClosed
}
