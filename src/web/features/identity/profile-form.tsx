// Change one's name and handle; the address is shown and stays.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Account } from '#contract/identity.ts'
import { useWords } from '#words'
import { call, fieldError, type Refused } from '../../lib/api.ts'
import { updateProfile } from '../../lib/endpoints.ts'
import { notify } from '../../lib/notices.ts'
import { keys } from '../../lib/query-keys.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { useAccount } from './use-account.ts'

export function ProfileForm() {
  const { account } = useAccount()
  return account && <Fields key={account.id} account={account} />
}

function Fields({ account }: { account: Account }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [name, setName] = useState(account.name)
  const [handle, setHandle] = useState(account.handle)
  const [isSaving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const isChanged = name !== account.name || handle !== account.handle
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSaving(true)
    const answer = await call(updateProfile, { body: { name, handle } })
    setSaving(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (!answer.ok) return
    client.setQueryData(keys.account, answer.data)
    setName(answer.data.name)
    setHandle(answer.data.handle)
    notify(t('settings.saved'))
  }
  return (
    <Card>
      <form onSubmit={save} className="grid gap-5" noValidate>
        <h2 className="text-xl">{t('settings.profile')}</h2>
        <TextField
          label={t('account.name')}
          autoComplete="name"
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
          error={fieldError(refusal, 'name')}
        />
        <TextField
          label={t('account.handle')}
          autoCapitalize="none"
          spellCheck={false}
          value={handle}
          maxLength={30}
          hint={t('account.handleHint')}
          onChange={(event) => setHandle(event.target.value)}
          error={fieldError(refusal, 'handle') ?? (refusal && refusal.fields.length === 0 ? refusal.detail : undefined)}
        />
        <TextField label={t('account.email')} value={account.email} readOnly disabled />
        <Button type="submit" className="justify-self-start" disabled={!isChanged} pending={isSaving}>
          {t('settings.save')}
        </Button>
      </form>
    </Card>
  )
}
