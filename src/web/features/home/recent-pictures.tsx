// The newest pictures at home, in places that are kept: while they load, when there are none, when they do not come.
'use client'
import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import type { Creation } from '#contract/studio.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { Picture } from '../../ui/picture.tsx'
import { useRecentCreations } from '../studio/use-creations.ts'

const places = [0, 1, 2, 3, 4, 5]

export function RecentPictures() {
  const { t } = useWords()
  const { data, isError, refetch } = useRecentCreations()
  return (
    <section aria-labelledby="recent-title" className="grid min-w-0 gap-3">
      <div className="flex items-center justify-between gap-4">
        <h2 id="recent-title" className="text-xl">
          {t('recent.title')}
        </h2>
        {data && data.items.length > 0 && (
          <Link
            href="/studio/my-creations"
            className="flex min-h-6 items-center gap-1 font-medium text-peacock text-sm hover:underline"
          >
            {t('recent.all')}
            <ArrowRight className="size-4" aria-hidden="true" />
          </Link>
        )}
      </div>
      {isError ? (
        <div className={`${frame} flex flex-wrap content-center items-center justify-center gap-3`}>
          <p className="text-ink-soft">{t('creations.failed')}</p>
          <Button look="outline" size="small" onClick={() => void refetch()}>
            {t('common.tryAgain')}
          </Button>
        </div>
      ) : data && data.items.length === 0 ? (
        <div className={`${frame} dots grid content-center justify-items-center gap-1 px-6 text-center`}>
          <p className="font-semibold">{t('creations.none')}</p>
          <p className="text-ink-soft text-sm">{t('home.noneText')}</p>
        </div>
      ) : (
        <ul className="no-bar fade-end -mx-4 flex h-38 gap-3 overflow-x-auto scroll-px-4 px-4 py-1 lg:-mx-1 lg:px-1">
          {data
            ? data.items.map((creation) => <Recent key={creation.id} creation={creation} />)
            : places.map((place) => <li key={place} className="skeleton size-36 shrink-0 rounded-card" />)}
        </ul>
      )}
    </section>
  )
}

const frame = 'h-38 rounded-card border border-line border-dashed'

function Recent({ creation }: { creation: Creation }) {
  return (
    <li className="shrink-0">
      <Link
        href={`/studio/my-creations?image=${creation.id}`}
        style={{ aspectRatio: `${creation.width} / ${creation.height}` }}
        className="block h-36 overflow-hidden rounded-card border border-line transition-transform duration-200 hover:-translate-y-0.5"
      >
        <Picture picture={creation} alt={creation.prompt.slice(0, 120)} sizes="256px" cover className="size-full" />
      </Link>
    </li>
  )
}
