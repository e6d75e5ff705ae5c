// What stands where a post will be, in the frame of its page.
import { useWords } from '#words'

export function PostSkeleton() {
  const { t } = useWords()
  return (
    <div
      aria-busy="true"
      className="mx-auto grid max-w-7xl gap-6 px-4 py-4 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-10 lg:px-8 lg:py-8"
    >
      <h1 className="sr-only">{t('post.loading')}</h1>
      <div className="skeleton h-[60dvh] rounded-card lg:h-[75dvh]" />
      <div className="grid content-start gap-4">
        <div className="skeleton h-10 w-3/4 rounded-control" />
        <div className="skeleton h-12 rounded-control" />
        <div className="skeleton h-40 rounded-card" />
      </div>
    </div>
  )
}
