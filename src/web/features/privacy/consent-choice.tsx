// What one agreed to, and the switch of the one consent that is free: giving and withdrawing are one press each.
'use client'
import { useState } from 'react'
import type { PrivacyState } from '#contract/privacy.ts'
import { useWords } from '#words'
import { call } from '../../lib/api.ts'
import { setConsent } from '../../lib/endpoints.ts'
import { notify } from '../../lib/notices.ts'
import { Card } from '../../ui/card.tsx'
import { useKeepPrivacy } from './use-privacy.ts'

export function ConsentChoice({ state }: { state: PrivacyState }) {
  const { format, t } = useWords()
  const keep = useKeepPrivacy()
  // Shown at once; the answer confirms it or takes it back.
  const [wanted, setWanted] = useState<boolean | null>(null)
  const choose = async (isGiven: boolean) => {
    setWanted(isGiven)
    const body = { purpose: 'product_mail' as const, isGiven, noticeVersion: state.notice.version }
    const answer = await call(setConsent, { body })
    if (answer.ok) keep(answer.data)
    else notify(answer.refusal.detail)
    setWanted(null)
  }
  return (
    <Card className="grid gap-4">
      <label className="flex min-h-11 cursor-pointer items-start gap-3">
        <input
          type="checkbox"
          className="mt-1 size-5 accent-(--peacock)"
          checked={wanted ?? state.productMail}
          onChange={(event) => void choose(event.target.checked)}
        />
        <span className="grid gap-0.5">
          <span className="font-semibold">{t('privacy.productMail')}</span>
          <span className="text-ink-soft text-sm">{t('privacy.productMailHint')}</span>
        </span>
      </label>
      {state.consents.length > 0 && (
        <details className="rounded-2xl bg-sunken px-4 py-3">
          <summary className="font-semibold">{t('privacy.consentLog')}</summary>
          <ul className="mt-2 grid gap-1 text-ink-soft text-sm">
            {state.consents.map(({ purpose, isGiven, noticeVersion, at }) => (
              <li key={`${purpose} ${at}`}>
                {t(`privacy.consent.${purpose}`, { version: noticeVersion })}:{' '}
                {t(isGiven ? 'privacy.consent.given' : 'privacy.consent.withdrawn', { when: format.moment(at) })}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="text-sm">
        <a href="/privacy" className="font-semibold text-accent-text underline underline-offset-4">
          {t('privacy.notice')}
        </a>
      </p>
    </Card>
  )
}
