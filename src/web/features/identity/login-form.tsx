// Sign in. Says the same whether the address or the password is wrong, as the server does.
'use client'
import { CircleAlert } from 'lucide-react'
import Link from 'next/link'
import { type FormEvent, useState } from 'react'
import { useWords } from '#words'
import { call, fieldError, type Refused } from '../../lib/api.ts'
import { login } from '../../lib/endpoints.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { AuthFrame } from './auth-frame.tsx'
import { PasswordField } from './password-field.tsx'
import { useNext } from './use-next.ts'
import { useSignIn } from './use-sign-in.ts'

export function LoginForm() {
  const { t } = useWords()
  const next = useNext()
  const signIn = useSignIn()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setSending(true)
    const answer = await call(login, { body: { email, password } })
    setSending(false)
    if (answer.ok) signIn(next)
    else setRefusal(answer.refusal)
  }
  return (
    <AuthFrame title={t('login.title')} text={t('login.text')}>
      <form method="post" onSubmit={submit} className="grid gap-5">
        {refusal && refusal.fields.length === 0 && (
          <Note tone="danger" icon={CircleAlert} alert>
            {refusal.detail}
          </Note>
        )}
        <TextField
          label={t('account.email')}
          type="email"
          name="email"
          autoComplete="email"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          error={fieldError(refusal, 'email')}
        />
        <PasswordField
          label={t('account.password')}
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={fieldError(refusal, 'password')}
        />
        <Button type="submit" size="large" pending={isSending}>
          {t('login.action')}
        </Button>
      </form>
      <p className="text-ink-soft">
        {t('login.noAccount')}{' '}
        <Link
          href={`/register?next=${encodeURIComponent(next)}`}
          className="font-semibold text-accent-text underline underline-offset-4"
        >
          {t('register.action')}
        </Link>
      </p>
    </AuthFrame>
  )
}
