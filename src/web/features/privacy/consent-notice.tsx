// What a newcomer agrees to by creating an account, with the ways to read it, and the free consent, which nobody ticks for them.
'use client'
import { useWords } from '#words'

const way = 'inline-block py-1 font-semibold text-accent-text underline underline-offset-4'

interface ConsentNoticeProps {
  productMail: boolean
  onProductMail: (isGiven: boolean) => void
}

export function ConsentNotice({ productMail, onProductMail }: ConsentNoticeProps) {
  const { t } = useWords()
  return (
    <div className="grid gap-2 text-sm">
      <label className="flex cursor-pointer items-start gap-3">
        <input
          type="checkbox"
          className="mt-0.5 size-5 shrink-0 accent-(--peacock)"
          checked={productMail}
          onChange={(event) => onProductMail(event.target.checked)}
        />
        <span>{t('register.productMail')}</span>
      </label>
      <p className="text-ink-soft">{t('register.agree')}</p>
      <p className="flex flex-wrap gap-x-4">
        <a href="/terms" target="_blank" rel="noopener" className={way}>
          {t('register.terms')}
        </a>
        <a href="/privacy" target="_blank" rel="noopener" className={way}>
          {t('register.notice')}
        </a>
      </p>
    </div>
  )
}
