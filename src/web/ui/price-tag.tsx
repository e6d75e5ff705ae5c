// An amount of credits with its coin. Must always read as words too: the coin is decoration.
import { useWords } from '#words'
import { classNames } from './class-names.ts'

export function CreditCoin({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 20 20" className={classNames('size-[1.1em] shrink-0', className)} aria-hidden="true">
      <circle cx="10" cy="10" r="9" className="fill-marigold" />
      <circle cx="10" cy="10" r="6.6" fill="none" stroke="#7c4a00" strokeOpacity="0.55" strokeWidth="1" />
      {[0, 90, 180, 270].map((angle) => (
        <path
          key={angle}
          d="M10 9.4C8.8 7.9 8.9 6 10 4.8C11.1 6 11.2 7.9 10 9.4Z"
          fill="#7c4a00"
          transform={`rotate(${angle} 10 10)`}
        />
      ))}
    </svg>
  )
}

/** `short` draws the number alone; the words are still there for screen readers. */
export function PriceTag({
  credits,
  short = false,
  className,
}: {
  credits: number
  short?: boolean
  className?: string
}) {
  const { format } = useWords()
  return (
    <span className={classNames('inline-flex items-center gap-1.5 font-semibold tabular-nums', className)}>
      <CreditCoin />
      {short ? (
        <>
          <span aria-hidden="true">{format.number(credits)}</span>
          <span className="sr-only">{format.credits(credits)}</span>
        </>
      ) : (
        format.credits(credits)
      )}
    </span>
  )
}
