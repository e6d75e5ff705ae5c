// The end of a way that began with a link: what happened, and where to go now. Read out when it appears.
'use client'
import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'

interface OutcomeProps {
  icon: LucideIcon
  title: string
  text: string
  children: ReactNode
}

export function Outcome({ icon: Icon, title, text, children }: OutcomeProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="mx-auto grid max-w-md content-start justify-items-center gap-5 px-4 py-16 text-center max-lg:min-h-dvh lg:py-24">
      <span className="grid size-16 place-items-center rounded-full bg-peacock-soft text-peacock">
        <Icon className="size-8" aria-hidden="true" />
      </span>
      <h1 ref={heading} tabIndex={-1} className="text-balance text-3xl outline-none">
        {title}
      </h1>
      <p className="wrap-anywhere min-w-0 text-balance text-ink-soft text-lg">{text}</p>
      {children}
    </div>
  )
}
