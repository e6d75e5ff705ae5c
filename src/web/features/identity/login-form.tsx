// Sign in. Says the same whether the address or the password is wrong, as the server does.
'use client'
import { CircleAlert } from 'lucide-react'
import Link from 'next/link'
import { type FormEvent, useEffect, useState } from 'react'
import type { SignInProblem } from '#contract/sign-in-problem.ts'
import { useWords } from '#words'
import { call, fieldError, type Refused } from '../../lib/api.ts'
import { login } from '../../lib/endpoints.ts'
import type { MessageKey } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { AuthFrame } from './auth-frame.tsx'
import { CodeStep } from './code-step.tsx'
import { GoogleButton } from './google-button.tsx'
import { PasswordField } from './password-field.tsx'
import { useNext } from './use-next.ts'
import { useSignIn } from './use-sign-in.ts'

interface LoginFormProps {
  /** Why a way over somebody else's page ended here. */
  problem?: SignInProblem | undefined
}

export function LoginForm({ problem }: LoginFormProps) {
  const { t } = useWords()
  const next = useNext()
  const signIn = useSignIn()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const [challenge, setChallenge] = useChallenge()

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setSending(true)
    const answer = await call(login, { body: { email, password } })
    setSending(false)
    if (!answer.ok) return setRefusal(answer.refusal)
    if ('twoFactor' in answer.data) setChallenge(answer.data.twoFactor.challenge)
    else signIn(next)
  }
  if (challenge !== null) {
    return <CodeStep challenge={challenge} onSignedIn={() => signIn(next)} onBack={() => setChallenge(null)} />
  }
  return (
    <AuthFrame title={t('login.title')} text={t('login.text')}>
      <form method="post" onSubmit={submit} className="grid gap-5">
        {problem && !refusal && (
          <Note tone="danger" icon={CircleAlert} alert>
            {t(problems[problem])}
          </Note>
        )}
        <RefusalNote refusal={refusal} />
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
        <Link
          href="/forgot"
          className="justify-self-start font-semibold text-accent-text text-sm underline underline-offset-4"
        >
          {t('signIn.forgot')}
        </Link>
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
      <GoogleButton next={next} />
    </AuthFrame>
  )
}

/** The second step, after the password or on the way back from Google, which brings it behind #. */
function useChallenge() {
  const [challenge, setChallenge] = useState<string | null>(null)
  useEffect(() => {
    const brought = /^#step=([\w-]{20,200})$/.exec(window.location.hash)?.[1]
    if (brought === undefined) return
    setChallenge(brought)
    window.history.replaceState(null, '', window.location.pathname + window.location.search)
  }, [])
  return [challenge, setChallenge] as const
}

const problems: Record<SignInProblem, MessageKey> = {
  google: 'signIn.google-problem',
  'google-away': 'signIn.google-away',
  'google-taken': 'signIn.google-taken',
  'google-unproved': 'signIn.google-unproved',
  suspended: 'signIn.suspended',
}
