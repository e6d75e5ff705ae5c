// One picture in the grid: a square crop that leads to its detail. Must never load more pixels than its cell shows.
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Creation } from '#contract/studio.ts'
import { formatRelative } from '../../lib/format.ts'
import { t } from '../../lib/t.ts'
import { Picture } from '../../ui/picture.tsx'

interface CreationCardProps {
  creation: Creation
  eager: boolean
  /** Deleted pictures have no detail. */
  isLink: boolean
  action?: ReactNode
}

export function CreationCard({ creation, eager, isLink, action }: CreationCardProps) {
  const body = (
    <>
      <Picture
        picture={creation}
        alt={creation.prompt.slice(0, 120)}
        sizes="(min-width: 96rem) 18vw, (min-width: 64rem) 22vw, (min-width: 40rem) 32vw, 48vw"
        cover
        eager={eager}
        className="aspect-square rounded-card"
      />
      <span className="mt-2 block h-5 truncate font-medium text-sm leading-5">{creation.prompt}</span>
      <span className="block h-6 truncate text-ink-soft text-xs leading-6">
        {t(`imageType.${creation.imageType}`)} · {formatRelative(creation.createdAt)}
      </span>
    </>
  )
  return (
    <article className="grid min-w-0 gap-2">
      {isLink ? (
        <Link
          href={`/studio/my-creations?image=${creation.id}`}
          scroll={false}
          className="block min-w-0 rounded-card transition-transform duration-200 hover:-translate-y-0.5"
        >
          {body}
        </Link>
      ) : (
        <div className="min-w-0 opacity-80">{body}</div>
      )}
      {action}
    </article>
  )
}
