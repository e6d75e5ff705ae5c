// The recovery codes, shown once. Must never be stored in the browser.
'use client'
import { Copy } from 'lucide-react'
import { useWords } from '#words'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'

export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useWords()
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n')).then(
      () => notify(t('twoFactor.copied')),
      () => undefined,
    )
  }
  return (
    <div className="grid gap-5">
      <h3 className="text-lg">{t('twoFactor.codesTitle')}</h3>
      <p className="text-ink-soft">{t('twoFactor.codesText')}</p>
      <ul className="grid grid-cols-2 gap-2 rounded-2xl bg-sunken p-4 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button look="outline" onClick={copy}>
          <Copy aria-hidden="true" />
          {t('twoFactor.copy')}
        </Button>
        <Button onClick={onDone}>{t('twoFactor.kept')}</Button>
      </div>
    </div>
  )
}
