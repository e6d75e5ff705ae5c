// A note that says one thing. Must not know what is inside.
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'

const tones = {
  info: 'bg-peacock-soft text-ink [&>svg]:text-peacock',
  warm: 'bg-marigold-soft text-ink [&>svg]:text-marigold-ink',
  danger: 'bg-danger-soft text-ink [&>svg]:text-danger',
}

interface NoteProps {
  tone?: keyof typeof tones
  icon: LucideIcon
  className?: string
  /** Announced at once when true. */
  alert?: boolean
  children: ReactNode
}

export function Note({ tone = 'info', icon: Icon, className, alert = false, children }: NoteProps) {
  return (
    <div
      role={alert ? 'alert' : undefined}
      className={joinClasses('flex items-start gap-3 rounded-2xl px-4 py-3 text-sm', tones[tone], className)}
    >
      <Icon className="mt-0.5 size-4.5 shrink-0" aria-hidden="true" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
