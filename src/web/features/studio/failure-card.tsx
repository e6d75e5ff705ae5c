// What went wrong in one sentence, that nothing was charged, and one thing to do next.
'use client'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '#words'

interface FailureCardProps {
  title: string
  sentence: string
  /** False when nobody can know yet, as when no answer came. */
  isFree?: boolean
  traceId?: string | undefined
  /** The one next step. */
  children: ReactNode
}

export function FailureCard({ title, sentence, isFree = true, traceId, children }: FailureCardProps) {
  const { t } = useWords()
  return (
    <div
      role="alert"
      className="dots grid animate-rise justify-items-center gap-3 rounded-card border border-line bg-surface px-6 py-12 text-center"
    >
      <span className="grid size-14 place-items-center rounded-full bg-danger-soft text-danger">
        <CircleAlert className="size-7" aria-hidden="true" />
      </span>
      <h2 className="text-xl">{title}</h2>
      <p className="max-w-md text-ink-soft">{sentence}</p>
      {isFree && (
        <p className="rounded-full bg-peacock-soft px-3.5 py-1 font-semibold text-sm" data-testid="credits-used">
          {t('failure.zeroCredits')}
        </p>
      )}
      <div className="mt-1 flex flex-wrap justify-center gap-3">{children}</div>
      {traceId && <p className="text-ink-faint text-xs">{t('failure.trace', { traceId })}</p>}
    </div>
  )
}
