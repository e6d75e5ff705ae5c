// What stands where the cards will be, laid out as they are.
import { useWords } from '#words'

const rows = [25, 20, 27, 20, 25, 36, 25, 20, 15, 25, 20, 27].map((each) => Math.min(34, each))

export function FeedSkeleton() {
  const { t } = useWords()
  return (
    <div className="masonry-frame" aria-busy="true">
      <p className="sr-only" role="status">
        {t('common.loading')}
      </p>
      <ul className="masonry" aria-hidden="true">
        {rows.map((each, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places, nothing else
          <li key={place} data-rows={each} className="flex flex-col pb-3 sm:pb-4">
            <div className="skeleton min-h-0 flex-1 rounded-card" />
            <div className="mt-1.5 h-6 w-3/4 rounded skeleton" />
            <div className="h-15 shrink-0" />
          </li>
        ))}
      </ul>
    </div>
  )
}
