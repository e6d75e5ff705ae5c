// Create an account. Name and address survive a reload; the password is never kept.
'use client'
import { Gift } from 'lucide-react'
import Link from 'next/link'
import { type FormEvent, useState } from 'react'
import { useWords } from '#words'
import { call, fieldError, type Refused } from '../../lib/api.ts'
import { register } from '../../lib/endpoints.ts'
import { useStored } from '../../lib/stored-value.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { ConsentNotice } from '../privacy/consent-notice.tsx'
import { AuthFrame } from './auth-frame.tsx'
import { GoogleButton } from './google-button.tsx'
import { PasswordField } from './password-field.tsx'
import { useNext } from './use-next.ts'
import { useSignIn } from './use-sign-in.ts'

interface Kept {
  name: string
  email: string
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false
  return 'name' in value && typeof value.name === 'string' && 'email' in value && typeof value.email === 'string'
}

export function RegisterForm() {
  const { t } = useWords()
  const next = useNext()
  const signIn = useSignIn()
  const [kept, keep] = useStored('rangoli.registration', isKept)
  const [password, setPassword] = useState('')
  const [productMail, setProductMail] = useState(false)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const { name, email } = kept ?? { name: '', email: '' }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setSending(true)
    const answer = await call(register, { body: { name, email, password, consents: { productMail } } })
    setSending(false)
    if (!answer.ok) return setRefusal(answer.refusal)
    keep(null)
    signIn(next)
  }
  return (
    <AuthFrame title={t('register.title')} text={t('register.text')}>
      <form method="post" onSubmit={submit} className="grid gap-5" noValidate>
        <RefusalNote refusal={refusal} />
        <TextField
          label={t('account.name')}
          name="name"
          autoComplete="name"
          required
          value={name}
          onChange={(event) => keep({ name: event.target.value, email })}
          error={fieldError(refusal, 'name')}
        />
        <TextField
          label={t('account.email')}
          type="email"
          name="email"
          autoComplete="email"
          required
          value={email}
          onChange={(event) => keep({ name, email: event.target.value })}
          error={fieldError(refusal, 'email')}
        />
        <PasswordField
          label={t('account.password')}
          name="password"
          autoComplete="new-password"
          required
          hint={t('password.hint')}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={fieldError(refusal, 'password')}
        />
        <ConsentNotice productMail={productMail} onProductMail={setProductMail} />
        <Button type="submit" size="large" pending={isSending}>
          {t('register.action')}
        </Button>
        <Note tone="warm" icon={Gift}>
          {t('register.bonus')}
        </Note>
      </form>
      <p className="text-ink-soft">
        {t('register.haveAccount')}{' '}
        <Link
          href={`/login?next=${encodeURIComponent(next)}`}
          className="font-semibold text-accent-text underline underline-offset-4"
        >
          {t('login.action')}
        </Link>
      </p>
      <GoogleButton next={next} />
    </AuthFrame>
  )
}
