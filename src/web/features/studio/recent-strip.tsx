// The newest pictures in a row: proof that nothing is lost, and a way back to them.
'use client'
import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { useWords } from '#words'
import { Picture } from '../../ui/picture.tsx'
import { useRecentCreations } from './use-creations.ts'

export function RecentStrip() {
  const { t } = useWords()
  const { data } = useRecentCreations()
  if (!data || data.items.length === 0) return null
  return (
    <section aria-labelledby="recent-title" className="grid min-w-0 gap-3">
      <div className="flex items-center justify-between">
        <h2 id="recent-title" className="font-semibold text-sm tracking-normal">
          {t('recent.title')}
        </h2>
        <Link
          href="/studio/my-creations"
          className="flex items-center gap-1 font-medium text-peacock text-sm hover:underline"
        >
          {t('recent.all')}
          <ArrowRight className="size-4" aria-hidden="true" />
        </Link>
      </div>
      <ul className="no-bar -mx-4 flex gap-3 overflow-x-auto fade-end scroll-px-4 px-4 py-1 sm:-mx-1 sm:scroll-px-1 sm:px-1">
        {data.items.slice(0, 8).map((creation) => (
          <li key={creation.id} className="shrink-0">
            <Link
              href={`/studio/my-creations?image=${creation.id}`}
              className="block size-24 overflow-hidden rounded-2xl border border-line transition-transform hover:-translate-y-0.5"
            >
              <Picture
                picture={creation}
                alt={creation.prompt.slice(0, 120)}
                sizes="96px"
                cover
                className="size-full"
              />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
