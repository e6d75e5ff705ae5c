// New recovery codes, and switching the second factor off. Both take a code.
'use client'
import { type FormEvent, useState } from 'react'
import type { Account } from '#contract/identity.ts'
import { useWords } from '#words'
import { fieldError } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { disableTwoFactor, renewRecoveryCodes } from './account-endpoints.ts'
import { CodeField } from './code-field.tsx'
import { PasswordField } from './password-field.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { useCall } from './use-call.ts'

export function RenewCodes({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const { send, isSending, refusal } = useCall(renewRecoveryCodes)
  const [code, setCode] = useState('')
  const [codes, setCodes] = useState<string[] | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await send({ body: { code } })
    if (answer.ok) setCodes(answer.data.recoveryCodes)
  }
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      <RefusalNote refusal={refusal} />
      <CodeField label={t('signIn.code')} value={code} onChange={setCode} error={fieldError(refusal, 'code')} />
      <Button type="submit" pending={isSending}>
        {t('twoFactor.renew')}
      </Button>
    </form>
  )
}

export function DisableTwoFactor({ account, onDone }: { account: Account; onDone: () => void }) {
  const { t } = useWords()
  const { send, isSending, refusal } = useCall(disableTwoFactor)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await send({ body: { password, code } })
    if (!answer.ok) return
    notify(t('twoFactor.disabled'))
    onDone()
  }
  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      <RefusalNote refusal={refusal} />
      {account.hasPassword && (
        <PasswordField
          label={t('proof.password')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={fieldError(refusal, 'password')}
        />
      )}
      <CodeField
        label={t('signIn.code')}
        hint={t('signIn.codeHint')}
        value={code}
        onChange={setCode}
        error={fieldError(refusal, 'code')}
      />
      <Button type="submit" look="danger" pending={isSending}>
        {t('twoFactor.disable')}
      </Button>
    </form>
  )
}
