// Draws the notices above everything else; read out politely. Must never take the focus.
'use client'
import { dismiss, useNotices } from '../lib/notices.ts'

export function NoticeBoard() {
  const notices = useNotices()
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 bottom-22 z-60 grid justify-items-center gap-2 lg:bottom-6"
    >
      {notices.map(({ id, text, action }) => (
        <div
          key={id}
          className="pointer-events-auto flex min-h-12 w-full max-w-md animate-rise items-center gap-3 rounded-2xl bg-ink px-4 py-2 font-medium text-ground text-sm shadow-float"
        >
          <p className="min-w-0 flex-1">{text}</p>
          {action && (
            <button
              type="button"
              onClick={() => {
                dismiss(id)
                action.act()
              }}
              className="h-9 shrink-0 rounded-lg px-3 font-bold underline underline-offset-4"
            >
              {action.label}
            </button>
          )}
        </div>
      ))}
    </div>
  )
}
