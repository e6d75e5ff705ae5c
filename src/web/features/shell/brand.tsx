// The mark with the name, and the way to the front door. A plain link: the door is another page for visitors and for users.
import { useWords } from '#words'
import { Rangoli } from '../../ui/rangoli.tsx'

export function Brand() {
  const { t } = useWords()
  return (
    <a href="/" className="-ml-1 flex min-h-11 items-center gap-2.5 rounded-xl p-1 font-bold text-xl tracking-tight">
      <Rangoli className="size-9" />
      {t('common.product')}
    </a>
  )
}
