// The address of the account: whether it is confirmed, and the way to another one.
'use client'
import { BadgeCheck, CircleDashed } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Account } from '#contract/identity.ts'
import { useWords } from '#words'
import { fieldError } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { changeEmail } from './account-endpoints.ts'
import { PasswordField } from './password-field.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { ResendLink } from './resend-link.tsx'
import { useCall } from './use-call.ts'

export function EmailCard({ account }: { account: Account }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  if (account.email === null) {
    return (
      <Card className="grid gap-2">
        <h2 className="text-xl">{t('email.title')}</h2>
        <p className="text-ink-soft">{t('email.none')}</p>
      </Card>
    )
  }
  const Icon = account.isEmailVerified ? BadgeCheck : CircleDashed
  return (
    <Card className="grid gap-4">
      <h2 className="text-xl">{t('email.title')}</h2>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="wrap-anywhere font-semibold">{account.email}</span>
        <span className="flex items-center gap-1.5 text-ink-soft text-sm">
          <Icon
            className={account.isEmailVerified ? 'size-4.5 text-peacock' : 'size-4.5 text-marigold-ink'}
            aria-hidden="true"
          />
          {t(account.isEmailVerified ? 'email.confirmed' : 'email.unconfirmed')}
        </span>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button look="outline" size="small" onClick={() => setOpen(true)}>
          {t('email.change')}
        </Button>
        {!account.isEmailVerified && <ResendLink />}
      </div>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('email.change')} description={t('email.text')}>
        <ChangeForm account={account} onSent={() => setOpen(false)} />
      </Dialog>
    </Card>
  )
}

function ChangeForm({ account, onSent }: { account: Account; onSent: () => void }) {
  const { t } = useWords()
  const { send, isSending, refusal } = useCall(changeEmail)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await send({ body: { email, password } })
    if (!answer.ok) return
    notify(t('email.sent', { email }))
    onSent()
  }
  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      <RefusalNote refusal={refusal} />
      <TextField
        label={t('email.new')}
        type="email"
        autoComplete="email"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={fieldError(refusal, 'email')}
      />
      {account.hasPassword && (
        <PasswordField
          label={t('proof.password')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={fieldError(refusal, 'password')}
        />
      )}
      <Button type="submit" pending={isSending}>
        {t('email.send')}
      </Button>
    </form>
  )
}
