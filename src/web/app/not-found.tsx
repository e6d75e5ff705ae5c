// Where nothing is.
import { t } from '../lib/t.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Rangoli } from '../ui/rangoli.tsx'

export default function NotFound() {
  return (
    <div className="mx-auto grid max-w-lg justify-items-center gap-4 px-6 py-24 text-center">
      <Rangoli className="size-24" progress={38} />
      <h1 className="text-4xl">{t('notFound.title')}</h1>
      <p className="text-ink-soft text-lg">{t('notFound.text')}</p>
      <ButtonLink href="/">{t('notFound.home')}</ButtonLink>
    </div>
  )
}
