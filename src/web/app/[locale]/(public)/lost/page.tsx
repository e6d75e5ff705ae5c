// Where nothing is; the server sends it for every unknown address. A plain link home: the front door is another page for visitors and for users.
import { useWords } from '#words'
import { titled } from '../../../../lib/page-words.tsx'
import { buttonLook } from '../../../../ui/button-look.ts'
import { Rangoli } from '../../../../ui/rangoli.tsx'

export const generateMetadata = titled('notFound.title')

export default function Page() {
  const { t } = useWords()
  return (
    <div className="mx-auto grid max-w-lg justify-items-center gap-4 px-6 py-24 text-center">
      <Rangoli className="size-24" progress={38} />
      <h1 className="text-4xl">{t('notFound.title')}</h1>
      <p className="text-ink-soft text-lg">{t('notFound.text')}</p>
      <a href="/" className={buttonLook({})}>
        {t('notFound.home')}
      </a>
    </div>
  )
}
