// A toran: the festoon of mango leaves and marigolds over the door of a house that celebrates. Must stay decoration.
import { useId } from 'react'
import { classNames } from './class-names.ts'

/** As wide as its place; hidden from assistive technology. */
export function Toran({ className }: { className?: string }) {
  const id = useId()
  return (
    <svg className={classNames('block h-7 w-full', className)} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width="72" height="28" patternUnits="userSpaceOnUse">
          <path d="M0 1C18 9 54 9 72 1" fill="none" strokeWidth="1.5" className="stroke-marigold" />
          <path d="M18 5C12 11 12 18 18 25C24 18 24 11 18 5Z" className="fill-peacock" />
          <path d="M54 5C48 11 48 18 54 25C60 18 60 11 54 5Z" className="fill-peacock" />
          <path d="M18 7V22M54 7V22" strokeWidth="1" className="stroke-peacock-soft" />
          <circle cx="36" cy="10" r="5.5" className="fill-marigold" />
          <circle cx="36" cy="10" r="2.4" className="fill-accent" />
          <circle cx="0" cy="4" r="4" className="fill-accent" />
          <circle cx="72" cy="4" r="4" className="fill-accent" />
          <circle cx="0" cy="4" r="1.6" className="fill-marigold" />
          <circle cx="72" cy="4" r="1.6" className="fill-marigold" />
        </pattern>
      </defs>
      <rect width="100%" height="28" fill={`url(#${id})`} />
    </svg>
  )
}
