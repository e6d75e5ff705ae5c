// Somebody's picture, or the first letter of their name on colour. Decoration: their name stands beside it.
import { classNames } from '../../ui/class-names.ts'

interface FaceProps {
  name: string
  pictureUrl: string | null
  /** Size of the circle and of the letter. */
  className?: string
}

/** The first letter as it is written: a Devanagari letter keeps its vowel sign. */
const initialOf = (name: string): string => /^\P{M}\p{M}*/u.exec(name.trim())?.[0].toLocaleUpperCase() ?? ''

export function Face({ name, pictureUrl, className }: FaceProps) {
  return (
    <span
      className={classNames(
        'grid shrink-0 place-items-center overflow-hidden rounded-full bg-accent-soft font-bold text-accent-text',
        className,
      )}
      aria-hidden="true"
    >
      {pictureUrl === null ? (
        initialOf(name)
      ) : (
        // biome-ignore lint/performance/noImgElement: one small file of ours, ready-made
        <img src={pictureUrl} alt="" width={256} height={256} className="size-full object-cover" />
      )}
    </span>
  )
}
