// Change the password. Accounts without one are led to the link that sets it.
'use client'
import { type FormEvent, useState } from 'react'
import type { Account } from '#contract/identity.ts'
import { useWords } from '#words'
import { fieldError } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { changePassword } from './account-endpoints.ts'
import { PasswordField } from './password-field.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { useCall } from './use-call.ts'

export function PasswordCard({ account }: { account: Account }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  if (account.email === null) return null
  return (
    <Card className="flex flex-wrap items-center justify-between gap-4">
      <div className="grid gap-1">
        <h2 className="text-xl">{t('newPassword.title')}</h2>
        <p className="text-ink-soft">{t(account.hasPassword ? 'newPassword.text' : 'newPassword.none')}</p>
      </div>
      {account.hasPassword ? (
        <Button look="outline" size="small" onClick={() => setOpen(true)}>
          {t('newPassword.change')}
        </Button>
      ) : (
        <ButtonLink href="/forgot" look="outline" size="small">
          {t('newPassword.set')}
        </ButtonLink>
      )}
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t('newPassword.change')}
        description={t('newPassword.text')}
      >
        <ChangeForm onSaved={() => setOpen(false)} />
      </Dialog>
    </Card>
  )
}

function ChangeForm({ onSaved }: { onSaved: () => void }) {
  const { t } = useWords()
  const { send, isSending, refusal } = useCall(changePassword)
  const [currentPassword, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await send({ body: { currentPassword, password } })
    if (!answer.ok) return
    notify(t('newPassword.saved'))
    onSaved()
  }
  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      <RefusalNote refusal={refusal} />
      <PasswordField
        label={t('proof.password')}
        autoComplete="current-password"
        value={currentPassword}
        onChange={(event) => setCurrent(event.target.value)}
        error={fieldError(refusal, 'currentPassword')}
      />
      <PasswordField
        label={t('reset.new')}
        autoComplete="new-password"
        hint={t('password.hint')}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={fieldError(refusal, 'password')}
      />
      <Button type="submit" pending={isSending}>
        {t('newPassword.change')}
      </Button>
    </form>
  )
}
