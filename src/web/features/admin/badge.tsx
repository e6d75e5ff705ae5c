// A word in a pill: a role, a state. Told by its word, coloured besides.
import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'

const tones = {
  quiet: 'bg-sunken text-ink-soft',
  good: 'bg-peacock-soft text-peacock',
  warm: 'bg-marigold-soft text-marigold-ink',
  bad: 'bg-danger-soft text-danger',
}

export function Badge({ tone = 'quiet', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-block whitespace-nowrap rounded-full px-2.5 py-0.5 font-semibold text-xs',
        tones[tone],
      )}
    >
      {children}
    </span>
  )
}
