// What must reach a person wherever they are signed in: the account is to be erased, or the privacy notice has changed. Lies over the
// page, so that nothing moves when it comes, and can be put off.
'use client'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import type { PrivacyState } from '#contract/privacy.ts'
import { useWords } from '#words'
import { call } from '../../lib/api.ts'
import { setConsent } from '../../lib/endpoints.ts'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { buttonLook } from '../../ui/button-look.ts'
import { useAccount } from '../identity/use-account.ts'
import { KeepAccount } from './keep-account.tsx'
import { useKeepPrivacy, usePrivacy } from './use-privacy.ts'

export default function PrivacyNotes() {
  const { status } = useAccount()
  return status === 'user' ? <Notes /> : null
}

function Notes() {
  const { format, t } = useWords()
  const { data } = usePrivacy()
  const isInSettings = usePathname().endsWith('/settings')
  const [isPutOff, setPutOff] = useState(false)
  const { erasure, notice } = data ?? {}
  if (data === undefined || isPutOff || (!erasure && !notice?.isDue)) return null
  // There it stands in its place.
  if (erasure && isInSettings) return null
  const title = erasure ? t('erase.noteTitle') : t('noticeDue.title')
  return (
    <section
      aria-label={title}
      data-notice="privacy"
      className="fixed inset-x-3 bottom-20 z-40 grid gap-3 rounded-card border border-line bg-surface p-4 shadow-float sm:left-auto sm:w-md lg:right-6 lg:bottom-6"
    >
      <div>
        <h2 className="text-lg">{title}</h2>
        <p className="text-ink-soft text-sm">
          {erasure
            ? t('erase.pending', { when: format.moment(erasure.dueAt) })
            : t('noticeDue.text', { version: data.notice.version })}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {erasure ? <KeepAccount /> : <Agree state={data} />}
        <Button look="ghost" size="small" onClick={() => setPutOff(true)}>
          {t('noticeDue.later')}
        </Button>
      </div>
    </section>
  )
}

function Agree({ state }: { state: PrivacyState }) {
  const { t } = useWords()
  const keep = useKeepPrivacy()
  const [isSaving, setSaving] = useState(false)
  const agree = async () => {
    setSaving(true)
    const body = { purpose: 'service' as const, isGiven: true, noticeVersion: state.notice.version }
    const answer = await call(setConsent, { body })
    setSaving(false)
    if (answer.ok) keep(answer.data)
    else notify(answer.refusal.detail)
  }
  return (
    <>
      <Button size="small" pending={isSaving} onClick={agree}>
        {t('noticeDue.agree')}
      </Button>
      <a href="/privacy" className={buttonLook({ look: 'outline', size: 'small' })}>
        {t('noticeDue.read')}
      </a>
    </>
  )
}
