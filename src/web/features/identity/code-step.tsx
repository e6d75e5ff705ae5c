// The second step of signing in: a code of the app, or a recovery code.
'use client'
import { type FormEvent, useState } from 'react'
import { useWords } from '#words'
import { fieldError } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { signInWithCode } from './account-endpoints.ts'
import { AuthFrame } from './auth-frame.tsx'
import { CodeField } from './code-field.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { useCall } from './use-call.ts'

interface CodeStepProps {
  challenge: string
  onSignedIn: () => void
  onBack: () => void
}

export function CodeStep({ challenge, onSignedIn, onBack }: CodeStepProps) {
  const { t } = useWords()
  const { send, isSending, refusal } = useCall(signInWithCode)
  const [code, setCode] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await send({ body: { challenge, code } })
    if (answer.ok) onSignedIn()
  }
  return (
    <AuthFrame title={t('signIn.codeTitle')} text={t('signIn.codeText')}>
      <form method="post" onSubmit={submit} className="grid gap-5" noValidate>
        <RefusalNote refusal={refusal} />
        <CodeField
          label={t('signIn.code')}
          hint={t('signIn.codeHint')}
          value={code}
          onChange={setCode}
          error={fieldError(refusal, 'code')}
          autoFocus
        />
        <Button type="submit" size="large" pending={isSending}>
          {t('login.action')}
        </Button>
      </form>
      <Button look="ghost" className="-ml-4 justify-self-start" onClick={onBack}>
        {t('signIn.again')}
      </Button>
    </AuthFrame>
  )
}
