// The mark: a small rangoli of petals and dots. It also shows progress, petal by petal. Must never carry meaning alone: text stands beside it.
import { joinClasses } from './join-classes.ts'

const outerPetals = Array.from({ length: 8 }, (_, index) => index * 45)
const petalColours = ['fill-accent', 'fill-marigold']

interface RangoliProps {
  className?: string
  /** 0 to 100: that share of the sixteen petals is filled, the rest is outlined. Filled when absent. */
  progress?: number
}

/** Decorative: hidden from assistive technology. */
export function Rangoli({ className, progress = 100 }: RangoliProps) {
  const filled = Math.round((progress / 100) * 16)
  const waiting = 'fill-line'
  return (
    <svg viewBox="0 0 64 64" className={joinClasses('shrink-0', className)} aria-hidden="true" focusable="false">
      {outerPetals.map((angle, index) => (
        <g key={angle} transform={`rotate(${angle} 32 32)`}>
          <path
            d="M32 24.5C27.4 18.5 27.6 9.6 32 3.2C36.4 9.6 36.6 18.5 32 24.5Z"
            className={joinClasses(
              'transition-colors duration-500',
              index < filled ? petalColours[index % 2] : waiting,
            )}
          />
          <g transform="rotate(22.5 32 32)">
            <path
              d="M32 27.6C30 24.6 30.2 20.6 32 17.6C33.8 20.6 34 24.6 32 27.6Z"
              className={joinClasses('transition-colors duration-500', index + 8 < filled ? 'fill-peacock' : waiting)}
            />
            <circle cx="32" cy="7.6" r="1.9" className="fill-marigold" />
          </g>
        </g>
      ))}
      <circle cx="32" cy="32" r="4.2" className="fill-marigold" />
      <circle cx="32" cy="32" r="1.8" className="fill-accent" />
    </svg>
  )
}
