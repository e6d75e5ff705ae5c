// What a place says when it has nothing to show, failed, or is offline: one sentence and one next step.
import type { ReactNode } from 'react'
import { Rangoli } from './rangoli.tsx'

interface EmptyStateProps {
  title: string
  text: string
  /** The one next step. */
  action?: ReactNode
  /** It stands for a whole page, not for a part of one. */
  isPage?: boolean
}

export function EmptyState({ title, text, action, isPage = false }: EmptyStateProps) {
  const Title = isPage ? 'h1' : 'h2'
  return (
    <div className="dots grid justify-items-center gap-3 rounded-card border border-line border-dashed px-6 py-14 text-center">
      <Rangoli className="size-16" progress={25} />
      <Title className="text-xl">{title}</Title>
      <p className="max-w-md text-balance text-ink-soft">{text}</p>
      {action && <div className="mt-2 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  )
}
