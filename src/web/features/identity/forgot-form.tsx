// Ask for a link to a new password. Says the same whether the address is known or not, as the server does.
'use client'
import { MailCheck } from 'lucide-react'
import Link from 'next/link'
import { type FormEvent, useState } from 'react'
import { useWords } from '#words'
import { fieldError } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { forgotPassword } from './account-endpoints.ts'
import { AuthFrame } from './auth-frame.tsx'
import { Outcome } from './outcome.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { useCall } from './use-call.ts'

export function ForgotForm() {
  const { t } = useWords()
  const { send, isSending, refusal } = useCall(forgotPassword)
  const [email, setEmail] = useState('')
  const [sentTo, setSentTo] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await send({ body: { email } })
    if (answer.ok) setSentTo(email)
  }
  const back = (
    <Link href="/login" className="font-semibold text-accent-text underline underline-offset-4">
      {t('forgot.back')}
    </Link>
  )
  if (sentTo !== null) {
    return (
      <Outcome icon={MailCheck} title={t('forgot.sentTitle')} text={t('forgot.sentText', { email: sentTo })}>
        {back}
      </Outcome>
    )
  }
  return (
    <AuthFrame title={t('forgot.title')} text={t('forgot.text')}>
      <form method="post" onSubmit={submit} className="grid gap-5" noValidate>
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
        <Button type="submit" size="large" pending={isSending}>
          {t('forgot.action')}
        </Button>
      </form>
      <p>{back}</p>
    </AuthFrame>
  )
}
