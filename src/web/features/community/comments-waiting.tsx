// What stands where the thread of a post will be, as high as it: what lies below must not move when it comes.
import { useWords } from '#words'

const mostShown = 10

interface CommentsWaitingProps {
  /** How many comments there are. */
  count: number
}

/** The places of the comments alone. */
export function CommentsWaiting({ count }: CommentsWaitingProps) {
  const { t } = useWords()
  return (
    <div aria-busy="true" className="grid gap-4">
      <p className="sr-only" role="status">
        {t('common.loading')}
      </p>
      {count === 0 && <div className="skeleton h-28.5 rounded-card sm:h-22.5" />}
      {Array.from({ length: Math.min(mostShown, count) }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey shapes that never change places
        <div key={place} className="flex h-27 gap-3">
          <div className="skeleton mt-1 size-9 rounded-full" />
          <div className="skeleton h-20 flex-1 rounded-2xl" />
        </div>
      ))}
    </div>
  )
}

/** The whole thread, with the field above it. */
export function ThreadWaiting({ count, isClosed }: CommentsWaitingProps & { isClosed: boolean }) {
  const { t } = useWords()
  return (
    <section className="grid gap-4">
      <h2 className="text-xl">{t('post.comments')}</h2>
      {!isClosed && (
        <div className="min-h-31">
          <div className="skeleton h-18 rounded-control" />
          {/* Visitors are told what becomes of their words, on a phone in a line of its own. */}
          <div className="for-visitor h-20 sm:hidden" />
        </div>
      )}
      <CommentsWaiting count={count} />
    </section>
  )
}
