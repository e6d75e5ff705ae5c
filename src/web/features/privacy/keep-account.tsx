// The one press that keeps an account which is to be erased.
'use client'
import { useState } from 'react'
import { useWords } from '#words'
import { call } from '../../lib/api.ts'
import { cancelErasure } from '../../lib/endpoints.ts'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { useKeepPrivacy } from './use-privacy.ts'

export function KeepAccount() {
  const { t } = useWords()
  const keep = useKeepPrivacy()
  const [isSaving, setSaving] = useState(false)
  const stay = async () => {
    setSaving(true)
    const answer = await call(cancelErasure, {})
    setSaving(false)
    if (answer.ok) keep(answer.data)
    notify(answer.ok ? t('erase.kept') : answer.refusal.detail)
  }
  return (
    <Button size="small" pending={isSaving} onClick={stay}>
      {t('erase.keep')}
    </Button>
  )
}
