// The bell in the header: how many are unread, and the way to the last few. Its panel is loaded when it is first opened.
'use client'
import { Bell as BellSign } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRef, useState } from 'react'
import { useWords } from '#words'
import { useUnread } from './use-unread.ts'

const Panel = dynamic(() => import('./notification-panel.tsx').then(({ NotificationPanel }) => NotificationPanel), {
  ssr: false,
})

const shownMost = 99

export function Bell() {
  const { format, t } = useWords()
  const unread = useUnread()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = (isLeft: boolean) => {
    setOpen(false)
    if (!isLeft) button.current?.focus()
  }
  return (
    <div className="relative">
      <button
        ref={button}
        type="button"
        aria-label={t('notify.bell', { unread })}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="relative grid size-11 place-items-center rounded-control text-ink-soft hover:bg-sunken hover:text-ink"
      >
        <BellSign className="size-5" aria-hidden="true" />
        {unread > 0 && (
          <span
            aria-hidden="true"
            className="absolute top-0.5 right-0 grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1 font-bold text-[0.6875rem] text-on-accent tabular-nums"
          >
            {unread > shownMost ? t('notify.many') : format.number(unread)}
          </span>
        )}
      </button>
      {isOpen && <Panel onClose={close} opener={button} />}
    </div>
  )
}
