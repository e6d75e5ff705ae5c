// A person's picture, or the first letter of their name. Says nothing: the name stands beside it.
import { joinClasses } from '../../ui/join-classes.ts'

interface AvatarProps {
  name: string
  pictureUrl: string | null
  /** Sizes it: `size-9`. */
  className: string
}

export function Avatar({ name, pictureUrl, className }: AvatarProps) {
  const look = joinClasses('shrink-0 rounded-full bg-marigold-soft', className)
  if (pictureUrl) {
    return (
      // biome-ignore lint/performance/noImgElement: one small square, stored in the size it is shown in
      <img
        src={pictureUrl}
        alt=""
        width={256}
        height={256}
        loading="lazy"
        decoding="async"
        className={joinClasses(look, 'object-cover')}
      />
    )
  }
  return (
    <span aria-hidden="true" className={joinClasses(look, 'grid place-items-center font-bold text-marigold-ink')}>
      {firstLetter(name)}
    </span>
  )
}

/** A whole letter of any script, with its vowel sign. */
function firstLetter(name: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim())
  return first?.segment.toUpperCase() ?? ''
}
