// Setting up the second factor in three steps: who is there, the app, the recovery codes. The secret is in this component only.
'use client'
import { type FormEvent, useState } from 'react'
import type { setUpTwoFactor as Contract } from '#contract/account-security.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import type { Account } from '#contract/identity.ts'
import { useWords } from '#words'
import { fieldError } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { confirmTwoFactor, setUpTwoFactor } from './account-endpoints.ts'
import { CodeField } from './code-field.tsx'
import { PasswordField } from './password-field.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { useCall } from './use-call.ts'

type Secret = ReplyOf<typeof Contract>

export function TwoFactorSetUp({ account, onDone }: { account: Account; onDone: () => void }) {
  const [secret, setSecret] = useState<Secret | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  if (secret) return <ConfirmStep secret={secret} onConfirmed={setCodes} />
  return <PasswordStep hasPassword={account.hasPassword} onSecret={setSecret} />
}

function PasswordStep({ hasPassword, onSecret }: { hasPassword: boolean; onSecret: (secret: Secret) => void }) {
  const { t } = useWords()
  const { send, isSending, refusal } = useCall(setUpTwoFactor)
  const [password, setPassword] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await send({ body: { password } })
    if (answer.ok) onSecret(answer.data)
  }
  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      <RefusalNote refusal={refusal} />
      <p className="text-ink-soft">{t('twoFactor.off')}</p>
      {hasPassword && (
        <PasswordField
          label={t('proof.password')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={fieldError(refusal, 'password')}
        />
      )}
      <Button type="submit" pending={isSending}>
        {t('twoFactor.begin')}
      </Button>
    </form>
  )
}

function ConfirmStep({ secret, onConfirmed }: { secret: Secret; onConfirmed: (codes: string[]) => void }) {
  const { t } = useWords()
  const { send, isSending, refusal } = useCall(confirmTwoFactor)
  const [code, setCode] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await send({ body: { code } })
    if (answer.ok) onConfirmed(answer.data.recoveryCodes)
  }
  const { size, path } = secret.qr
  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      <p className="text-ink-soft">{t('twoFactor.scan')}</p>
      <svg
        role="img"
        aria-label={t('twoFactor.qr')}
        // Four modules of white around it, which readers need; black on white in the dark as well.
        viewBox={`-4 -4 ${size + 8} ${size + 8}`}
        className="mx-auto w-full max-w-56 rounded-2xl"
        shapeRendering="crispEdges"
      >
        <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <div className="grid gap-1 text-sm">
        <a href={secret.address} className="font-semibold text-accent-text underline underline-offset-4 sm:hidden">
          {t('twoFactor.open')}
        </a>
        <p className="text-ink-soft">{t('twoFactor.type')}</p>
        <code className="break-all rounded-xl bg-sunken px-3 py-2 font-mono text-base">
          {secret.secret.match(/.{1,4}/g)?.join(' ')}
        </code>
      </div>
      <RefusalNote refusal={refusal} />
      <CodeField
        label={t('twoFactor.first')}
        value={code}
        onChange={setCode}
        error={fieldError(refusal, 'code')}
        autoFocus
      />
      <Button type="submit" pending={isSending}>
        {t('twoFactor.confirm')}
      </Button>
    </form>
  )
}
