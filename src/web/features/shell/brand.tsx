// The mark with the name, and the way to the front door. A plain link: the door is another page for visitors and for users.
import { useWords } from '#words'
import { Rangoli } from '../../ui/rangoli.tsx'

interface BrandProps {
  /** Beside a balance a phone has room for the mark alone. */
  isMarkOnPhones?: boolean
}

export function Brand({ isMarkOnPhones = false }: BrandProps) {
  const { t } = useWords()
  return (
    <a href="/" className="-ml-1 flex min-h-11 items-center gap-2.5 rounded-xl p-1 font-bold text-xl tracking-tight">
      <Rangoli className="size-9" />
      <span className={isMarkOnPhones ? 'max-[26rem]:sr-only' : undefined}>{t('common.product')}</span>
    </a>
  )
}
