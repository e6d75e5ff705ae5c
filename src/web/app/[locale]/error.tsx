// When a page broke. The fault is ours; the draft lives in the browser's storage and is safe.
'use client'
import { useWords } from '#words'
import { buttonLook } from '../../ui/button-look.ts'
import { Rangoli } from '../../ui/rangoli.tsx'

export default function PageError({ reset }: { reset: () => void }) {
  const { t } = useWords()
  return (
    <main id="main" className="mx-auto max-w-lg px-6 py-24">
      <div role="alert" className="grid justify-items-center gap-4 text-center">
        <Rangoli className="size-24" progress={12} />
        <h1 className="text-4xl">{t('error.title')}</h1>
        <p className="text-ink-soft text-lg">{t('error.text')}</p>
        <button type="button" onClick={reset} className={buttonLook()}>
          {t('common.tryAgain')}
        </button>
      </div>
    </main>
  )
}
