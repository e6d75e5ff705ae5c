// What stands where a page will be: its title at once, grey shapes for the rest. Must match the page's own frame.
import { useWords } from '#words'
import type { MessageKey } from '../lib/words.ts'
import { classNames } from './class-names.ts'

export function PageSkeleton({ title, isWide = false }: { title: MessageKey; isWide?: boolean }) {
  const { t } = useWords()
  return (
    <div
      aria-busy="true"
      className={classNames('mx-auto grid gap-6 px-4 py-6 lg:px-6', isWide ? 'max-w-[100rem]' : 'max-w-5xl')}
    >
      <h1 className="text-3xl">{t(title)}</h1>
      <p className="sr-only" role="status">
        {t('common.loading')}
      </p>
      <div className="skeleton h-11 rounded-control" />
      <div className="skeleton h-[60dvh] rounded-card" />
    </div>
  )
}
