// The picture a case is recognised by, cropped into its place; a sign of its kind where there is none.
import { Image, MessageCircle, User } from 'lucide-react'
import type { ModerationCase } from '#contract/moderation.ts'
import { classNames } from '../../ui/class-names.ts'
import { Picture } from '../../ui/picture.tsx'

const signs = { post: Image, comment: MessageCircle, person: User }

export function CaseFace({ item, className }: { item: ModerationCase; className: string }) {
  const { imageUrl, width, height, placeholder, subject } = item
  const Sign = signs[subject]
  return (
    <span className={classNames('grid shrink-0 place-items-center overflow-hidden rounded-2xl bg-sunken', className)}>
      {imageUrl === null ? (
        <Sign className="size-7 text-ink-faint" aria-hidden="true" />
      ) : (
        // The title beside it says what it is.
        <Picture
          picture={{ imageUrl, width, height, placeholder, sources: [] }}
          alt=""
          sizes="88px"
          cover
          className="size-full"
        />
      )}
    </span>
  )
}
