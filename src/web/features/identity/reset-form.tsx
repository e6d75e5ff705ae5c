// Set a new password with the token of a link. Nothing is sent before the button is pressed: mail programs open links by themselves.
'use client'
import { KeyRound } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useWords } from '#words'
import { fieldError } from '../../lib/api.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { resetPassword } from './account-endpoints.ts'
import { AuthFrame } from './auth-frame.tsx'
import { LinkOver } from './link-over.tsx'
import { Outcome } from './outcome.tsx'
import { PasswordField } from './password-field.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { useCall } from './use-call.ts'
import { useLinkToken } from './use-from-address.ts'

export function ResetForm() {
  const { t } = useWords()
  const token = useLinkToken()
  const { send, isSending, refusal } = useCall(resetPassword)
  const [password, setPassword] = useState('')
  const [isDone, setDone] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await send({ body: { token: token ?? '', password } })
    if (answer.ok) setDone(true)
  }
  if (isDone) {
    return (
      <Outcome icon={KeyRound} title={t('reset.doneTitle')} text={t('reset.doneText')}>
        <ButtonLink href="/login" size="large">
          {t('login.action')}
        </ButtonLink>
      </Outcome>
    )
  }
  if (token === null || refusal?.code === 'not_found') return <LinkOver askAt="/forgot" />
  return (
    <AuthFrame title={t('reset.title')} text={t('reset.text')}>
      <form method="post" onSubmit={submit} className="grid gap-5" noValidate>
        <RefusalNote refusal={refusal} />
        <PasswordField
          label={t('reset.new')}
          name="password"
          autoComplete="new-password"
          required
          hint={t('password.hint')}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={fieldError(refusal, 'password')}
        />
        <Button type="submit" size="large" pending={isSending}>
          {t('reset.action')}
        </Button>
      </form>
    </AuthFrame>
  )
}
