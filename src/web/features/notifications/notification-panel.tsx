// The last few under the bell. A dialog beside its button, not over the page: Escape, a press elsewhere or the way on closes it.
'use client'
import Link from 'next/link'
import { type RefObject, useEffect, useRef } from 'react'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { NotificationRow } from './notification-row.tsx'
import { useMarkRead, useNotifications } from './use-notifications.ts'

interface PanelProps {
  /** The button it belongs to. */
  opener: RefObject<HTMLElement | null>
  /** `isLeft`: the focus went on to something else and stays there. */
  onClose: (isLeft: boolean) => void
}

const shownMost = 6

function useClosing(panel: RefObject<HTMLElement | null>, { opener, onClose }: PanelProps) {
  useEffect(() => {
    const isOutside = (target: EventTarget | null) =>
      target instanceof Node && !panel.current?.contains(target) && !opener.current?.contains(target)
    const onPress = ({ target }: PointerEvent) => isOutside(target) && onClose(true)
    const onFocus = ({ target }: FocusEvent) => isOutside(target) && onClose(true)
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onClose(false)
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('keydown', onKey)
    }
  })
}

export function NotificationPanel(props: PanelProps) {
  const { onClose } = props
  const { t } = useWords()
  const panel = useRef<HTMLElement>(null)
  const list = useNotifications(shownMost)
  const markRead = useMarkRead()
  useClosing(panel, props)
  useEffect(() => panel.current?.focus(), [])
  const items = list.data?.pages[0]?.items
  const newest = items?.find(({ isRead }) => !isRead)
  return (
    <section
      ref={panel}
      role="dialog"
      aria-label={t('notify.title')}
      tabIndex={-1}
      className="fixed inset-x-2 top-17 z-50 flex max-h-[calc(100dvh-10rem)] animate-fade flex-col overflow-hidden rounded-card border border-line bg-surface shadow-float outline-none sm:absolute sm:inset-x-auto sm:top-13 sm:right-0 sm:w-104"
    >
      <div className="flex min-h-14 shrink-0 items-center justify-between gap-2 border-line border-b py-1.5 pr-2 pl-4 sm:pl-5">
        <h2 className="text-lg">{t('notify.title')}</h2>
        {newest && items?.[0] && (
          <Button
            look="ghost"
            size="small"
            onClick={() => void markRead({ upTo: items[0]?.createdAt ?? newest.createdAt })}
          >
            {t('notify.readAll')}
          </Button>
        )}
      </div>
      {/* As high with six as with none: the way on below it stays under the finger. */}
      <div className="h-104 min-h-40 overflow-y-auto">
        {items ? (
          items.length > 0 ? (
            <ul className="divide-y divide-line">
              {items.map((item) => (
                <NotificationRow
                  key={item.id}
                  item={item}
                  onOpen={({ id, isRead }) => {
                    onClose(true)
                    if (!isRead) void markRead({ id })
                  }}
                />
              ))}
            </ul>
          ) : (
            <div className="grid h-full content-center gap-1 px-6 text-center">
              <p className="font-semibold">{t('notify.empty')}</p>
              <p className="text-ink-soft text-sm">{t('notify.emptyText')}</p>
            </div>
          )
        ) : list.isError ? (
          <div className="grid h-full content-center justify-items-center gap-3 px-6 text-center">
            <p className="text-ink-soft">{list.error.message}</p>
            <Button look="outline" size="small" onClick={() => void list.refetch()}>
              {t('common.tryAgain')}
            </Button>
          </div>
        ) : (
          <div className="grid gap-px" aria-busy="true">
            {[0, 1, 2, 3, 4].map((place) => (
              <div key={place} className="skeleton h-20" />
            ))}
          </div>
        )}
      </div>
      <Link
        href="/notifications"
        onClick={() => onClose(true)}
        className="grid h-12 shrink-0 place-items-center border-line border-t font-semibold text-accent-text hover:bg-sunken focus-visible:outline-offset-[-2px]"
      >
        {t('notify.all')}
      </Link>
    </section>
  )
}
