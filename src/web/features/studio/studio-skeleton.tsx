// What stands where the studio will be. Its shapes have the studio's own frame, so that nothing jumps.
import { useWords } from '#words'

export function StudioSkeleton() {
  const { t } = useWords()
  return (
    <div
      aria-busy="true"
      className="mx-auto grid max-w-[100rem] items-start gap-6 px-4 py-5 lg:px-6 xl:grid-cols-[minmax(0,36rem)_minmax(0,1fr)] xl:gap-10"
    >
      <h1 className="sr-only">{t('nav.studio')}</h1>
      <p className="sr-only" role="status">
        {t('common.loading')}
      </p>
      <div className="grid gap-6">
        <div className="skeleton h-48 rounded-card" />
        <div className="skeleton h-72 rounded-card" />
        <div className="skeleton h-28 rounded-card" />
      </div>
      <div className="stage-box skeleton mx-auto rounded-card max-xl:hidden" />
    </div>
  )
}
